// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.Optional;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.order.PaymentMethod;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;

/** A mall's ways to pay: its table (code, kind, words), over which the shop's own setting goes. */
public final class Payments {
  private static final Table KINDS = Table.of(Payments.class, "payment-kinds.tsv", 2);

  private final Table table;
  private final Mapping own;

  /**
   * A mall's table with what a shop says of its codes.
   *
   * @param own codes to kinds, by the names of {@link Kind} or their Japanese words
   */
  public Payments(Table table, Mapping own) {
    this.table = table;
    this.own = own;
  }

  /** MISCONFIGURED when the shop names a kind there is not. */
  public void check() throws ConnectorException {
    own.check();
    for (String code : own.codes()) {
      String words = own.of(code).orElse("");
      if (kind(words).isEmpty()) {
        throw own.misconfigured(
            new Text(
                "「" + words + "」という支払方法の種類はありません",
                "There is no kind of payment method \"" + words + "\""));
      }
    }
  }

  /** How a code pays; a code nobody knows is OTHER. The mall's words where it gives some, else the table's. */
  public PaymentMethod method(String code, String words) {
    Kind kind =
        own.of(code)
            .flatMap(Payments::kind)
            .or(() -> table.cell(code, 1).map(Kind::valueOf))
            .orElse(Kind.OTHER);
    String name = words.isBlank() ? table.cell(code, 2).orElse(code) : words.strip();
    return new PaymentMethod(kind, name);
  }

  /**
   * Where the money stands, for malls that say of an order only whether it is paid: cash on delivery is safe to come,
   * transfers have to be waited for, cards and wallets were authorised when the order was made.
   */
  public static PaymentState state(Kind kind, boolean paid, Optional<Yen> due) {
    if (kind == Kind.POINTS || due.filter(y -> y.value() == 0).isPresent()) {
      return PaymentState.NONE;
    }
    if (paid) {
      return PaymentState.PAID;
    }
    return switch (kind) {
      case BANK_TRANSFER, CONVENIENCE_STORE, OTHER -> PaymentState.UNPAID;
      case CARD, COD, DEFERRED, WALLET, INVOICE, LOAN -> PaymentState.AUTHORISED;
      case POINTS -> PaymentState.NONE;
    };
  }

  private static Optional<Kind> kind(String words) {
    return KINDS.cell(words, 1).map(Kind::valueOf);
  }
}
