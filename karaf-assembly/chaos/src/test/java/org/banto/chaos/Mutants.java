// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.banto.chaos.DeadDatabase.StoredOrder;
import org.banto.chaos.Readers.Truth;

/** Negative controls: damage done on purpose must be seen, or the count is worth nothing. */
final class Mutants {
  private final ReadBack read;
  private final List<String> journal;
  private final int crashes;
  private final List<String> seen = new ArrayList<>();

  private Mutants(ReadBack read, List<String> journal, int crashes) {
    this.read = read;
    this.journal = journal;
    this.crashes = crashes;
  }

  /**
   * Damages what was read, and a copy of the database, in every way the count looks for.
   *
   * @return what was seen; damage that is not seen is an error
   */
  static List<String> seen(ReadBack read, Path outside, Path data, int crashes) throws Exception {
    Mutants mutants = new Mutants(read, MallJournal.lines(outside), crashes);
    mutants.effects();
    mutants.seen.addAll(contents(read.truth(), read.readers()));
    try (DeadDatabase dead = DeadDatabase.copy(data)) {
      mutants.whole(dead);
      mutants.seen.addAll(numbers(read.truth(), dead));
    }
    return mutants.seen;
  }

  /** Damages what malls have, and what readers and the database say of it. */
  static List<String> seen(Truth truth, Readers readers, Path data) throws Exception {
    List<String> seen = new ArrayList<>(contents(truth, readers));
    try (DeadDatabase dead = DeadDatabase.copy(data)) {
      seen.addAll(numbers(truth, dead));
    }
    return seen;
  }

  private void must(String what, boolean found) {
    must(seen, what, found);
  }

  private static void must(List<String> seen, String what, boolean found) {
    if (!found) {
      throw new AssertionError("not seen: " + what);
    }
    seen.add(what);
  }

  private void must(String what, Collection<String> wrong, String words) {
    must(what, has(wrong, words));
  }

  private static boolean has(Collection<String> wrong, String words) {
    return wrong.stream().anyMatch(w -> w.contains(words));
  }

  /** One field of one order is another at the mall. */
  private static List<String> contents(Truth truth, Readers readers) {
    List<String> seen = new ArrayList<>();
    String some = truth.orders().keySet().iterator().next();
    Fields right = truth.orders().get(some);
    for (String field : List.of("line.1.quantity", "due", "buyer.name", "to.0.address")) {
      Truth other = truth.with(some, right.only(right.kinds()).put(field, "0"));
      List<String> altered = other.tally(readers.rest()).altered();
      must(seen, "altered " + field, altered.equals(List.of(some + " [" + field + "]")));
    }
    Truth other = truth.with(some, right.only(right.kinds()).put("to.0.zip", "0"));
    must(seen, "altered in the file", other.fileTally(readers.file()).altered().size() == 1);
    return seen;
  }

  private void effects() {
    must("parcel reported twice", Effects.reports(again("shippingAdded"), read.sql()), " 2 times");
    must("parcel not reported", Effects.reports(without("shippingAdded"), read.sql()), "not rep");
    must("confirmed twice", confirmations(again("confirmed"), read.asked()), " 2 times");
    must("not confirmed", confirmations(without("confirmed"), read.asked()), "not conf");
    List<String> mails = new ArrayList<>(read.came());
    while (mails.size() - read.sent().size() <= crashes) {
      mails.add(mails.get(0));
    }
    must("a mail too many", Effects.mails(read.sent(), mails, crashes), "came again");
    mails.removeIf(mails.get(0)::equals);
    must("mail lost", Effects.mails(read.sent(), mails, crashes), "never came");
    List<String> labels = new ArrayList<>(read.labels());
    labels.add(labels.get(0));
    must("label twice", Effects.labels(labels, read.sql()), " 2 times");
  }

  private List<String> confirmations(MallJournal mall, Set<String> asked) {
    return Effects.confirmations(mall, read.sql(), asked);
  }

  private MallJournal again(String effect) {
    List<String> lines = new ArrayList<>(journal);
    lines.add(lines.get(first(effect)));
    return MallJournal.of(lines);
  }

  private MallJournal without(String effect) {
    List<String> lines = new ArrayList<>(journal);
    lines.remove(first(effect));
    return MallJournal.of(lines);
  }

  /** Of an order that stands: of one that was called off it may be open what the mall heard. */
  private int first(String effect) {
    for (StoredOrder o : read.sql()) {
      boolean stands = !Effects.CALLED_OFF.contains(o.order().path("stage").asText());
      for (int i = 0; stands && i < journal.size(); i++) {
        String line = journal.get(i);
        if (line.contains(o.number()) && line.contains("{\"effect\":\"" + effect + "\"")) {
          return i;
        }
      }
    }
    throw new IllegalStateException("never happened: " + effect);
  }

  /** One half of what belongs together is gone, or there twice. */
  private void whole(DeadDatabase dead) throws Exception {
    long id = read.sql().get(0).id();
    dead.damage("delete from order_term where order_id = " + id);
    must("torn: search terms", Torn.in(dead), "no search terms");
    String last = "(select max(seq) from audit where order_id = " + id + ")";
    String rest = "at_ms, actor_kind, actor, act, detail, order_id, job, hash";
    dead.damage(
        "insert into audit (account, seq, %s) select account, 90000001, %s from audit where seq = %s"
            .formatted(rest, rest, last));
    must("history twice", Torn.in(dead), "in the history");
    dead.damage("delete from audit where order_id = " + id);
    must("torn: history", Torn.in(dead), "in the history 0 times");
    dead.damage("update order_count set orders = orders + 1 where desk = 'NEW'");
    must("counter", Torn.in(dead), "the counter is off");
    dead.damage("delete from waybill_file");
    must("torn: label file", Torn.in(dead), "and files");
  }

  /** Without the unique key an order could be here twice. */
  private static List<String> numbers(Truth truth, DeadDatabase dead) throws Exception {
    List<String> seen = new ArrayList<>();
    Iterator<String> numbers = truth.orders().keySet().iterator();
    String some = numbers.next();
    String other = numbers.next();
    dead.damage(
        "update orders set ordered_at = ordered_at + 1 where mall_number = '%s'".formatted(some));
    must(seen, "altered in SQL", has(sql(truth, dead).altered(), some));
    dead.damage("alter table orders drop constraint orders_number_u");
    dead.damage(
        "update orders set mall_number = '%s' where mall_number = '%s'".formatted(some, other));
    must(seen, "doubled", sql(truth, dead).doubled().equals(List.of(some)));
    must(seen, "lost", sql(truth, dead).lost().equals(List.of(other)));
    must(seen, "dealt with and no order", has(Torn.in(dead), "dealt with"));
    dead.damage(
        "update orders set mall_number = 'phantom' where mall_number = '%s'".formatted(some));
    must(seen, "phantom", has(sql(truth, dead).phantom(), "phantom"));
    return seen;
  }

  private static Tally sql(Truth truth, DeadDatabase dead) throws Exception {
    return truth.tally(Readers.fields(dead.orders()));
  }
}
