// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
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
     * @return a short result for the page; may name a resource, e.g. {@code documents/12}
     * @throws Exception what went wrong; {@link Text#of(Throwable)} of it is shown, so it holds no
     *     personal data
     */
    Text run(Progress progress) throws Exception;

    /**
     * What is left to do, in the words of whoever started the job; empty when it has to be started
     * anew. Asked again and again, by another thread too, and kept for {@link Jobs#rest}; so it holds
     * no personal data. After a crash some of it may be done.
     */
    default String rest() {
      return "";
    }
  }

  /** The house closes in the middle of a job, or another goes on with it: the work ends between two chunks. */
  final class Interruption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of this job. */
    public Interruption(String job) {
      super("the house closes in the middle of job " + job);
    }
  }

  /** Tells how far the work is. */
  interface Progress {
    /** The id of the running job; carried by changes so that they can be undone together. */
    String job();

    /**
     * {@code done} of {@code total} units are done. Called between two chunks, outside of a
     * transaction, and before the first change of what is not to be begun anew: here the work ends when
     * the house closes and something is left to do.
     *
     * @throws Interruption when it ends here; whoever works lets it pass
     */
    void at(long done, long total);

    /** One item was refused; the work goes on. */
    void refused(String item, Text why);
  }

  /**
   * A job as seen from outside.
   *
   * @param id its id
   * @param kind what it does, stable, e.g. {@code orders.move}, {@code documents.print}
   * @param by who started it
   * @param done units done
   * @param total units in all, 0 while not known
   * @param state RUNNING, DONE, FAILED, or INTERRUPTED when its house ended in the middle of it
   * @param result what came of it, or why it failed or ended; empty while it runs
   * @param refused items refused, as {@code item: why}
   */
  record Job(
      String id,
      String kind,
      Actor by,
      long done,
      long total,
      String state,
      Optional<Text> result,
      List<Text> refused) {}

  /** Starts a job at once and returns its id; from then on it is known, also after a crash. */
  String start(AccountId account, Actor by, String kind, Task task);

  /**
   * Goes on with a job that was interrupted, under its id.
   *
   * @throws IllegalStateException when it is not interrupted, or somebody else goes on with it
   */
  void resume(AccountId account, String id, Actor by, Task task);

  /** What an interrupted job has left to do, as its {@link Task#rest} said; empty when nobody can go on. */
  Optional<String> rest(AccountId account, String id);

  /** A job of this account; kept until a day after its end, an interrupted one for a week. */
  Optional<Job> find(AccountId account, String id);

  /** The newest 200 jobs of this account, newest first. */
  List<Job> list(AccountId account);
}
