// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.connect.Push;
import org.banto.connect.PushVerifier;
import org.banto.connect.Receipt;
import org.banto.connect.Tokens;
import org.banto.mall.engine.Mapping;
import org.banto.mall.engine.Signature;
import org.banto.recorded.stage.GatedStage;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.PushVerifierContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TokensContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every cart keeps, kept by EC-CUBE against its recorded far side. */
class CubeContractsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final String HOOK = "eccube-sample-hook";

  static CubeAccount account(String hook) {
    return new CubeAccount(
        "https://shop.example",
        "/api",
        new CubeAccount.Client(
            "client", "eccube-sample-secret", "https://house.example/", "eccube-sample-code"),
        new Signature(hook),
        30,
        new Mapping("payments", ""),
        false);
  }

  static byte[] bytes(String name) {
    try (InputStream in = CubeContractsTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shop at its far side. */
  abstract static class Shop extends GatedStage {
    Shop(String orders) {
      super(orders, "/token", "eccube-sample-code");
    }

    public CubeShop connector(Outbound outbound, Tokens tokens) {
      return new CubeShop(outbound, tokens, account(HOOK), CLOCK);
    }

    @Override
    public CubeShop connector(Outbound outbound) {
      return connector(outbound, new MemoryTokens());
    }

    @Override
    public Collection<String> secrets() {
      return List.of("eccube-sample-secret", "eccube-sample-code", HOOK);
    }

    @Override
    public Set<String> settings() {
      return Set.of("url", "clientId", ".clientSecret", "redirectUri", ".code", "payments");
    }

    /** Two parcels an order, one for each of its places. */
    List<ReportShipment> reports() {
      List<ReportShipment> reports = new ArrayList<>();
      for (String order : numbers(farSide())) {
        reports.add(report(order, "11234567890" + reports.size(), "21234567890" + reports.size()));
      }
      return reports;
    }
  }

  static ReportShipment report(String order, String first, String second) {
    return new ReportShipment(
        new CommandId("ship/" + order),
        order,
        List.of(
            new ParcelNotice(order + "1", "yamato", first, DAY),
            new ParcelNotice(order + "2", "yamato", second, DAY)));
  }

  @Nested
  class Orders extends Shop implements OrderSourceContract {
    Orders() {
      super("{'count':130,'spreadSeconds':864000}");
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
      tell(far, "orders/edit", "{'orderNumber':'" + key + "','set':{'state':'6'}}");
    }

    @Override
    public int mostRequests() {
      return 2;
    }
  }

  @Nested
  class Reports extends Shop implements ShipmentReporterContract {
    Reports() {
      super("{'count':2}");
    }

    @Override
    public FarSide farSide() {
      FarSide far = super.farSide();
      tell(far, "orders/create", "{'count':1,'state':'3'}");
      return far;
    }

    @Override
    public List<ReportShipment> instructions() {
      return reports().subList(0, 2);
    }

    @Override
    public ReportShipment refused() {
      return report("404", "112345678909", "212345678909");
    }

    /** One that is cancelled there, and one to nowhere. */
    @Override
    public List<ReportShipment> refusals() {
      String order = numbers(farSide()).get(0);
      ParcelNotice astray = new ParcelNotice("77", "yamato", "412345678908", DAY);
      return List.of(
          report(numbers(farSide()).get(2), "412345678908", "512345678906"),
          new ReportShipment(new CommandId("ship/astray"), order, List.of(astray, astray)));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      String order = numbers(farSide()).get(0);
      List<ParcelNotice> boxes =
          List.of(
              new ParcelNotice(
                  order + "1", "yamato", "512345678906", DAY, List.of(new Content("1", 1))),
              new ParcelNotice(
                  order + "2", "yamato", "612345678907", DAY, List.of(new Content("2", 1))));
      return Optional.of(new ReportShipment(new CommandId("ship/boxes"), order, boxes));
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return Math.min(
          times(far, i.order(), "slip", i.parcels().get(0).number()),
          times(far, i.order(), "slip", i.parcels().get(1).number()));
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      var set = order(far, order).path("set");
      return List.of(set.path("slipA").asText(), set.path("slipB").asText());
    }

    /** EC-CUBE takes a shipment once: staff is told what to do instead. */
    @Override
    @Test
    public void aChangedNumberReplacesTheOldOne() throws ConnectorException {
      FarSide far = farSide();
      ReportShipment first = instructions().get(0);
      connector(far).report(List.of(first));
      ReportShipment other = report(first.order(), "912345678907", "212345678900");
      Receipt receipt = connector(far).report(List.of(other)).get(0);
      assertEquals(Receipt.Status.REFUSED, receipt.status());
      Text why = receipt.words().orElseThrow();
      assertTrue(why.ja().contains("管理画面"), why.ja());
      assertTrue(why.en().contains("admin pages"), why.en());
      assertEquals(first.parcels().get(0).number(), shown(far, first.order()).get(0));
    }
  }

  @Nested
  class LooksUp extends Shop implements ReconcilerContract {
    LooksUp() {
      super("{'count':2}");
    }

    @Override
    public List<? extends Instruction> instructions() {
      return reports();
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).report(List.of((ReportShipment) instruction));
    }
  }

  @Nested
  class RenewsItsToken extends Shop implements TokensContract {
    RenewsItsToken() {
      super("{'count':1}");
    }

    @Override
    public CubeShop connector(Outbound outbound) {
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
  class KnowsItsPushes extends Shop implements PushVerifierContract {
    private static final String SIGNED =
        "1849d6753f106f5e5a86890051f904a4be440f76c473983365e68fc806ac3d2f";

    private static final String SIGNED_BY_ANOTHER =
        "fe8a72c0b2ebf31a8ea4e5925948c4c9788c205f0caf67c6bfc939d4b5bd5de4";

    KnowsItsPushes() {
      super("{'count':1}");
    }

    @Override
    public PushVerifier withoutSecret(Outbound outbound) {
      return new CubeShop(outbound, new MemoryTokens(), account(""), CLOCK);
    }

    @Override
    public List<Push> genuine() {
      return List.of(push(SIGNED));
    }

    @Override
    public Push ofAnother() {
      return push(SIGNED_BY_ANOTHER);
    }

    @Override
    public Set<String> proof() {
      return Set.of("X-ECCUBE-Signature");
    }

    private static Push push(String signature) {
      return new Push("", Map.of("X-ECCUBE-Signature", List.of(signature)), bytes("webhook.json"));
    }
  }

  @Nested
  class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return new CubeReader(account(""))::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      return Map.of(
          "several.golden.txt", new Payload("application/json", bytes("several.json")),
          "shipped.golden.txt", new Payload("application/json", bytes("shipped.json")));
    }
  }
}
