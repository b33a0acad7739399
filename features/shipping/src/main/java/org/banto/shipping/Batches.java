// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.house.WaybillBatch;

/** Keeps waves of label data with the very bytes that were written. */
interface Batches {
  /**
   * A batch and where it stands.
   *
   * @param batch the batch
   * @param job the job it was written by
   * @param issued whether its orders have moved on; before that it is shown to nobody
   */
  record Stored(WaybillBatch batch, String job, boolean issued) {}

  /** Keeps a batch with its file, new or again. */
  void keep(AccountId account, Stored stored, Document file);

  /** Keeps a changed batch and leaves its file. */
  void keep(AccountId account, Stored stored);

  /** Takes away a batch with its file. */
  void drop(AccountId account, String id);

  Optional<Stored> find(AccountId account, String id);

  Optional<Document> file(AccountId account, String id);

  /** The batches of a job, issued or not. */
  List<Stored> ofJob(AccountId account, String job);

  /**
   * Batches not issued whose writer is gone.
   *
   * @param started when this house started: what it had begun before, nobody goes on with
   * @param gone what any house began before this
   */
  List<Stored> abandoned(AccountId account, Instant started, Instant gone);

  /** All batches that hold a shipment of one of these orders. */
  List<WaybillBatch> holding(AccountId account, Set<OrderId> orders);

  /** Issued batches, newest first. */
  List<WaybillBatch> newest(AccountId account, int limit);
}
