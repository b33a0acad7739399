// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderCanceller;
import org.banto.connect.OrderConfirmer;
import org.banto.connect.Receipt;
import org.banto.connect.ShipmentReporter;
import org.banto.flow.CommandHandler;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.flow.Tidings;
import org.banto.flow.Verb;

/** What makes known what of an order, as in a house; nothing is carried. */
public final class PlainTidings implements Correspondence {
  /** Service properties of whoever sends mails. */
  public static final Map<String, Object> MAIL =
      Map.of(
          CommandHandler.KIND,
          "mail.send",
          CommandHandler.JA,
          "メール",
          CommandHandler.EN,
          "Mail",
          CommandHandler.TELLS,
          "WORDS");

  @Override
  public List<CommandKind> kinds() {
    return List.of(
        kind(
            "mall.confirm",
            new Text("モールへの注文確認", "Confirmation to the mall"),
            new Verb<>(OrderConfirmer.class, ConfirmOrder.class, OrderConfirmer::confirm),
            Tidings.ACCEPTED),
        kind(
            "mall.ship",
            new Text("モールへの発送通知", "Shipping notice to the mall"),
            new Verb<>(ShipmentReporter.class, ReportShipment.class, ShipmentReporter::report),
            Tidings.SHIPPED),
        kind(
            "mall.cancel",
            new Text("モールへのキャンセル", "Cancellation to the mall"),
            new Verb<>(OrderCanceller.class, CancelOrder.class, OrderCanceller::cancel),
            Tidings.CANCELLED),
        kind(
            "warehouse.request",
            new Text("倉庫への出荷依頼", "Request to the warehouse"),
            new Verb<>(OrderConfirmer.class, ConfirmOrder.class, OrderConfirmer::confirm),
            Tidings.NONE));
  }

  private static CommandKind kind(String id, Text name, Verb<?, ?> verb, Tidings tells) {
    return new CommandKind(
        id,
        name,
        verb,
        true,
        (commands, orders) -> new Errand(List.of(), List.of()),
        (command, connected) -> Receipt.needless(command.id(), name),
        tells);
  }
}
