// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.Payload;
import org.banto.connect.Tokens;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Reduced;
import org.banto.order.MallState.Standing;
import org.banto.recorded.stage.GatedStage;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.TokensContract;
import org.junit.jupiter.api.Nested;

/** What every cart keeps, kept by ebisumart against its recorded far side. */
class EbisuContractsTest {
  static EbisuAccount account() {
    return new EbisuAccount(
        "https://api.example",
        "https://login.example",
        "700",
        new EbisuAccount.Client(
            "app", "ebisu-sample-password", "https://house.example/", "ebisumart-sample-code"),
        30,
        10,
        "",
        new Mapping("payments", "2=COD"),
        Reduced.of("BT-TEA*"),
        "1");
  }

  /** The shop at its far side. */
  abstract static class Shop extends GatedStage {
    Shop(String orders) {
      super(orders, "/app_oauth/access_token.html", "ebisumart-sample-code");
    }

    public EbisuShop connector(Outbound outbound, Tokens tokens) {
      return new EbisuShop(outbound, tokens, account(), CLOCK);
    }

    @Override
    public EbisuShop connector(Outbound outbound) {
      return connector(outbound, new MemoryTokens());
    }

    @Override
    public Collection<String> secrets() {
      return List.of("ebisu-sample-password", "ebisumart-sample-code");
    }

    @Override
    public Set<String> settings() {
      return Set.of("url", "appCode", ".password", "redirectUri", ".code", "payments");
    }
  }

  @Nested
  class Orders extends Shop implements OrderSourceContract {
    Orders() {
      super("{'count':12,'spreadSeconds':864000}");
    }

    @Override
    public Set<String> held() {
      return new TreeSet<>(numbers(farSide()));
    }

    @Override
    public String oneMore(FarSide far) {
      return tell(far, "orders/create", "{'count':1}").path("orderNumbers").path(0).asText();
    }

    @Override
    public void change(FarSide far, String key) {
      tell(far, "orders/edit", "{'orderNumber':'" + key + "','set':{'state':'1'}}");
    }

    @Override
    public int mostRequests() {
      return 12;
    }
  }

  @Nested
  class RenewsItsToken extends Shop implements TokensContract {
    RenewsItsToken() {
      super("{'count':1}");
    }

    @Override
    public EbisuShop connector(Outbound outbound) {
      return connector(outbound, new MemoryTokens());
    }

    @Override
    public void end(FarSide far) {
      gate(far).end();
    }

    @Override
    public void close(FarSide far) {
      gate(far).close();
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new EbisuReader(account())::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "order.golden.txt", payload("order.json"), "shipped.golden.txt", payload("shipped.json"));
    }

    @Override
    public List<OrderPage> orderPages() {
      LocalDateTime placed = LocalDateTime.of(2026, 11, 20, 12, 34);
      OrderPage page =
          new OrderPage(payload("order.json"), placed, 4290, Map.of(), 2, Standing.READY_TO_SHIP);
      return List.of(
          page,
          page.but(
              "\"CANCEL_DATE\": null",
              "\"CANCEL_DATE\": \"2026-11-20 13:00:00.0\"",
              Standing.CANCELLED));
    }
  }

  static Payload payload(String name) {
    try (InputStream in = EbisuContractsTest.class.getResourceAsStream(name)) {
      return new Payload("application/json", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
