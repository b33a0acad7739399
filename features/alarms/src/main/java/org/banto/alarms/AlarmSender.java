// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.AlarmMessage;
import org.banto.flow.AlarmWay;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.CollectionType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of alarms whom the shop has chosen, past the outbox: what stands still may be the outbox. A
 * way that is slow or down makes nobody wait but those who are told by it.
 */
@Component(
    service = {Runnable.class, AlarmSender.class},
    property = {
      "scheduler.name=banto-alarms-telling",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
public final class AlarmSender implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmSender.class);
  private static final int AT_ONCE = 20;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("M/d H:mm").withZone(Japan.ZONE);

  @Reference(collectionType = CollectionType.TUPLE)
  private volatile List<Map.Entry<Map<String, Object>, AlarmWay>> ways = List.of();

  private final Messages messages;
  private final Targets targets;
  private final Webhooks webhooks;
  private final Clock clock;
  private boolean failing;

  /** Remembers; the tables are ready. */
  @Activate
  public AlarmSender(
      @Reference(target = "(osgi.unit.name=banto-alarms)") JpaTemplate jpa,
      @Reference Targets targets,
      @Reference Webhooks webhooks,
      @Reference AlarmTables tables) {
    this(new Messages(jpa, new HouseClock()), targets, webhooks, new HouseClock());
  }

  AlarmSender(Messages messages, Targets targets, Webhooks webhooks, Clock clock) {
    this.messages = messages;
    this.targets = targets;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  AlarmSender with(Map<String, AlarmWay> all) {
    ways =
        all.entrySet().stream()
            .map(
                e -> Map.entry(Map.<String, Object>of("banto.alarm.way", e.getKey()), e.getValue()))
            .toList();
    return this;
  }

  @Override
  public void run() {
    try {
      messages.due(AT_ONCE).forEach(this::deal);
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("Telling of alarms failed; it is tried again", e);
      }
      failing = true;
    }
  }

  private void deal(MessageRow message) {
    AccountId account = new AccountId(message.account);
    Optional<Target> found = targets.find(account, message.target).filter(Target::on);
    Optional<AlarmRow> alarm = messages.alarm(message);
    if (found.isEmpty() || alarm.isEmpty()) {
      messages.end(message, MessageRow.DROPPED);
      return;
    }
    Target target = found.get();
    Instant now = clock.instant();
    Instant opens = target.opens(now);
    if (opens.isAfter(now)) {
      messages.later(message, opens);
      return;
    }
    if (message.what.equals(MessageRow.MENDED) && !after(message)) {
      return;
    }
    if (messages.claim(message)) {
      tell(account, target, message, write(account, target, message, alarm.get()));
    }
  }

  /** Whether that it was raised has been told, so that it can be told that it is mended. */
  private boolean after(MessageRow mended) {
    String first = messages.first(mended).map(m -> m.state).orElse(MessageRow.DROPPED);
    if (first.equals(MessageRow.WAITING)) {
      messages.later(mended, clock.instant().plusSeconds(5));
      return false;
    }
    if (!first.equals(MessageRow.SENT)) {
      messages.end(mended, MessageRow.DROPPED);
      return false;
    }
    return true;
  }

  private void tell(AccountId account, Target target, MessageRow message, AlarmMessage text) {
    try {
      tell(account, target, text);
      messages.end(message, MessageRow.SENT);
    } catch (ConnectorException e) {
      messages.failed(message, e.sentence().ja());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("telling of an alarm by {} failed; it is tried again", target.way(), e);
      messages.failed(message, e.getClass().getSimpleName());
    }
  }

  private void tell(AccountId account, Target target, AlarmMessage message)
      throws ConnectorException {
    if (!target.way().equals("mail")) {
      webhooks.tell(account, target, message);
      return;
    }
    AlarmWay way =
        ways.stream()
            .filter(w -> target.way().equals(w.getKey().get("banto.alarm.way")))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(
                () ->
                    new ConnectorException(
                        Reason.UNAVAILABLE,
                        new Text("メールの機能が入っていません", "The house has no function for mails")));
    way.tell(account, target.to(), message);
  }

  /** Tells a target that this is only a test, now. */
  void test(AccountId account, Target target) throws ConnectorException {
    String shop = targets.name(account);
    String subject = target.english() ? "[Banto] Test: " + shop : "【番頭】テスト送信: " + shop;
    String text =
        target.english()
            ? "This is a test. Alarms will be sent here."
            : "テスト送信です。困ったことが起きたときのお知らせが、ここに届きます。";
    tell(
        account,
        target,
        new AlarmMessage(UUID.randomUUID().toString(), subject, subject + "\n" + text));
  }

  private AlarmMessage write(AccountId account, Target target, MessageRow message, AlarmRow alarm) {
    boolean mended = message.what.equals(MessageRow.MENDED);
    String shop = targets.name(account);
    Instant raised = Instant.ofEpochMilli(alarm.raised);
    Instant ended = Instant.ofEpochMilli(alarm.ended);
    String subject;
    String text;
    if (target.english()) {
      subject = "[Banto] " + (mended ? "Mended: " : "") + alarm.nameEn + ": " + shop;
      text =
          alarm.en
              + "\nSince "
              + WHEN.format(raised)
              + (mended ? ", mended " + WHEN.format(ended) : "");
    } else {
      subject = "【番頭】" + (mended ? "直りました: " : "") + alarm.nameJa + ": " + shop;
      text =
          alarm.ja
              + "\n発生: "
              + WHEN.format(raised)
              + (mended ? "\n" + WHEN.format(ended) + "に元に戻りました。" : "");
    }
    return new AlarmMessage(message.id, subject, subject + "\n" + text);
  }
}
