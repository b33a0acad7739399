// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.RequestPayment;
import org.banto.connect.PaymentRequester;
import org.banto.connect.PaymentReview;
import org.banto.connect.PaymentReviewSource;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.banto.flow.Verb;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks agents for deferred payments, and makes of what they decide where the payment stands: at once,
 * by being looked up, or by what they tell later. An order waits for its money until an agent has
 * said yes.
 */
@Component(service = {Correspondence.class, SourceReader.class})
public final class DeferredPayments implements Correspondence, SourceReader {
  /** Kind of command: ask for a deferred payment. */
  static final String REQUEST = "payment.request";

  private static final Actor HOUSE = Actor.system("payments");
  private static final int TRIES = 5;

  /** Money that nobody has to ask for any more. */
  private static final Set<PaymentState> IN =
      EnumSet.of(
          PaymentState.NONE,
          PaymentState.PAID,
          PaymentState.OVER,
          PaymentState.CAPTURED,
          PaymentState.REFUND_DUE,
          PaymentState.REFUNDED);

  private static final Text NO_ORDER = new Text("注文がありません", "There is no such order");
  private static final Text NEEDLESS =
      new Text("与信の必要がなくなりました", "The agent need not be asked any more");
  private static final Text BY_STAFF =
      new Text(
          "この接続では後払いを依頼できません。決済会社の画面で行ってください",
          "This connection cannot be asked for deferred payments. Do it on the agent's own page");
  private static final Text UNCONNECTED =
      new Text("後払いの接続がありません", "There is no connection for deferred payments");

  private final OrderService orders;
  private final Flow flow;
  private final Outbox outbox;
  private final List<CommandKind> kinds =
      List.of(
          new CommandKind(
              REQUEST,
              new Text("後払いの与信依頼", "Request for a deferred payment"),
              new Verb<>(PaymentRequester.class, RequestPayment.class, PaymentRequester::request),
              false,
              this::prepare,
              (command, connected) ->
                  Receipt.refused(command.id(), connected ? BY_STAFF : UNCONNECTED)));
  private final List<Source<?, ?>> sources =
      List.of(
          new Source<>(PaymentReviewSource.class, PaymentReviewSource::reviews, this::reviewed));

  /** Remembers. */
  @Activate
  public DeferredPayments(
      @Reference OrderService orders, @Reference Flow flow, @Reference Outbox outbox) {
    this.orders = orders;
    this.flow = flow;
    this.outbox = outbox;
  }

  @Override
  public List<CommandKind> kinds() {
    return kinds;
  }

  @Override
  public List<Source<?, ?>> sources() {
    return sources;
  }

  private Errand prepare(List<Command> commands, Map<OrderId, Order> found) {
    List<Instruction> send = new ArrayList<>();
    List<Receipt> settled = new ArrayList<>();
    Map<CommandId, OrderId> asked = new HashMap<>();
    for (Command c : commands) {
      Order order = found.get(c.order());
      if (order == null) {
        settled.add(Receipt.refused(c.id(), NO_ORDER));
      } else if (order.stage() == Stage.CANCELLED || IN.contains(order.payment())) {
        settled.add(Receipt.needless(c.id(), NEEDLESS));
      } else {
        send.add(new RequestPayment(c.id(), order));
        asked.put(c.id(), c.order());
      }
    }
    AccountId account = commands.get(0).account();
    return new Errand(
        send, settled, said -> said.forEach(r -> answered(account, asked.get(r.command()), r)));
  }

  private void answered(AccountId account, OrderId order, Receipt said) {
    switch (said.status()) {
      case ACCEPTED -> decided(account, order, PaymentState.AUTHORISED, said.words());
      case PENDING -> decided(account, order, PaymentState.MALL_REVIEW, said.words());
      case REFUSED -> decided(account, order, PaymentState.FAILED, said.words());
      case UNKNOWN -> {
        // it is looked up
      }
    }
  }

  private void reviewed(AccountId account, ConnectionId agent, List<PaymentReview> reviews) {
    for (PaymentReview review : reviews) {
      orders.all(account, OrderQuery.saying(review.order())).stream()
          .filter(o -> o.key().number().equals(review.order()))
          .filter(o -> asked(account, o.id(), agent))
          .forEach(o -> decided(account, o.id(), review.state(), review.reason()));
    }
  }

  private boolean asked(AccountId account, OrderId order, ConnectionId agent) {
    return outbox.of(account, order).stream()
        .map(e -> e.command())
        .anyMatch(c -> c.kind().equals(REQUEST) && c.target().equals(agent.toString()));
  }

  /** The same said twice changes nothing the second time. */
  private void decided(AccountId account, OrderId id, PaymentState state, Optional<Text> why) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Order> order = orders.find(account, id).filter(o -> open(o.payment(), state));
      if (order.isEmpty()) {
        return;
      }
      Order after = order.get().with(e -> e.payment(state));
      String detail = why.map(Text::ja).orElse("");
      if (flow.submit(account, List.of(new Change(after, HOUSE, "payment.decided", detail)))
          .get(0)
          .applied()) {
        return;
      }
    }
    throw new IllegalStateException("order " + id + " cannot be changed now");
  }

  /** A yes stands; a no can still become one, where the shop mends what was wrong. */
  private static boolean open(PaymentState now, PaymentState decided) {
    return switch (now) {
      case UNPAID -> true;
      case MALL_REVIEW -> decided != PaymentState.MALL_REVIEW;
      case FAILED -> decided == PaymentState.AUTHORISED;
      default -> false;
    };
  }
}
