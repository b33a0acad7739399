// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.util.List;
import java.util.function.Predicate;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;

/**
 * Gives a tag to orders that move in some way.
 *
 * @param phase when
 * @param tag which
 * @param when how they move
 */
public record PlainTag(Amendment.Phase phase, String tag, Predicate<Move> when)
    implements Amendment {
  @Override
  public Description description() {
    return new Description("plain." + tag, Text.same(tag), phase);
  }

  @Override
  public Amended amend(Move move) {
    return when.test(move) && !move.after().tags().contains(tag)
        ? new Amended(move.after().with(e -> e.tag(tag)), List.of(Text.same("tagged " + tag)))
        : Amended.same(move.after());
  }
}
