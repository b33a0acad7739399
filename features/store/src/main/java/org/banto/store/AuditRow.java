// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.house.AuditEntry;

/** A line of the history as it lies in the database. */
@Entity
@Table(name = "audit")
@IdClass(SeqKey.class)
class AuditRow {
  @Id String account;
  @Id long seq;

  @Column(name = "at_ms")
  long at;

  @Column(name = "actor_kind")
  String actorKind;

  String actor;
  String act;
  String detail;

  /** 0 for none. */
  @Column(name = "order_id")
  long order;

  String job;

  /** Of the network, of whoever asked; empty for none. */
  String address;

  /** Names the session of whoever asked; empty for none. */
  @Column(name = "session_no")
  String session;

  String hash;

  AuditEntry entry() {
    return new AuditEntry(
        seq,
        Instant.ofEpochMilli(at),
        new Actor(Actor.Kind.valueOf(actorKind), actor),
        act,
        detail,
        order == 0 ? Optional.empty() : Optional.of(new OrderId(order)),
        job,
        address,
        session,
        hash);
  }
}
