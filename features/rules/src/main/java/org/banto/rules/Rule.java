// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.order.Condition;

/**
 * A rule of the shop (自動処理ルール).
 *
 * @param id stable
 * @param name for staff
 * @param phase when it is asked
 * @param active whether it is switched on
 * @param from first day of orders it is for
 * @param until last day of orders it is for
 * @param shops those it is for ({@code mall~name}); all where empty
 * @param onPaid whether it is asked again when the money has come
 * @param onChange whether it is asked again when the order changes
 * @param condition which orders
 * @param acts what it does, one or more, of its phase
 * @param stop what it keeps from being asked
 * @param override whether it replaces what a rule above it set (上書き)
 * @param oncePerBuyer whether a buyer gets it once
 */
public record Rule(
    String id,
    String name,
    RulePhase phase,
    boolean active,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Set<String> shops,
    boolean onPaid,
    boolean onChange,
    Condition condition,
    List<RuleAct> acts,
    RuleStop stop,
    boolean override,
    boolean oncePerBuyer) {
  public Rule {
    shops = Set.copyOf(shops);
    acts = List.copyOf(acts);
  }

  /** One that is switched on, for all orders, asked as they come in. */
  public Rule(String id, RulePhase phase, Condition condition, RuleAct... acts) {
    this(
        id,
        id,
        phase,
        true,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        false,
        false,
        condition,
        List.of(acts),
        RuleStop.NONE,
        false,
        false);
  }

  /** The same with another stop, 上書き, or once per buyer. */
  public Rule with(RuleStop other, boolean overrides, boolean once) {
    return new Rule(
        id, name, phase, active, from, until, shops, onPaid, onChange, condition, acts, other,
        overrides, once);
  }

  /** The same that asks and does other things. */
  public Rule with(Condition asks, List<RuleAct> does) {
    return new Rule(
        id,
        name,
        phase,
        active,
        from,
        until,
        shops,
        onPaid,
        onChange,
        asks,
        does,
        stop,
        override,
        oncePerBuyer);
  }

  /** The same by another name. */
  public Rule named(String other) {
    return new Rule(
        id,
        other,
        phase,
        active,
        from,
        until,
        shops,
        onPaid,
        onChange,
        condition,
        acts,
        stop,
        override,
        oncePerBuyer);
  }

  /** The same switched on or off. */
  public Rule switched(boolean on) {
    return new Rule(
        id,
        name,
        phase,
        on,
        from,
        until,
        shops,
        onPaid,
        onChange,
        condition,
        acts,
        stop,
        override,
        oncePerBuyer);
  }
}
