// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.persistence.EntityManager;
import org.banto.base.Actor;
import org.banto.sql.Sql;

/** Appends to the history of an account: each line's hash covers the hash of the line before. */
final class Chain {
  private static final int LONGEST_DETAIL = 2000;

  private Chain() {}

  /** A line that has no number yet. */
  static AuditRow line(
      String account, Instant at, Actor by, String act, String detail, long order, String job) {
    AuditRow row = new AuditRow();
    row.account = account;
    row.at = at.toEpochMilli();
    row.actorKind = by.kind().name();
    row.actor = by.name();
    row.act = act;
    row.detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    row.order = order;
    row.job = job;
    return row;
  }

  /** Numbers, chains and stores lines; holds the account's history until the transaction ends. */
  static void append(EntityManager em, String account, List<AuditRow> lines) {
    if (lines.isEmpty()) {
      return;
    }
    ChainHeads.Head head = ChainHeads.take(em, account, ChainHeads.AUDIT, lines.size());
    long seq = head.seq();
    String hash = head.hash();
    RowBatch insert =
        new RowBatch(
            em,
            "INSERT INTO audit (account, seq, at_ms, actor_kind, actor, act, detail, order_id, job,"
                + " hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (AuditRow line : lines) {
      line.seq = ++seq;
      line.hash = hash(hash, line);
      hash = line.hash;
      insert.row(
          line.account,
          line.seq,
          line.at,
          line.actorKind,
          line.actor,
          line.act,
          line.detail,
          line.order,
          line.job,
          line.hash);
    }
    insert.run();
    new Sql()
        .add(
            "UPDATE head SET hash = ? WHERE account = ? AND name = ?",
            hash,
            account,
            ChainHeads.AUDIT)
        .update(em);
  }

  static String hash(String before, AuditRow line) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Object part :
          List.of(
              before,
              line.account,
              line.seq,
              line.at,
              line.actorKind,
              line.actor,
              line.act,
              line.detail,
              line.order,
              line.job)) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
