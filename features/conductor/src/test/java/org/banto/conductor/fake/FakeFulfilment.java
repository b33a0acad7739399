// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Dispatch;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelFulfilment;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.house.Fulfilment;
import org.banto.order.Order;

/** A room that asks for whatever it is handed, and remembers what it hears. */
public final class FakeFulfilment implements Fulfilment {
  public final List<Receipt> heard = new ArrayList<>();
  public final List<Dispatch> left = new ArrayList<>();
  public final List<FulfilmentRow> told = new ArrayList<>();
  public final List<RequestFulfilment> open = new ArrayList<>();
  public boolean needless;

  /** Thrown by the next hearing, as a database that is away would. */
  public boolean deaf;

  @Override
  public Optional<Instruction> instruction(Command command, Order order) {
    Instruction asked =
        command.kind().equals(REQUEST)
            ? new RequestFulfilment(command.id(), order, order.live().get(0).number())
            : new CancelFulfilment(command.id(), order.live().get(0).number().value());
    return needless ? Optional.empty() : Optional.of(asked);
  }

  @Override
  public void answered(
      AccountId account, ConnectionId warehouse, List<Instruction> asked, List<Receipt> receipts) {
    if (deaf) {
      deaf = false;
      throw new IllegalStateException("database away");
    }
    heard.addAll(receipts);
  }

  @Override
  public List<RequestFulfilment> open(AccountId account, ConnectionId warehouse, int max) {
    return open;
  }

  @Override
  public void left(AccountId account, ConnectionId warehouse, List<Dispatch> dispatches) {
    left.addAll(dispatches);
  }

  @Override
  public void told(AccountId account, ConnectionId connection, List<FulfilmentRow> rows) {
    told.addAll(rows);
  }
}
