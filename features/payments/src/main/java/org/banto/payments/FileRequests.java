// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.PaymentFile;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OwnPaymentFormat;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.payments.JpaRequestedFiles.Filed;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks agents for deferred payments by files. A file and the marking of its orders are kept together;
 * what is in a file is in no second one.
 */
@Component(service = FileRequests.class)
public final class FileRequests implements DeferredWatch.Files {
  /** Orders of one file. */
  private static final int MOST = 1_000;

  private static final int SHOWN = 10;

  private static final Text CHANGED =
      new Text(
          "後払いのファイルを出した後に内容が変わりました。決済会社の画面で直してください",
          "It has changed since its pay-later file was written. Put it right on the agent's own page");
  private static final Text OFF =
      new Text(
          "後払いのファイルを出した後にキャンセルされました。決済会社の画面で取り消してください",
          "It was cancelled after its pay-later file was written. Cancel it on the agent's own page");

  private final JpaRequestedFiles kept;
  private final OrderService orders;
  private final Flow flow;
  private final Outbox outbox;
  private final AgentAnswers answers;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public FileRequests(
      @Reference JpaRequestedFiles kept,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Outbox outbox) {
    this(kept, orders, flow, outbox, new HouseClock());
  }

  FileRequests(JpaRequestedFiles kept, OrderService orders, Flow flow, Outbox outbox, Clock clock) {
    this.kept = kept;
    this.orders = orders;
    this.flow = flow;
    this.outbox = outbox;
    this.answers = new AgentAnswers(orders, flow, outbox, clock);
    this.clock = clock;
  }

  /** The orders whose payment nobody has asked for yet, newest first. */
  List<Order> waiting(AccountId account) {
    List<Order> unasked =
        orders.all(account, OrderQuery.paidBy(PaymentMethod.Kind.DEFERRED, Desk.PAY_WAIT)).stream()
            .filter(DeferredFollower::unasked)
            .toList();
    Map<OrderId, List<OutboxEntry>> said =
        outbox.of(account, unasked.stream().map(Order::id).toList());
    return unasked.stream()
        .filter(o -> new AgentRecord(said.getOrDefault(o.id(), List.of())).free())
        .toList();
  }

  /**
   * A kind of file.
   *
   * @param id its id
   * @param file writes it
   * @param fit says what it cannot hold
   */
  record Format(String id, PaymentFile file, OwnPaymentFormat.Fit fit) {}

  /**
   * What became of it.
   *
   * @param file the file; empty when no order fits into it
   * @param left the orders that do not fit
   */
  record Written(Optional<RequestedFile> file, List<Left> left) {}

  /** An order that does not fit, and why. */
  record Left(OrderId order, String number, Text why) {}

  /**
   * Writes a file of what waits, and marks it as asked for.
   *
   * @param only these, among them those that an agent refused before; all that wait when empty
   * @throws Rejection when nothing waits, or when one of these does not wait
   */
  Written write(AccountId account, Format format, Set<OrderId> only, Actor by) {
    List<Order> waiting = waiting(account);
    List<Order> some = only.isEmpty() ? waiting : chosen(account, waiting, only);
    if (some.isEmpty()) {
      throw Rejection.conflict(new Text("登録を待つ後払いの注文がありません。", "No order waits to be asked for."));
    }
    Map<OrderId, Text> misfits = format.fit().misfits(some);
    List<Left> left =
        some.stream()
            .filter(o -> misfits.containsKey(o.id()))
            .map(o -> new Left(o.id(), o.key().number(), misfits.get(o.id())))
            .toList();
    List<Order> in = some.stream().filter(o -> !misfits.containsKey(o.id())).limit(MOST).toList();
    return new Written(
        in.isEmpty() ? Optional.empty() : Optional.of(write(account, format, in, by)), left);
  }

  private RequestedFile write(AccountId account, Format format, List<Order> in, Actor by) {
    Document bytes = format.file().write(in);
    Instant now = clock.instant();
    String id = now.toEpochMilli() + "-" + UUID.randomUUID().toString().substring(0, 8);
    RequestedFile file =
        new RequestedFile(id, format.id(), now, by.name(), in.size(), false, bytes.name());
    kept.keep(
        account,
        file,
        bytes,
        in,
        () ->
            submit(
                account, in, o -> o.with(e -> e.payment(PaymentState.MALL_REVIEW)), "filed", by));
    return file;
  }

  private List<Order> chosen(AccountId account, List<Order> waiting, Set<OrderId> only) {
    Set<OrderId> wait = waiting.stream().map(Order::id).collect(Collectors.toSet());
    List<Order> found = orders.find(account, only);
    List<Order> in =
        found.stream().filter(o -> wait.contains(o.id()) || DeferredFollower.refused(o)).toList();
    if (in.size() < only.size()) {
      Set<OrderId> good = in.stream().map(Order::id).collect(Collectors.toSet());
      String not =
          only.stream()
              .filter(id -> !good.contains(id))
              .limit(SHOWN)
              .map(OrderId::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      throw Rejection.conflict(
          new Text(
              "登録を待っていない注文があります。もうファイルに入っていないか確かめてください: " + not,
              "These orders do not wait; look whether they are in a file already: " + not));
    }
    return in;
  }

  /**
   * Takes the marking of a file's orders back, as far as the agent has decided nothing of them; how
   * many they are.
   */
  int takeBack(AccountId account, String file, Actor by) {
    Set<OrderId> filed =
        kept.in(account, file).stream().map(Filed::order).collect(Collectors.toSet());
    List<Order> back =
        orders.find(account, filed).stream()
            .filter(o -> o.payment() == PaymentState.MALL_REVIEW)
            .toList();
    kept.strike(
        account,
        file,
        back.stream().map(Order::id).toList(),
        () ->
            submit(account, back, o -> o.with(e -> e.payment(PaymentState.UNPAID)), "unfiled", by));
    return back.size();
  }

  /** Changes all of them, or throws what ends the transaction. */
  private void submit(
      AccountId account, List<Order> some, UnaryOperator<Order> edit, String act, Actor by) {
    List<Change> changes =
        some.stream().map(o -> new Change(edit.apply(o), by, "payment." + act, "")).toList();
    flow.submit(account, changes, some).stream()
        .filter(o -> !o.applied())
        .findFirst()
        .ifPresent(
            o -> {
              throw Rejection.conflict(
                  new Text(
                      "注文 " + o.order() + " がいま変わりました。もう一度行ってください。",
                      "Order " + o.order() + " has just changed. Try again."));
            });
  }

  @Override
  public Set<OrderId> among(AccountId account, Collection<OrderId> some) {
    return kept.of(account, some).stream().map(Filed::order).collect(Collectors.toSet());
  }

  @Override
  public void look(AccountId account, Collection<Order> some) {
    Map<OrderId, Order> byId = some.stream().collect(Collectors.toMap(Order::id, o -> o));
    for (Filed filed : kept.of(account, byId.keySet())) {
      Order order = byId.get(filed.order());
      boolean off = order.stage() == Stage.CANCELLED;
      String now = off ? "" : AgentContents.version(order);
      if (!now.equals(filed.contents())) {
        kept.told(
            account, filed, now, () -> answers.tell(account, order.id(), off ? OFF : CHANGED));
      }
    }
  }
}
