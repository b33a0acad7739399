// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.fake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentRequester;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.connect.Reconciler;

/** A warehouse in memory that remembers what it was asked for and fails as told; it takes nothing back. */
public final class FakeWarehouse implements FulfilmentRequester, DispatchSource, Reconciler {
  /** What was asked for, once per request that arrived. */
  public final List<String> asked = new ArrayList<>();

  /** What it does not ship after all. */
  public final Set<String> givenUp = new LinkedHashSet<>();

  /** What left. */
  public final List<Dispatch> left = new ArrayList<>();

  /** The next calls do the work and then lose the answer. */
  public int lostAnswers;

  @Override
  public void check() {
    // always there
  }

  @Override
  public List<Receipt> fulfil(List<RequestFulfilment> shipments) throws ConnectorException {
    shipments.forEach(s -> asked.add(s.key()));
    if (lostAnswers > 0) {
      lostAnswers--;
      throw new ConnectorException(
          Reason.NO_ANSWER, Text.same("no answer"), "", Optional.empty(), null);
    }
    return shipments.stream().map(s -> Receipt.accepted(s.id(), s.key())).toList();
  }

  @Override
  public Page<Dispatch> dispatches(Cursor from) {
    int at = from.equals(Cursor.START) ? 0 : Integer.parseInt(from.value());
    int end = Math.min(at + 1, left.size());
    return new Page<>(left.subList(at, end), new Cursor(Integer.toString(end)), end < left.size());
  }

  @Override
  public List<Receipt> lookUp(List<? extends Instruction> instructions) {
    return instructions.stream()
        .map(RequestFulfilment.class::cast)
        .map(
            r ->
                givenUp.contains(r.key())
                    ? Receipt.refused(r.id(), new Text("在庫不足", "out of stock"))
                    : asked.contains(r.key())
                        ? Receipt.accepted(r.id(), r.key())
                        : new Receipt(r.id(), Status.UNKNOWN, ""))
        .toList();
  }
}
