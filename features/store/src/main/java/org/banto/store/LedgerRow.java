// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A payload as it lies in the database. */
@Entity
@Table(name = "ledger")
@IdClass(SeqKey.class)
class LedgerRow {
  @Id String account;
  @Id long seq;

  @Column(name = "far_side")
  String connection;

  @Column(name = "mall_number")
  String number;

  @Column(name = "media_type")
  String mediaType;

  long digest;

  @Column(name = "received_at")
  long receivedAt;

  /** 0 or 1. */
  short done;

  byte[] payload;
}
