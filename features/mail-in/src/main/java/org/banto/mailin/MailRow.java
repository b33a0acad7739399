// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A kept mail as it lies in the database; what it says, and from whom, is sealed. */
@Entity
@Table(name = "post_mail")
@IdClass(MailKey.class)
class MailRow {
  @Id String account;
  @Id String id;
  String box;

  @Column(name = "at_ms")
  long at;

  String state;

  @Column(name = "far_side")
  String connection;

  @Column(name = "mall_number")
  String number;

  String why;
  byte[] head;
  byte[] raw;
}
