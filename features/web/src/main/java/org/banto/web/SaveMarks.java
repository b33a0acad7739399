// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Settings;

/**
 * Who saved what last. All saves of an account are numbered in one row, so that a list and each of
 * its things are read with the same number.
 */
final class SaveMarks {
  private static final String SECTION = "saves";
  private static final Actor HOUSE = Actor.system("web");

  /** A longer path names nothing that could be kept. */
  private static final int LONGEST = 200;

  private final Settings settings;
  private final Clock clock;

  /**
   * A save.
   *
   * @param number its number
   * @param by who
   * @param at when
   */
  record Mark(long number, Actor by, Instant at) {}

  /**
   * What came of the wish to save.
   *
   * @param ahead the save of somebody else that was made since; nothing may be saved then
   * @param number the one this save has
   * @param before what {@link #forget} brings back
   */
  record Claim(Optional<Mark> ahead, long number, Optional<Mark> before) {}

  SaveMarks(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** How far the saves of an account are. */
  synchronized long now(AccountId account) {
    return last(settings.read(account, SECTION));
  }

  /**
   * Takes the next number for a thing.
   *
   * @param seen how far the saves were when it was read; empty for a program that does not say
   */
  synchronized Claim claim(AccountId account, String path, Optional<Long> seen, Actor by) {
    Map<String, String> all = settings.read(account, SECTION);
    Optional<Mark> before = Optional.ofNullable(all.get(path)).map(SaveMarks::read);
    Optional<Mark> ahead = before.filter(m -> seen.isPresent() && m.number() > seen.get());
    long next = last(all) + 1;
    if (ahead.isEmpty()) {
      keep(account, path, write(new Mark(next, by, clock.instant())));
    }
    return new Claim(ahead, next, before);
  }

  /**
   * A save was claimed and is done: it gets a number once more, so that what was read while it was
   * under way is older than it.
   *
   * @return the number
   */
  synchronized long done(AccountId account, String path, Actor by) {
    long next = now(account) + 1;
    keep(account, path, write(new Mark(next, by, clock.instant())));
    return next;
  }

  /** A save was claimed and has failed: nobody has to be told of it. */
  synchronized void forget(AccountId account, String path, Claim claim) {
    Optional<Mark> now =
        Optional.ofNullable(settings.read(account, SECTION).get(path)).map(SaveMarks::read);
    if (now.filter(m -> m.number() == claim.number()).isPresent()) {
      keep(account, path, claim.before().map(SaveMarks::write).orElse(""));
    }
  }

  private void keep(AccountId account, String path, String mark) {
    if (path.length() <= LONGEST) {
      settings.write(account, SECTION, Map.of(path, mark), HOUSE);
    }
  }

  private static long last(Map<String, String> all) {
    return all.values().stream().mapToLong(m -> read(m).number()).max().orElse(0);
  }

  private static Mark read(String json) {
    try {
      return Json.MAPPER.readValue(json, Mark.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a mark of a save cannot be read", e);
    }
  }

  private static String write(Mark mark) {
    try {
      return Json.MAPPER.writeValueAsString(mark);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
