// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.banto.chaos.DeadDatabase.StoredOrder;

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
    mutants.contents();
    mutants.effects();
    try (DeadDatabase dead = DeadDatabase.copy(data)) {
      mutants.whole(dead);
      mutants.numbers(dead);
    }
    return mutants.seen;
  }

  private void must(String what, boolean found) {
    if (!found) {
      throw new AssertionError("not seen: " + what);
    }
    seen.add(what);
  }

  private void must(String what, Collection<String> wrong, String words) {
    must(what, wrong.stream().anyMatch(w -> w.contains(words)));
  }

  /** One field of one order is another at the mall. */
  private void contents() {
    Map<String, Fields> truth = read.mall().orders(UnaryOperator.identity());
    String some = truth.keySet().iterator().next();
    for (String field : List.of("line.1.quantity", "due", "buyer.name", "to.0.address")) {
      Map<String, Fields> other = new TreeMap<>(truth);
      other.put(some, truth.get(some).only(truth.get(some).kinds()).put(field, "0"));
      List<String> altered = Tally.of(other, read.rest()).altered();
      must("altered " + field, altered.equals(List.of(some + " [" + field + "]")));
    }
    Map<String, Fields> other = read.mall().orders(InTheFile::told);
    other.get(some).put("line.1.recipient.zip", "0");
    must("altered in the file", Tally.of(other, read.file()).altered().size() == 1);
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
    dead.damage(
        "insert into audit select account, 90000001, at_ms, actor_kind, actor, act, detail,"
            + " order_id, job, hash from audit where seq = "
            + last);
    must("history twice", Torn.in(dead), "in the history");
    dead.damage("delete from audit where order_id = " + id);
    must("torn: history", Torn.in(dead), "in the history 0 times");
    dead.damage("update order_count set orders = orders + 1 where desk = 'NEW'");
    must("counter", Torn.in(dead), "the counter is off");
    dead.damage("delete from waybill_file");
    must("torn: label file", Torn.in(dead), "and files");
  }

  /** Without the unique key an order could be here twice. */
  private void numbers(DeadDatabase dead) throws Exception {
    String some = read.sql().get(0).number();
    String other = read.sql().get(1).number();
    dead.damage(
        "update orders set ordered_at = ordered_at + 1 where mall_number = '%s'".formatted(some));
    must("altered in SQL", sql(dead).altered(), some);
    dead.damage("alter table orders drop constraint orders_number_u");
    dead.damage(
        "update orders set mall_number = '%s' where mall_number = '%s'".formatted(some, other));
    must("doubled", sql(dead).doubled().equals(List.of(some)));
    must("lost", sql(dead).lost().equals(List.of(other)));
    must("dealt with and no order", Torn.in(dead), "dealt with");
    dead.damage(
        "update orders set mall_number = 'phantom' where mall_number = '%s'".formatted(some));
    must("phantom", sql(dead).phantom(), "phantom");
  }

  private Tally sql(DeadDatabase dead) throws Exception {
    return Tally.of(
        read.mall().orders(UnaryOperator.identity()),
        dead.orders().stream().map(ReadBack::fields).toList());
  }
}
