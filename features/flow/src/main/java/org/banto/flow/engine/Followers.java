// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.Move;

/** Asks all followers what has to leave the house because of a move. */
final class Followers {
  private final Supplier<List<Follower>> followers;

  Followers(Supplier<List<Follower>> followers) {
    this.followers = followers;
  }

  List<Command> follow(Move move) {
    List<Command> commands = new ArrayList<>();
    for (Follower follower : followers.get()) {
      commands.addAll(follower.follow(move));
    }
    return commands;
  }
}
