// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Table;
import org.banto.order.MallState;
import org.banto.order.MallState.Standing;
import org.banto.order.PaymentMethod;

/** Order states: WooCommerce's own, and those of plugins as far as the shop says what they mean. */
final class WooStates {
  private static final Table TABLE = Table.of(WooStates.class, "statuses.tsv", 3);

  private final Mapping own;

  WooStates(Mapping own) {
    this.own = own;
  }

  void check() throws ConnectorException {
    own.check();
    for (String code : own.codes()) {
      if (own(code).isEmpty()) {
        throw new ConnectorException(
            Reason.MISCONFIGURED,
            new Text(
                "ステータス「" + code + "」の対応先がありません。NEW、READY_TO_SHIP などから選んでください",
                "The state \"" + code + "\" leads nowhere. Choose NEW, READY_TO_SHIP or the like"),
            "statuses",
            Optional.empty(),
            null);
      }
    }
  }

  /** A state nobody has named is for a person to look at. */
  MallState of(Json order, PaymentMethod.Kind kind) {
    String code = order.needed("status");
    Standing standing =
        own(code)
            .or(() -> waits(code, kind))
            .or(() -> TABLE.cell(code, 1).map(Standing::valueOf))
            .orElse(Standing.ON_HOLD);
    String words = TABLE.cell(code, 2).orElse(code);
    String number = order.text("number").strip();
    boolean other = !number.isEmpty() && !number.equals(order.text("id"));
    return new MallState(standing, code, other ? words + "（注文番号 " + number + "）" : words);
  }

  /** Transfers wait in the state that also holds what a person should look at. */
  private static Optional<Standing> waits(String code, PaymentMethod.Kind kind) {
    boolean prepaid =
        kind == PaymentMethod.Kind.BANK_TRANSFER || kind == PaymentMethod.Kind.CONVENIENCE_STORE;
    return Optional.of(Standing.AWAIT_PAYMENT).filter(s -> prepaid && code.equals("on-hold"));
  }

  private Optional<Standing> own(String code) {
    try {
      return own.of(code).map(Standing::valueOf);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
