// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;

/** A version as it lies in the database; the room's own row names the table. */
@MappedSuperclass
public abstract class EditionRow {
  @Id String account;
  @Id String id;
  @Id int version;

  @Column(name = "at_ms")
  long at;

  @Column(name = "by_name")
  String by;

  byte[] body;
}
