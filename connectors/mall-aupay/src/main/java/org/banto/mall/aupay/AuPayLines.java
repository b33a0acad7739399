// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.order.OrderLine;

/** What was bought; what was taken out at the mall stays as struck. */
final class AuPayLines {
  private AuPayLines() {}

  static List<OrderLine> of(Json order) {
    List<OrderLine> lines = new ArrayList<>();
    for (Json detail : order.list("detail")) {
      String code = detail.text("itemCode");
      lines.add(
          new OrderLine(
              lines.size() + 1,
              detail.needed("orderDetailId"),
              0,
              code.isBlank() ? detail.text("itemManagementId") : code,
              detail.text("itemManagementId"),
              detail.text("itemName"),
              options(detail.text("itemOption")),
              Math.toIntExact(detail.neededNumber("unit")),
              new Yen(detail.neededNumber("itemPrice")),
              detail.rate("taxRate"),
              detail.flag("itemCancelStatus")));
    }
    return lines;
  }

  /** {@code サイズ=M カラー=ネイビー}; a value may hold blanks. */
  private static List<String> options(String text) {
    return Stream.of(text.strip().split("[\\s　]+(?=[^\\s　=]+=)"))
        .filter(o -> !o.isBlank())
        .map(o -> o.replaceFirst("=", ":"))
        .toList();
  }
}
