// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Dispatch;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.order.Order;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The room that has warehouses ship. The conductor carries its words to the warehouses and theirs
 * back; whatever is said twice changes nothing the second time.
 */
@ProviderType
public interface Fulfilment {
  /** Kind of a {@link Command}: ask a warehouse to ship. */
  String REQUEST = "warehouse.request";

  /** Kind of a {@link Command}: ask a warehouse not to ship. */
  String CANCEL = "warehouse.cancel";

  /** What a command of these kinds asks, from the order as it is now; empty when it is needless. */
  Optional<Instruction> instruction(Command command, Order order);

  /** What a warehouse says of requests and of what takes them back. Told before it is booked. */
  void answered(
      AccountId account, ConnectionId warehouse, List<Instruction> asked, List<Receipt> receipts);

  /** Requests that a warehouse took and whose end is not known, those asked about longest ago first. */
  List<Instruction.RequestFulfilment> open(AccountId account, ConnectionId warehouse, int max);

  /** What has left a warehouse; returns when it is kept. */
  void left(AccountId account, ConnectionId warehouse, List<Dispatch> dispatches);

  /**
   * What a connection says became of shipments, whichever warehouse that works by files was asked for
   * them; returns when it is kept. Rows of shipments that no such warehouse was asked for are passed
   * by.
   */
  void told(AccountId account, ConnectionId connection, List<FulfilmentRow> rows);
}
