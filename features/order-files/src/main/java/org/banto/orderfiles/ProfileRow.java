// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A version of a profile as it lies in the database. */
@Entity
@Table(name = "order_file_profile")
@IdClass(ProfileKey.class)
class ProfileRow {
  @Id String account;
  @Id String id;
  @Id int version;

  @Column(name = "at_ms")
  long at;

  @Column(name = "by_name")
  String by;

  byte[] body;
}
