// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.flow.Command;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.order.Order;

/**
 * What the agent of a deferred payment was asked and told about one order, as the outbox remembers it.
 *
 * @param all what leaves, or left, the house about the order, newest first
 */
record AgentRecord(List<OutboxEntry> all) {
  /** Kind of command: ask for a deferred payment; its argument is the version of the contents. */
  static final String REQUEST = "payment.request";

  /** Kind of command: tell what has changed; its argument is the version of the contents. */
  static final String CHANGE = "payment.change";

  /**
   * Kind of command: call the payment off; its argument is the version of the contents that is asked
   * for in its place, or empty when none is.
   */
  static final String CANCEL = "payment.cancel";

  /** Kind of command: tell which parcels left; its argument is the version of the parcels. */
  static final String REPORT = "payment.report";

  static final Text NEEDLESS = new Text("与信の必要がなくなりました", "The agent need not be asked any more");
  static final Text NEWER = new Text("新しい内容の連絡に替わりました", "A newer message has taken its place");
  static final Text TAKEN_BACK =
      new Text("キャンセルが取りやめられたため送りません", "The cancellation was taken back, so it is not sent");
  static final Text INSTEAD =
      new Text(
          "この接続では変更を送れないため、取り消して依頼し直します",
          "This connection takes no changes: the payment is called off and asked for again");

  static final Text CALLED_OFF =
      new Text("取り消されたため、与信の結果を待ちません", "It was called off, so its decision is not waited for");

  /** In words of the house: it was never said to the agent. */
  private static final Set<Text> UNSAID = Set.of(NEEDLESS, NEWER, TAKEN_BACK, INSTEAD);

  private static final Set<State> UNDER_WAY =
      EnumSet.of(State.WAITING, State.RUNNING, State.UNKNOWN);

  /** What stands after an order's number where a payment is known by more than that. */
  private static final Pattern ASKED_ANEW = Pattern.compile("(_[0-9]+){1,2}$");

  /** Whether the agent was ever to be asked for the payment of this order. */
  boolean asked() {
    return all.stream().anyMatch(of(REQUEST));
  }

  /**
   * Whether the account only looked on when the agent was to be asked: the former system has asked, so
   * the payment is seen to there.
   */
  boolean former() {
    return request().filter(e -> e.state() == State.UNSENT).isPresent();
  }

  /** Where it was asked last. */
  Optional<OutboxEntry> request() {
    return said().filter(of(REQUEST)).findFirst();
  }

  /** Whether the agent has the payment, or may have it: it was asked, or would not let it go. */
  boolean held() {
    return last().filter(e -> of(REQUEST).test(e) != (e.state() == State.REFUSED)).isPresent();
  }

  /** Whether the agent was asked to let it go, whatever it said to that. */
  boolean calledOff() {
    return last().filter(of(CANCEL)).isPresent();
  }

  /** Whether the agent has it no more, or was not asked for it after all. */
  boolean free() {
    return last().map(e -> of(CANCEL).test(e) && e.state() == State.DONE).orElse(true);
  }

  private Optional<OutboxEntry> last() {
    return said().filter(of(REQUEST).or(of(CANCEL))).findFirst();
  }

  /** Whether the agent refused the payment, and was told of other contents than these last. */
  boolean refusedOther(String contents) {
    return last().filter(of(REQUEST)).filter(e -> e.state() == State.REFUSED).isPresent()
        && !contents().equals(contents);
  }

  /** Whether the agent was asked this and has let it go since. */
  boolean withdrawn(CommandId request) {
    return ours()
        .takeWhile(e -> !e.command().id().equals(request))
        .anyMatch(e -> of(CANCEL).test(e) && e.state() == State.DONE);
  }

  /** What the agent knows the payment by of this request: the order's name, each time another. */
  String key(CommandId request, String name) {
    long before = before(request).filter(of(REQUEST)).filter(e -> e.tries() > 0).count();
    return before == 0 ? name : name + "_" + (before + 1);
  }

  /** The number of the order in what the agent knows its payment by. */
  static String number(String key) {
    return ASKED_ANEW.matcher(key).replaceFirst("");
  }

  /** Whether the agent may know of other parcels of the payment than those of this report. */
  boolean reportedBefore(CommandId report) {
    return before(report)
        .takeWhile(of(REQUEST).negate())
        .filter(of(REPORT))
        .anyMatch(e -> e.tries() > 0 && e.state() != State.REFUSED);
  }

  private Stream<OutboxEntry> before(CommandId id) {
    return ours().dropWhile(e -> !e.command().id().equals(id)).skip(1);
  }

  /** The contents that the agent was told last. */
  String contents() {
    return said()
        .filter(of(REQUEST).or(of(CHANGE)).or(of(CANCEL)))
        .map(e -> e.command().argument())
        .filter(version -> !version.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The parcels that the agent was told last of the payment that it has; empty when none. */
  String parcels() {
    return report().map(e -> e.command().argument()).orElse("");
  }

  /** The newest report of parcels of the payment that the agent has. */
  Optional<OutboxEntry> report() {
    return said().takeWhile(of(REQUEST).negate()).filter(of(REPORT)).findFirst();
  }

  /** Whether the payment is still being asked for, so that nothing more can be said of it. */
  boolean asking() {
    return request().filter(e -> UNDER_WAY.contains(e.state())).isPresent();
  }

  /** Whether the agent has not yet said to everything what it thinks of it, parcels aside. */
  boolean unsettled() {
    return said()
        .filter(of(REPORT).negate())
        .anyMatch(e -> UNDER_WAY.contains(e.state()) || e.state() == State.PENDING);
  }

  /** What is kept of a command. */
  Optional<OutboxEntry> entry(CommandId id) {
    return all.stream().filter(e -> e.command().id().equals(id)).findFirst();
  }

  /** A command to the agent that was asked; its id is the same until another is queued. */
  Command next(Order order, String kind, String argument) {
    String what = kind.substring(kind.indexOf('.') + 1) + ":" + (ours().count() + 1);
    return command(order, kind, what, agent(), argument);
  }

  /** The command that follows from another, once. */
  static Command after(Command c, String kind, String argument) {
    String what = kind.substring(kind.indexOf('.') + 1);
    return new Command(
        new CommandId(c.id() + ":" + what), c.account(), kind, c.target(), c.order(), argument);
  }

  static Command command(Order order, String kind, String what, String agent, String argument) {
    CommandId id = new CommandId("payment:" + order.account() + ":" + order.id() + ":" + what);
    return new Command(id, order.account(), kind, agent, order.id(), argument);
  }

  private String agent() {
    return ours().filter(of(REQUEST)).findFirst().orElseThrow().command().target();
  }

  private Stream<OutboxEntry> ours() {
    return all.stream().filter(of(REQUEST).or(of(CHANGE)).or(of(CANCEL)).or(of(REPORT)));
  }

  /** What was said to the agent, or is to be. */
  private Stream<OutboxEntry> said() {
    return ours()
        .filter(e -> e.state() != State.STRUCK && e.words().filter(UNSAID::contains).isEmpty());
  }

  private static Predicate<OutboxEntry> of(String kind) {
    return e -> e.command().kind().equals(kind);
  }
}
