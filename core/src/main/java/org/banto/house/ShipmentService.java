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

/** Plans, papers and numbers shipments. */
@ProviderType
public interface ShipmentService {
  /**
   * Plans the shipments of an order that has none: one per destination, with carrier, slip type,
   * temperature, ship date and cash on delivery by the shop's settings. An order that has shipments
   * comes back as it is.
   */
  Order plan(Order order);

  /**
   * The order with new ship dates where it can no longer keep those it was planned with: its money
   * took longer to come. Dates still possible stay, and so does what is already released.
   */
  Order redate(Order order);

  /**
   * The order after a change, with shipments that hold what it holds: goods, wish and cash on
   * delivery. Those whose label is not out follow; goods that none of them can take become a
   * shipment of their own; those that have left stay. Where a label that is out says otherwise by
   * now, the order is set aside with a reason. Done twice, it is as done once.
   *
   * @param before the order as it was
   * @param after with other contents, or with shipments in other states
   */
  Order follow(Order before, Order after);

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
