// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.banto.base.AccountId;
import org.banto.house.Vault;

/** Mails as rows and back; what is personal is sealed, bound to its mail. */
final class Seal {
  private static final String CUT = "\u0000";

  private final Vault vault;

  Seal(Vault vault) {
    this.vault = vault;
  }

  MailRow row(AccountId account, KeptMail mail, byte[] raw) {
    MailRow row = new MailRow();
    row.account = account.value();
    row.id = mail.id();
    row.box = mail.box();
    row.at = mail.at().toEpochMilli();
    row.state = mail.state().name();
    row.connection = mail.connection();
    row.number = mail.number();
    row.why = mail.why();
    byte[] head = (mail.from() + CUT + mail.subject()).getBytes(StandardCharsets.UTF_8);
    row.head = vault.seal(account, context(mail.id(), "head"), head);
    row.raw = vault.seal(account, context(mail.id(), "raw"), raw);
    return row;
  }

  KeptMail kept(AccountId account, MailRow row) {
    byte[] head = vault.open(account, context(row.id, "head"), row.head);
    String[] parts = new String(head, StandardCharsets.UTF_8).split(CUT, 2);
    return new KeptMail(
        row.id,
        row.box,
        Instant.ofEpochMilli(row.at),
        parts[0],
        parts[1],
        KeptMail.State.valueOf(row.state),
        row.connection,
        row.number,
        row.why);
  }

  byte[] raw(AccountId account, MailRow row) {
    return vault.open(account, context(row.id, "raw"), row.raw);
  }

  void anew(AccountId account, MailRow row) {
    row.head = anew(account, context(row.id, "head"), row.head);
    row.raw = anew(account, context(row.id, "raw"), row.raw);
  }

  private byte[] anew(AccountId account, String context, byte[] sealed) {
    return vault.seal(account, context, vault.open(account, context, sealed));
  }

  private static String context(String id, String part) {
    return "post|" + id + "|" + part;
  }
}
