// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.invented;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Deals kinds of orders from shuffled decks: of each hundred sixty are plain. */
public final class Deck {
  private static final int PLAIN_OF_HUNDRED = 60;

  private final Random random;
  private final List<Kind> awkward;
  private final Deque<Kind> deck = new ArrayDeque<>();
  private int dealt;

  /** A deck of all kinds. */
  public Deck(Random random) {
    this(random, List.of(Kind.values()));
  }

  /** A deck of the kinds a mall has. */
  public Deck(Random random, List<Kind> kinds) {
    this.random = random;
    this.awkward = kinds.stream().filter(k -> k != Kind.PLAIN).toList();
  }

  /** The next kind. */
  public Kind next() {
    if (deck.isEmpty()) {
      List<Kind> hundred = new ArrayList<>(Collections.nCopies(PLAIN_OF_HUNDRED, Kind.PLAIN));
      while (hundred.size() < 98) {
        hundred.add(awkward.get(dealt++ % awkward.size()));
      }
      Collections.addAll(hundred, Kind.SAME_BUYER, Kind.SAME_BUYER);
      Collections.shuffle(hundred, random);
      deck.addAll(hundred);
    }
    return deck.pop();
  }
}
