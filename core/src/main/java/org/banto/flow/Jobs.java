// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Long work with progress, seen in the page. */
@ProviderType
public interface Jobs {
  /** The work of a job. */
  @FunctionalInterface
  interface Task {
    /**
     * Does the work.
     *
     * @return a short result in Japanese for the page; may name a resource, e.g. {@code
     *     documents/12}
     * @throws Exception what went wrong; its message is shown, so it holds no personal data
     */
    String run(Progress progress) throws Exception;
  }

  /** Tells how far the work is. */
  interface Progress {
    /** The id of the running job; carried by changes so that they can be undone together. */
    String job();

    /** {@code done} of {@code total} units are done. */
    void at(long done, long total);

    /** One item was refused; the work goes on. */
    void refused(String item, String why);
  }

  /**
   * A job as seen from outside.
   *
   * @param id its id
   * @param kind what it does, stable, e.g. {@code orders.move}, {@code documents.print}
   * @param by who started it
   * @param done units done
   * @param total units in all, 0 while not known
   * @param state RUNNING, DONE or FAILED
   * @param result what came of it, or why it failed
   * @param refused items refused, as {@code item: why}
   */
  record Job(
      String id,
      String kind,
      Actor by,
      long done,
      long total,
      String state,
      String result,
      List<String> refused) {}

  /** Starts a job at once and returns its id. */
  String start(AccountId account, Actor by, String kind, Task task);

  /** A job of this account; kept until a day after its end. */
  Optional<Job> find(AccountId account, String id);

  /** Jobs of this account, newest first. */
  List<Job> list(AccountId account);
}
