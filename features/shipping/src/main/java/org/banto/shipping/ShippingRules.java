// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Map;
import org.banto.base.Parameter;
import org.banto.base.Parameter.Choice;
import org.banto.base.Text;
import org.banto.flow.SettingsSection;
import org.osgi.service.component.annotations.Component;

/** How the shop ships where nothing says otherwise: what may stand there, and what holds at first. */
@Component
public final class ShippingRules implements SettingsSection {
  private static final List<Parameter> KEYS =
      List.of(
          Parameter.text("carrier", new Text("いつもの運送会社", "Usual carrier"), 30),
          Parameter.text("label", new Text("いつもの送り状の種類", "Usual slip type"), 30),
          Parameter.choice(
              "giftSender",
              new Text("ギフトのご依頼主", "Sender of gifts"),
              List.of(
                  new Choice("shop", new Text("店舗", "The shop")),
                  new Choice("buyer", new Text("注文者", "The buyer")))),
          Parameter.choice(
              "consolidation",
              new Text("同梱できる注文", "Orders that may share a parcel"),
              List.of(
                  new Choice("one-cod", new Text("代引は1件まで", "At most one cash on delivery")),
                  new Choice("same-payment", new Text("支払方法が同じもの", "Those paid in the same way")),
                  new Choice("off", new Text("同梱しない", "None")))));

  private static final Map<String, String> INITIAL =
      Map.of(
          "carrier",
          ShippingSettings.CARRIER,
          "label",
          ShippingSettings.LABEL,
          "giftSender",
          "shop",
          "consolidation",
          "one-cod");

  @Override
  public Description description() {
    return new Description(
        ShippingSettings.SECTION,
        new Text("発送の基本", "How the shop ships"),
        "shop.manage",
        KEYS,
        INITIAL);
  }

  @Override
  public void check(Map<String, String> all) {
    ShippingSettings.check(all);
  }
}
