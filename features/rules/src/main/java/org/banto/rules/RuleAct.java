// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.util.OptionalInt;
import org.banto.order.TaxRate;

/** What a rule does to an order that meets its condition. */
public sealed interface RuleAct {
  /**
   * Shows the buyer's words otherwise; they themselves stay.
   *
   * @param from these words
   * @param to as these; nothing where empty
   */
  record Replace(String from, String to) implements RuleAct {}

  /** Leaves out lines of the buyer's words that begin so. */
  record CutLine(String starts) implements RuleAct {}

  /** Gives a tag. */
  record GiveTag(String tag) implements RuleAct {}

  /** Takes a tag away. */
  record DropTag(String tag) implements RuleAct {}

  /**
   * Puts something in, at no price.
   *
   * @param sku its code
   * @param name its name, or empty
   * @param quantity pieces
   * @param per as often as the goods come to so many yen; once where 0
   * @param pieces as often as the order has so many pieces; once where 0
   * @param most pieces at most
   * @param tax its rate
   */
  record Put(
      String sku, String name, int quantity, long per, int pieces, OptionalInt most, TaxRate tax)
      implements RuleAct {}

  /** Sets what an order has one of. */
  record Set(RuleTarget target, String value) implements RuleAct {}

  /** Writes words below those that are there. */
  record Write(RuleSpot spot, String text) implements RuleAct {}

  /** Has staff say yes to something before the order goes on. */
  record Ask(String text) implements RuleAct {}
}
