// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.PaymentMethod;
import org.banto.order.PaymentMethod.Kind;
import org.banto.payment.PaymentState;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.Tables;

/**
 * How an order is paid. Amazon takes the money and answers for it, but cash on delivery, which the
 * shop's carrier takes.
 */
final class Payments {
  private static final Map<String, String[]> TABLE = Tables.of(Payments.class, "payments.tsv");
  private static final String POINTS = "POINTS";
  private static final String VOUCHER = "VOUCHER";

  private Payments() {}

  static PaymentMethod method(JsonNode order) {
    List<String> means =
        executions(order).stream().map(e -> Fields.text(e, "paymentMethod")).toList();
    Optional<String> first = means.stream().filter(m -> !part(m)).findFirst();
    if (cashOnDelivery(order)) {
      return new PaymentMethod(Kind.COD, "代金引換");
    }
    if (first.isPresent()) {
      return known(first.get());
    }
    if (!means.isEmpty()) {
      return known(means.get(0));
    }
    boolean pending = States.pending(States.status(order));
    return new PaymentMethod(Kind.OTHER, pending ? "Amazonが確認中" : "Amazonの決済");
  }

  /** Whether the carrier has to take the money. */
  static boolean cashOnDelivery(JsonNode order) {
    boolean said =
        executions(order).stream()
            .map(e -> Fields.text(e, "paymentMethod"))
            .anyMatch(m -> kind(m).equals(Kind.COD.name()));
    return said || Fields.list(order, "orderItems").stream().anyMatch(Payments::collects);
  }

  private static boolean collects(JsonNode item) {
    JsonNode constraints = item.path("fulfillment").path("shipping").path("shippingConstraints");
    return constraints.has("cashOnDelivery") || Proceeds.of(item).sum("COD_FEE") > 0;
  }

  /** What was paid with points. */
  static long points(JsonNode order) {
    return paid(order, POINTS);
  }

  /** What was paid with gift vouchers. */
  static long vouchers(JsonNode order) {
    return paid(order, VOUCHER);
  }

  static PaymentState state(JsonNode order, Kind kind, Optional<Yen> due) {
    String status = States.status(order);
    boolean free = due.filter(y -> y.value() == 0).isPresent() || States.origin(order).isPresent();
    if (status.equals(States.CANCELLED) || free) {
      return PaymentState.NONE;
    }
    if (States.pending(status)) {
      return kind == Kind.CONVENIENCE_STORE ? PaymentState.UNPAID : PaymentState.MALL_REVIEW;
    }
    if (kind == Kind.COD) {
      return PaymentState.AUTHORISED;
    }
    if (kind == Kind.CONVENIENCE_STORE) {
      return PaymentState.PAID;
    }
    return status.equals(States.SHIPPED) ? PaymentState.CAPTURED : PaymentState.AUTHORISED;
  }

  private static long paid(JsonNode order, String kind) {
    return executions(order).stream()
        .filter(e -> kind(Fields.text(e, "paymentMethod")).equals(kind))
        .flatMap(e -> Fields.yen(e.path("paymentAmount")).stream())
        .mapToLong(Yen::value)
        .sum();
  }

  private static boolean part(String means) {
    return kind(means).equals(POINTS) || kind(means).equals(VOUCHER);
  }

  private static PaymentMethod known(String means) {
    String kind = kind(means);
    Kind plain = kind.equals(VOUCHER) ? Kind.OTHER : Kind.valueOf(kind);
    return new PaymentMethod(plain, TABLE.containsKey(means) ? TABLE.get(means)[2] : means);
  }

  private static String kind(String means) {
    return TABLE.containsKey(means) ? TABLE.get(means)[1] : Kind.OTHER.name();
  }

  private static List<JsonNode> executions(JsonNode order) {
    return Fields.list(order.path("payment"), "paymentExecutions");
  }
}
