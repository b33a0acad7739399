// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.house.RequiredMember;

/**
 * A rule as it is written.
 *
 * @param id stable: 1 to 36 of a-z, 0-9 and hyphen
 * @param name 1 to 60 characters, of one rule only
 * @param phase when it is asked
 * @param active whether it is switched on; not when left out
 * @param from first day of orders it is for; from ever when left out
 * @param until last day of orders it is for; for ever when left out
 * @param shops those it is for ({@code mall~name}); all when left out
 * @param onPaid whether it is asked again when the money has come; not when left out
 * @param onChange whether it is asked again when the order changes; not when left out
 * @param condition which orders, as JSON; every order when empty or left out
 * @param actions what it does, one or more
 * @param stop what it keeps from being asked; nothing when left out
 * @param override whether it replaces what a rule above it set; not when left out
 * @param once who gets it once, besides each order; nobody when left out
 */
public record RuleEdit(
    @RequiredMember String id,
    @RequiredMember String name,
    @RequiredMember RulePhase phase,
    Boolean active,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    List<String> shops,
    Boolean onPaid,
    Boolean onChange,
    String condition,
    @RequiredMember List<ActionEdit> actions,
    RuleStop stop,
    Boolean override,
    RuleOnce once) {
  /**
   * Something it does.
   *
   * @param kind one of {@code GET rules/parts}
   * @param values by the names of its parameters; what is left out is empty
   */
  public record ActionEdit(
      @RequiredMember String kind, @RequiredMember Map<String, String> values) {}
}
