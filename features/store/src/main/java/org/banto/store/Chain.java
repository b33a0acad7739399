// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.persistence.EntityManager;
import org.banto.base.Actor;
import org.banto.house.Caller;
import org.banto.house.Callers;
import org.banto.sql.Sql;

/**
 * Appends to the history of an account: each line's hash covers the hash of the line before, under a
 * key that whoever has the database alone does not have.
 */
final class Chain {
  private static final int LONGEST_DETAIL = 2000;
  private static final int LONGEST_ADDRESS = 45;
  private static final String HMAC = "HmacSHA256";
  private static final byte[] LABEL = "banto history 1".getBytes(StandardCharsets.US_ASCII);

  private final SecretKey key;
  private final Callers callers;

  private Chain(SecretKey key, Callers callers) {
    this.key = key;
    this.callers = callers;
  }

  /** Under a key derived from the house's own by HKDF-SHA256 (RFC 5869, no salt, one block). */
  static Chain under(SecretKey master, Callers callers) {
    Mac extract = mac(new SecretKeySpec(new byte[32], HMAC));
    Mac expand = mac(new SecretKeySpec(extract.doFinal(master.getEncoded()), HMAC));
    expand.update(LABEL);
    expand.update((byte) 1);
    return new Chain(new SecretKeySpec(expand.doFinal(), HMAC), callers);
  }

  /** A line that has no number yet. */
  AuditRow line(
      String account, Instant at, Actor by, String act, String detail, long order, String job) {
    Caller caller = callers.now();
    AuditRow row = new AuditRow();
    row.account = account;
    row.at = at.toEpochMilli();
    row.actorKind = by.kind().name();
    row.actor = by.name();
    row.act = act;
    row.detail = cut(detail, LONGEST_DETAIL);
    row.order = order;
    row.job = job;
    row.address = cut(caller.address(), LONGEST_ADDRESS);
    row.session = caller.session();
    return row;
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  /** Stores one line about no order; returns its number. */
  long write(EntityManager em, String account, Instant at, Actor by, String act, String detail) {
    AuditRow line = line(account, at, by, act, detail, 0, "");
    append(em, account, List.of(line));
    return line.seq;
  }

  /** Numbers, chains and stores lines; holds the account's history until the transaction ends. */
  void append(EntityManager em, String account, List<AuditRow> lines) {
    if (lines.isEmpty()) {
      return;
    }
    ChainHeads.Head head = ChainHeads.take(em, account, ChainHeads.AUDIT, lines.size());
    long seq = head.seq();
    String hash = head.hash();
    Mac mac = mac(key);
    RowBatch insert =
        new RowBatch(
            em,
            "INSERT INTO audit (account, seq, at_ms, actor_kind, actor, act, detail, order_id, job,"
                + " address, session_no, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (AuditRow line : lines) {
      line.seq = ++seq;
      line.hash = keyed(mac, hash, line);
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
          line.address,
          line.session,
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

  /** The hash of a line after the one with that hash. */
  String hash(String before, AuditRow line) {
    return keyed(mac(key), before, line);
  }

  /** The same as a house wrote it that had no key for it: anybody can. */
  static String plain(String before, AuditRow line) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      feed(sha::update, parts(before, line));
      return HexFormat.of().formatHex(sha.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String keyed(Mac mac, String before, AuditRow line) {
    feed(mac::update, Stream.concat(parts(before, line), Stream.of(line.address, line.session)));
    return HexFormat.of().formatHex(mac.doFinal());
  }

  private static Stream<Object> parts(String before, AuditRow line) {
    return Stream.of(
        before,
        line.account,
        line.seq,
        line.at,
        line.actorKind,
        line.actor,
        line.act,
        line.detail,
        line.order,
        line.job);
  }

  private static void feed(Consumer<byte[]> to, Stream<Object> parts) {
    parts.forEach(
        part -> {
          byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
          to.accept((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
          to.accept(bytes);
        });
  }

  private static Mac mac(SecretKey key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
