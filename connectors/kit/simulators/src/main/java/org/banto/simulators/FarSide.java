// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * What is a far side's own: its protocol, its truth, its people, and how trouble looks there. Pace, faults,
 * maintenance, clock and the control endpoints are the frame's. Methods are called by many threads at once.
 */
public interface FarSide extends AutoCloseable {
  /** Makes a far side for the given settings, living by the given clock. */
  interface Maker {
    FarSide make(MallSettings settings, MallClock clock) throws IOException;
  }

  /** The paths it answers under, such as {@code /es/}. */
  List<String> roots();

  /** The name of the operation that is called; faults and counts go by it. */
  String operation(Call call);

  /** The answer of a day without trouble; a wrong key is refused here too. */
  Answer answer(String operation, Call call);

  /** How it says that there were too many requests. */
  Answer tooMany();

  /** Whether an answer says so. */
  default boolean tooMany(Answer answer) {
    return answer.status() == 429;
  }

  /** The answer as a {@link Fault.Kind#STALE} would have it; which time each order is shown at goes by the seed. */
  default Answer stale(String operation, Call call, long seed) {
    return answer(operation, call);
  }

  /** How it says that it failed. */
  Answer failed(int status);

  /** The call as a {@link Fault.Kind#DUPLICATE_PAGE} would have it answered. */
  default Call pageBefore(Call call) {
    return call;
  }

  /** A page in another order, or one that begins one later ({@code shifted}). */
  default Answer mixed(Call call, Answer page, boolean shifted) {
    return page;
  }

  /**
   * Does a command of its own, such as {@code orders/create}, {@code orders/cancel}, {@code orders} or {@code state}.
   * Wrong wishes are {@link IllegalArgumentException}s or refusals with a reason.
   */
  ObjectNode control(String command, ObjectNode wish);

  /** Life goes on by one order. */
  void tick();

  /** What is to be done every now and then. */
  default void work() {}

  @Override
  void close() throws IOException;
}
