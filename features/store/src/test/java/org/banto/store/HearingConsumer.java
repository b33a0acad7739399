// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.banto.base.AccountId;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;

/** Writes down what it hears, as if into a table: what is written outlives a kill. */
final class HearingConsumer implements ChangeConsumer {
  /** The house dies at this point. */
  static final class Kill extends Error {
    private static final long serialVersionUID = 1L;
  }

  final String name;
  private final List<ChangeBatch> heard = new ArrayList<>();
  private final AtomicInteger here = new AtomicInteger();
  final AtomicInteger atOnce = new AtomicInteger();
  volatile Consumer<ChangeBatch> before = batch -> {};
  volatile Consumer<ChangeBatch> after = batch -> {};

  HearingConsumer(String name) {
    this.name = name;
  }

  Map<String, Object> beginning() {
    return Map.of(NAME, name, START, BEGINNING);
  }

  Map<String, Object> now() {
    return Map.of(NAME, name);
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    atOnce.accumulateAndGet(here.incrementAndGet(), Math::max);
    try {
      before.accept(batch);
      synchronized (heard) {
        heard.add(batch);
      }
      after.accept(batch);
    } finally {
      here.decrementAndGet();
    }
  }

  List<ChangeBatch> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  List<ChangeBatch.Line> lines() {
    return heard().stream().flatMap(b -> b.lines().stream()).toList();
  }

  long anew() {
    return heard().stream().filter(ChangeBatch::anew).count();
  }

  /** What it has missed of these, or has heard before what came earlier; empty when all is well. */
  List<String> wrong(List<ChangeBatch.Line> truth) {
    List<String> wrong = new ArrayList<>();
    Set<Long> seen = new TreeSet<>();
    long last = 0;
    for (ChangeBatch.Line line : lines()) {
      if (seen.add(line.seq())) {
        if (line.seq() < last) {
          wrong.add(name + " heard " + line + " after " + last);
        }
        last = Math.max(last, line.seq());
      }
      if (!truth.contains(line)) {
        wrong.add(name + " heard what never was: " + line);
      }
    }
    truth.stream()
        .filter(line -> !seen.contains(line.seq()))
        .forEach(line -> wrong.add(name + " never heard " + line));
    return wrong;
  }
}
