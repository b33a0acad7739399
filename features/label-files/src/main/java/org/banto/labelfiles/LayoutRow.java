// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A version of a layout as it lies in the database. */
@Entity
@Table(name = "label_file_layout")
@IdClass(LayoutKey.class)
class LayoutRow {
  @Id String account;
  @Id String id;
  @Id int version;

  @Column(name = "at_ms")
  long at;

  @Column(name = "by_name")
  String by;

  byte[] body;
}
