// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How long finished orders are kept (注文データ保管期限), what is past that, and the archives that were made
 * of what was taken out.
 */
@ProviderType
public interface OrderRetention {
  /**
   * How long an account keeps finished orders.
   *
   * @param months what the plan says; 0 keeps them for ever
   * @param switched when the house was switched to a plan that keeps them less long; empty where it
   *     was not
   * @param waitsUntil until when nothing is taken out because of that switch; empty when nothing
   *     waits any more
   * @param monthsNow what holds now: while the switch waits, what held before it
   */
  record Term(
      int months, Optional<Instant> switched, Optional<Instant> waitsUntil, int monthsNow) {}

  /**
   * Finished orders that a night would take out.
   *
   * @param night the day whose night it is
   * @param before what has not changed since before this day
   * @param done how many done ones
   * @param cancelled how many cancelled ones
   * @param oldest when the oldest was placed
   * @param newest when the newest was placed
   */
  record PastTerm(
      LocalDate night,
      LocalDate before,
      long done,
      long cancelled,
      Optional<LocalDate> oldest,
      Optional<LocalDate> newest) {}

  /**
   * A file of orders that were taken out.
   *
   * @param id names it
   * @param name of the file
   * @param at when it was made
   * @param orders how many are in it
   * @param oldest when the oldest was placed
   * @param newest when the newest was placed
   * @param bytes its length
   * @param sha256 of the file, hexadecimal
   */
  record Archive(
      String id,
      String name,
      Instant at,
      long orders,
      LocalDate oldest,
      LocalDate newest,
      long bytes,
      String sha256) {}

  /** How long this account keeps finished orders; for ever where nobody has said yet. */
  Term term(AccountId account);

  /** The first night after a switch at this moment that takes something out. */
  LocalDate firstNight(Instant switched);

  /** What a plan that keeps orders so many months, 1 or more, would take out in a night. */
  PastTerm pastTerm(AccountId account, int months, LocalDate night);

  /** The archives of an account, newest first. */
  List<Archive> archives(AccountId account);

  /** Where the file of an archive lies; empty when it is not there any more. */
  Optional<String> file(AccountId account, Archive archive);
}
