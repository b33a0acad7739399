// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Alarms;

/** An alarm as it lies in the database. */
@Entity
@Table(name = "alarm")
@IdClass(RowKey.class)
class AlarmRow {
  private static final int LONGEST = 1_000;

  @Id String account;
  @Id String id;
  String kind;

  @Column(name = "name_ja")
  String nameJa;

  @Column(name = "name_en")
  String nameEn;

  int fault;
  String subject;
  String ja;
  String en;

  @Column(name = "raised_ms")
  long raised;

  @Column(name = "ended_ms")
  long ended;

  String place;

  /** An alarm that stands from now on. */
  static AlarmRow of(Alarm alarm, String id, Instant now) {
    AlarmRow row = new AlarmRow();
    row.account = account(alarm.account());
    row.id = id;
    row.kind = alarm.kind().id();
    row.nameJa = alarm.kind().name().ja();
    row.nameEn = alarm.kind().name().en();
    row.fault = alarm.kind().fault() ? 1 : 0;
    row.subject = alarm.subject();
    row.ja = cut(alarm.sentence().ja());
    row.en = cut(alarm.sentence().en());
    row.raised = now.toEpochMilli();
    row.place = place(alarm.kind().id(), alarm.subject());
    return row;
  }

  /** Where an alarm stands, at most one in each place of an account. */
  static String place(String kind, String subject) {
    return kind + "|" + subject;
  }

  static String account(Optional<AccountId> account) {
    return account.map(AccountId::value).orElse("");
  }

  Alarm alarm() {
    return new Alarm(
        new AlarmKind(kind, new Text(nameJa, nameEn), fault != 0),
        account.isEmpty() ? Optional.empty() : Optional.of(new AccountId(account)),
        subject,
        Text.of(ja, en));
  }

  Alarms.Standing standing() {
    return new Alarms.Standing(alarm(), Instant.ofEpochMilli(raised));
  }

  /** Sentences have no such length; a reason from a far side may. */
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
