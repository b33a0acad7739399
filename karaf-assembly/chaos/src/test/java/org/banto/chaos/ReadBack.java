// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banto.chaos.DeadDatabase.StoredOrder;
import org.banto.chaos.Readers.Truth;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;

/**
 * Everything read back after a drain: the mall's journal as the truth, three readers of the house
 * that know nothing of one another, and what was seen outside.
 *
 * @param mall the truth
 * @param readers what the readers found
 * @param raw payloads of the ledger that are no version of their order the mall ever had
 * @param labels shipment numbers in all label files, once for each row
 * @param asked numbers of the orders whose confirmation the house put into its outbox
 * @param sent Message-IDs of the mails the outbox says were sent
 * @param came Message-IDs in the mail server's journal
 * @param torn what does not fit together in the database
 * @param open commands that are neither done nor struck
 * @param chain whether the history's chain of hashes is whole
 */
record ReadBack(
    MallJournal mall,
    Readers readers,
    List<String> raw,
    List<String> labels,
    Set<String> asked,
    List<String> sent,
    List<String> came,
    List<String> torn,
    List<String> open,
    boolean chain) {
  /** Stops a house and opens its database. */
  interface Stopped {
    DeadDatabase open() throws Exception;
  }

  /** Of a house on its own database. */
  static ReadBack of(Path outside, Path data, Api api, MailServer mails, House house)
      throws Exception {
    return of(
        outside,
        api,
        mails,
        () -> {
          house.stop();
          return DeadDatabase.copy(data);
        });
  }

  /** Reads the house while it is up, then its database when it is dead. */
  static ReadBack of(Path outside, Api api, MailServer mails, Stopped stopped) throws Exception {
    List<Fields> rest = Readers.rest(api);
    List<Fields> file = Readers.file(api);
    List<String> labels = Labels.rows(api);
    boolean chain = api.post("audit/verify", b -> b).get("ok").asBoolean();
    try (DeadDatabase dead = stopped.open()) {
      MallJournal mall = MallJournal.read(outside);
      return new ReadBack(
          mall,
          new Readers(rest, file, dead.orders()),
          raw(mall, dead),
          labels,
          asked(dead),
          sent(dead),
          mails.mails(),
          Torn.in(dead),
          dead.texts(
              "select command || ' ' || state from outbox where state not in ('DONE', 'STRUCK')"),
          chain);
    }
  }

  private static List<String> raw(MallJournal mall, DeadDatabase dead) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (List<Object> r : dead.rows("select seq, mall_number, payload from ledger")) {
      String number = (String) r.get(1);
      JsonNode payload = dead.payload(((Number) r.get(0)).longValue(), r.get(2));
      if (!mall.wasOnce(number, payload)) {
        wrong.add(number);
      }
    }
    return wrong;
  }

  private static Set<String> asked(DeadDatabase dead) throws Exception {
    return Set.copyOf(
        dead.texts(
            "select mall_number from outbox b join orders o on o.id = b.order_id"
                + " where b.kind = 'mall.confirm'"));
  }

  private static List<String> sent(DeadDatabase dead) throws Exception {
    String domain = Shop.MAIL.substring(Shop.MAIL.indexOf('@'));
    return dead
        .texts("select command from outbox where kind = 'mail.send' and state = 'DONE'")
        .stream()
        .map(c -> "<" + c.replace('/', '.') + domain + ">")
        .toList();
  }

  /** What the mall has, in all of its fields. */
  Truth truth() {
    return new Truth(mall.orders(), Set.of());
  }

  /** Orders of the dead database. */
  List<StoredOrder> sql() {
    return readers.sql();
  }

  /** Everything that is wrong, in words; empty is what the test is about. */
  List<String> wrong(int crashes) {
    List<String> wrong = new ArrayList<>();
    wrong.addAll(Tally.wrong(readers.against(truth())));
    raw.forEach(n -> wrong.add("a payload the mall never had: " + n));
    wrong.addAll(torn);
    open.forEach(c -> wrong.add("not done: " + c));
    wrong.addAll(Effects.reports(mall, sql()));
    wrong.addAll(Effects.confirmations(mall, sql(), asked));
    wrong.addAll(Effects.mails(sent, came, crashes));
    wrong.addAll(Effects.labels(labels, sql()));
    if (!chain) {
      wrong.add("the chain of the history is broken");
    }
    return wrong;
  }

  @Override
  public String toString() {
    return """
        %d orders at the mall
        %s
          %d parcels reported, %d label rows, %d mails (%d came again), %d lines of history"""
        .formatted(
            mall.numbers().size(),
            Tally.words(readers.against(truth())),
            mall.reports().size(),
            labels.size(),
            came.size(),
            came.size() - came.stream().distinct().count(),
            sql().stream().mapToLong(StoredOrder::revision).sum());
  }
}
