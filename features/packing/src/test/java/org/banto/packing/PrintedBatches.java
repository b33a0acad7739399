// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.house.NumberImport;
import org.banto.house.ShipmentService;
import org.banto.house.WaybillBatch;
import org.banto.house.WaybillWave;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;

/** The shipping room as far as the dock asks it: which label data was written. */
final class PrintedBatches implements ShipmentService {
  final List<WaybillBatch> batches = new ArrayList<>();

  @Override
  public List<WaybillBatch> batches(AccountId account, int limit) {
    return batches;
  }

  @Override
  public List<LabelProblem> problems(AccountId account, List<OrderId> orders) {
    throw new UnsupportedOperationException();
  }

  @Override
  public WaybillWave output(
      AccountId account, List<OrderId> orders, String job, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Document> file(AccountId account, String batch) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void strike(AccountId account, String batch, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NumberImport numbers(
      AccountId account, String carrier, Document file, boolean save, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NumberImport numbers(
      AccountId account,
      String carrier,
      String source,
      List<WaybillRow> rows,
      boolean save,
      Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Label> labels(Order order, List<ShipmentNumber> shipments) {
    throw new UnsupportedOperationException();
  }
}
