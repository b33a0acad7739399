// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Letters on their way. Some get lost or doubled, so often as told, and they come in any order.
 *
 * @param <T> what a letter is
 */
public final class Post<T> {
  private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lost = new AtomicInteger();
  private volatile double loses;
  private volatile double doubles;
  private volatile boolean shuffles;
  private volatile Random random = new Random();

  /** Post on which nothing goes wrong yet. */
  public Post() {}

  /** From now on: {@code lost} and {@code doubled} are shares, {@code shuffled} says whether, by {@code seed}. */
  public void trouble(ObjectNode wish) {
    loses = wish.path("lost").asDouble();
    doubles = wish.path("doubled").asDouble();
    shuffles = wish.path("shuffled").asBoolean();
    random = new Random(wish.path("seed").asLong(1));
  }

  /** Posts one. */
  public void add(T letter) {
    waiting.add(letter);
  }

  /** Those that arrive now. */
  public List<T> arriving() {
    List<T> letters = new ArrayList<>();
    for (T letter = waiting.poll(); letter != null; letter = waiting.poll()) {
      if (random.nextDouble() < loses) {
        lost.incrementAndGet();
        continue;
      }
      letters.add(letter);
      if (random.nextDouble() < doubles) {
        letters.add(letter);
      }
    }
    if (shuffles) {
      Collections.shuffle(letters, random);
    }
    return letters;
  }

  /** How many got lost. */
  public int lost() {
    return lost.get();
  }
}
