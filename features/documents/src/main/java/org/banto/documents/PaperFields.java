// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.order.FieldValues;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.osgi.service.component.annotations.Component;

/** What papers ask of an order beyond what the house says of it. */
@Component
public final class PaperFields implements OrderFields {
  /** How the money stands, as far as it matters to papers: an {@link IssueRules.Money}. */
  static final String MONEY = "documents.money";

  private static final OrderField FIELD =
      new OrderField(
          MONEY,
          new Text("帳票から見た入金", "Money as papers see it"),
          Type.TEXT,
          Scope.ORDER,
          false,
          false,
          choices(),
          Values.each(o -> FieldValues.of(IssueRules.money(o).name())));

  private static Map<String, Text> choices() {
    Map<String, Text> all = new LinkedHashMap<>();
    all.put(IssueRules.Money.ZERO_COUPON.name(), new Text("クーポンで0円", "Zero by a coupon"));
    all.put(IssueRules.Money.ZERO_POINTS.name(), new Text("ポイントで0円", "Zero by points"));
    all.put(IssueRules.Money.UNPAID.name(), new Text("未入金", "Not paid"));
    all.put(IssueRules.Money.OTHER.name(), new Text("その他", "Other"));
    return all;
  }

  @Override
  public List<OrderField> fields() {
    return List.of(FIELD);
  }
}
