// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.osgi.annotation.versioning.ProviderType;

/** Papers that go along with a wave of labels, and which of them are out. */
@ProviderType
public interface WavePapers {
  /**
   * A paper of a wave.
   *
   * @param wave of which, as {@link WaybillBatch#wave}
   * @param kind which paper, e.g. {@code statement}, {@code picking-list}
   * @param id the house's id of the print: {@code documents/<id>} is its PDF
   * @param at when it was printed
   * @param pages how many pages
   */
  record Printed(String wave, String kind, String id, Instant at, int pages) {}

  /**
   * Prints a paper for all orders of a wave, inside of a job.
   *
   * @param reason why it is printed again; empty the first time
   * @param progress told of orders, and of those that get none
   * @throws IllegalArgumentException in words, when there is no such paper
   * @throws Exception what went wrong while printing; nothing is kept then
   */
  Printed print(
      AccountId account,
      String wave,
      String kind,
      List<OrderId> orders,
      String reason,
      Jobs.Progress progress,
      Actor by)
      throws Exception;

  /** What is out of these waves, newest first. */
  List<Printed> of(AccountId account, Collection<String> waves);
}
