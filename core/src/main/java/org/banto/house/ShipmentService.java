// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;
import org.osgi.annotation.versioning.ProviderType;

/** Papers and numbers shipments; they are planned by an {@link org.banto.flow.Amendment}. */
@ProviderType
public interface ShipmentService {
  /** What the carrier's file would refuse, for these orders, before anything is written. */
  List<LabelProblem> problems(AccountId account, List<OrderId> orders);

  /**
   * Writes the label data of all shipments waiting for it, one batch per carrier, and moves their
   * orders on. Shipments with problems are left out and told.
   *
   * @param job so that the click can be undone
   * @param reason why shipments already printed are written again; empty leaves them out
   */
  WaybillWave output(AccountId account, List<OrderId> orders, String job, String reason, Actor by);

  /** The newest batches, at most {@code limit}. */
  List<WaybillBatch> batches(AccountId account, int limit);

  /** The file of a batch, the very bytes that were written. */
  Optional<Document> file(AccountId account, String batch);

  /** Strikes a batch whose numbers are not used yet; its orders go one desk back. */
  void strike(AccountId account, String batch, String reason, Actor by);

  /**
   * Reads a carrier's result file.
   *
   * @param carrier whose it is; empty to have it recognised by those who read such files
   * @param save false only says what it would do; true saves the matched rows and moves their
   *     orders on. Saving the same file twice changes nothing the second time.
   */
  NumberImport numbers(AccountId account, String carrier, Document file, boolean save, Actor by);

  /**
   * Takes in numbers that came otherwise than by a carrier's file, such as a warehouse's. What was
   * numbered already may get further numbers beside those it has.
   *
   * @param carrier whose numbers these are
   * @param source what they came by, for the history
   * @param save as in {@link #numbers(AccountId, String, Document, boolean, Actor)}
   */
  NumberImport numbers(
      AccountId account,
      String carrier,
      String source,
      List<WaybillRow> rows,
      boolean save,
      Actor by);

  /** All that a file needs of these shipments of an order, in the given order; struck ones left out. */
  List<Label> labels(Order order, List<ShipmentNumber> shipments);
}
