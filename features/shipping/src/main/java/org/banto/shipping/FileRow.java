// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** The bytes of a batch as they lie in the database, sealed: they are full of addresses. */
@Entity
@Table(name = "waybill_file")
@IdClass(BatchKey.class)
class FileRow {
  @Id String account;
  @Id String id;

  @Column(name = "file_name")
  String name;

  @Column(name = "media_type")
  String mediaType;

  byte[] sealed;
}
