// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.flow.SettingsSection;
import org.banto.order.OrderKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Where each mall shows an order to its shop: staff open it to change there what the mall is not told.
 * The shop sets it, as it sees it in its browser, with {@value #NUMBER} where the number stands; what
 * malls make of these addresses they do not say.
 */
@Component
public final class OrderPages implements SettingsSection {
  /** The section of the settings. */
  static final String SECTION = "malls";

  private static final String NUMBER = "{number}";
  private static final int LONGEST = 300;

  /** Come and go with their connections. */
  @Reference(
      service = Connector.class,
      target = "(banto.connector.kind=MALL)",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC)
  volatile List<Map.Entry<Map<String, Object>, Connector>> malls = List.of();

  @Activate
  public OrderPages() {}

  @Override
  public Description description() {
    List<Parameter> keys =
        malls.stream()
            .map(m -> String.valueOf(m.getKey().get("banto.connector.id")))
            .distinct()
            .sorted()
            .map(id -> Parameter.text(id, new Text(id, id), LONGEST).optional())
            .toList();
    return new Description(
        SECTION,
        new Text(
            "モールの注文画面のアドレス（注文番号のところは " + NUMBER + "）",
            "Address of an order at its mall (" + NUMBER + " where the number stands)"),
        "shop.manage",
        keys,
        Map.of());
  }

  @Override
  public void check(Map<String, String> all) {
    all.forEach(
        (mall, page) -> {
          if (!page.isEmpty() && (!page.contains(NUMBER) || address(page, "1").isEmpty())) {
            throw new Rejection(
                new Text(
                    mall + " のアドレスは https:// で始め、注文番号のところを " + NUMBER + " にしてください: " + page,
                    "Begin the address of "
                        + mall
                        + " with https://, and write "
                        + NUMBER
                        + " where the number stands: "
                        + page));
          }
        });
  }

  /** The page of an order, as the shop has set these; empty where it has not. */
  static Optional<String> of(Map<String, String> set, OrderKey order) {
    return Optional.ofNullable(set.get(order.shop().mall()))
        .flatMap(page -> address(page, order.number()));
  }

  private static Optional<String> address(String page, String number) {
    String encoded = URLEncoder.encode(number, StandardCharsets.UTF_8);
    try {
      URI uri = URI.create(page.replace(NUMBER, encoded));
      return Optional.of(uri)
          .filter(u -> "https".equals(u.getScheme()) && u.getHost() != null)
          .map(URI::toString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
