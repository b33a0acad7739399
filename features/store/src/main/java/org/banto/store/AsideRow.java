// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An answer nobody could read, as it lies in the database. */
@Entity
@Table(name = "ledger_aside")
@IdClass(SeqKey.class)
class AsideRow {
  @Id String account;
  @Id long seq;

  @Column(name = "far_side")
  String connection;

  @Column(name = "media_type")
  String mediaType;

  long digest;

  @Column(name = "first_at")
  long firstAt;

  @Column(name = "last_at")
  long lastAt;

  long times;

  @Column(name = "bytes")
  int size;

  String why;

  byte[] payload;
}
