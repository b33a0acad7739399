// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A blinded pair of letters of the customer's name on a line of the ledger. */
@Entity
@Table(name = "document_name")
@IdClass(NameKey.class)
class NameRow {
  @Id String account;
  @Id long token;
  @Id long seq;
}
