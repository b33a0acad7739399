// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says what has to leave the house because an order moves: a mail, a notice to the mall. The
 * commands are stored in the same transaction as the move. Asked for a new order as well (it comes
 * from {@link org.banto.base.Desk#NEW} with revision 0). Must be pure and fast.
 *
 * <p>Who is not there when an order moves is not asked later. The house moves none without the one
 * that says of itself, by the service property {@link #NAME}, that it speaks for {@link #MALLS}.
 */
@ConsumerType
public interface Follower {
  /** Service property: for whom it speaks. */
  String NAME = "banto.follower";

  /** Speaks for malls: what they are told of their orders. */
  String MALLS = "malls";

  /** The commands, with ids that are the same whenever the same move is made again. */
  List<Command> follow(Move move);
}
