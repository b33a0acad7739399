// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.flow.Command;
import org.banto.house.OutboxEntry;

/** A command as it lies in the database. */
@Entity
@Table(name = "outbox")
@IdClass(OutboxRow.Key.class)
class OutboxRow {
  @Id String account;

  @Id String command;

  long seq;
  String kind;
  String target;

  @Column(name = "order_id")
  long order;

  String argument;
  String job;
  String state;
  int tries;

  @Column(name = "queued_at")
  long queuedAt;

  @Column(name = "next_at")
  long nextAt;

  @Column(name = "lease_until")
  long leaseUntil;

  String reference;

  /** In Japanese, or empty. */
  String message;

  /** In English; empty where an older house kept the Japanese alone. */
  @Column(name = "message_en")
  String messageEn;

  Command toCommand() {
    return new Command(
        new CommandId(command), new AccountId(account), kind, target, new OrderId(order), argument);
  }

  OutboxEntry entry() {
    return new OutboxEntry(
        toCommand(),
        OutboxEntry.State.valueOf(state),
        tries,
        Instant.ofEpochMilli(queuedAt),
        Instant.ofEpochMilli(nextAt),
        reference,
        message.isBlank() ? Optional.empty() : Optional.of(Text.of(message, messageEn)));
  }

  /** The primary key. */
  static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String account;
    String command;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k && k.command.equals(command) && k.account.equals(account);
    }

    @Override
    public int hashCode() {
      return Objects.hash(account, command);
    }
  }
}
