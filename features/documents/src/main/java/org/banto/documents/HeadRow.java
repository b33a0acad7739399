// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Where the chain, or a series of numbers, stands. */
@Entity
@Table(name = "document_head")
@IdClass(HeadKey.class)
class HeadRow {
  @Id String account;
  @Id String name;
  long seq;
  String hash;
}
