// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A mail as it lies in the database; who and what is sealed. */
@Entity
@Table(name = "letter")
@IdClass(LetterKey.class)
class LetterRow {
  @Id String account;
  @Id String id;

  @Column(name = "order_id")
  long order;

  String template;

  @Column(name = "at_ms")
  long at;

  String state;
  byte[] sealed;
}
