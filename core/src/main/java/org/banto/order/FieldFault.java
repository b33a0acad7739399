// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.util.Arrays;
import org.banto.time.HouseClock;

/**
 * What is wrong with a field. Nothing of an order stands in it.
 *
 * @param of id of the {@link OrderField}; the class of who could not say which fields it brings
 * @param since when it began
 * @param what what it does that no field does, for who made it: which exception it throws and
 *     where, or what is wrong with its answer
 */
public record FieldFault(String of, Instant since, String what) {
  /** One that begins now: of what was thrown, without its message, which may name a person. */
  static FieldFault of(String of, Throwable thrown) {
    String where =
        Arrays.stream(thrown.getStackTrace()).findFirst().map(f -> " at " + f).orElse("");
    return of(of, "fails with " + thrown.getClass().getName() + where);
  }

  /** One that begins now. */
  static FieldFault of(String of, String what) {
    return new FieldFault(of, new HouseClock().instant(), what);
  }

  /** The same, as it is now, of a fault that began before. */
  FieldFault since(Instant before) {
    return new FieldFault(of, before, what);
  }
}
