// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Jobs;
import org.banto.house.Settings;

/** Jobs that the closing house cut off between two chunks: kept in the database until somebody goes on. */
final class InterruptedJobs {
  /** How long one waits for somebody. */
  static final Duration KEPT = Duration.ofDays(7);

  private static final String SECTION = "jobs.interrupted";
  private static final Actor SELF = Actor.system("web");

  private final Settings settings;

  /**
   * One of them.
   *
   * @param job as it was seen last
   * @param ended when it was cut off
   * @param rest what is left to do, as its task said
   */
  record Kept(Jobs.Job job, Instant ended, String rest) {}

  InterruptedJobs(Settings settings) {
    this.settings = settings;
  }

  /** Those of an account; the oldest go. */
  List<Kept> of(AccountId account, Instant now) {
    List<Kept> all = new ArrayList<>();
    settings
        .read(account, SECTION)
        .forEach(
            (id, json) -> {
              Kept kept = read(json);
              if (kept.ended().plus(KEPT).isBefore(now)) {
                forget(account, id);
              } else {
                all.add(kept);
              }
            });
    return all;
  }

  void keep(AccountId account, Kept kept) {
    try {
      write(account, kept.job().id(), Json.MAPPER.writeValueAsString(kept));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether nobody goes on with it yet, in this house or another. */
  boolean has(AccountId account, String id) {
    return settings.read(account, SECTION).containsKey(id);
  }

  void forget(AccountId account, String id) {
    write(account, id, "");
  }

  private void write(AccountId account, String id, String json) {
    settings.write(account, SECTION, Map.of(id, json), SELF);
  }

  private static Kept read(String json) {
    try {
      return Json.MAPPER.readValue(json, Kept.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an interrupted job cannot be read", e);
    }
  }
}
