// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.banto.base.CommandId;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentFile;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Instruction.ShareCustomer;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.Outbound;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillSample;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;
import org.banto.testkit.Answer;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.CustomerSharerContract;
import org.banto.testkit.DispatchSourceContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.FulfilmentFileContract;
import org.banto.testkit.FulfilmentRequesterContract;
import org.banto.testkit.FulfilmentResultContract;
import org.banto.testkit.FulfilmentSourceContract;
import org.banto.testkit.LabelCheckContract;
import org.banto.testkit.ParcelTrackerContract;
import org.banto.testkit.Samples;
import org.banto.testkit.WaybillFileContract;
import org.banto.testkit.WaybillResultContract;
import org.banto.testkit.WaybillSampleContract;

/** The contracts of Acme's warehouse, carrier and help desk. */
final class GoodsContracts {
  private GoodsContracts() {}

  abstract static class Stage implements ConnectorContract {
    @Override
    public FarSide farSide() {
      FarSide far = Shop.holding(IntStream.range(0, 7).mapToObj(Stage::shipment).toList());
      far.on("POST", "/do/SAMPLE-9", r -> Answer.of(422));
      return far.on("POST", "/do/customer-9", r -> Answer.of(422));
    }

    static String shipment(int no) {
      return "S000000010" + no;
    }

    @Override
    public AcmeGoods connector(Outbound outbound) {
      return new AcmeGoods(outbound);
    }

    @Override
    public Collection<String> secrets() {
      return List.of(Line.SECRET);
    }

    @Override
    public Set<String> settings() {
      return Set.of(Line.FIELD);
    }
  }

  /** Puts one more shipment on the far side. */
  private static void add(FarSide far, String shipment) {
    try {
      new Line(far).post("/add", shipment, "");
    } catch (ConnectorException e) {
      throw new IllegalStateException(e);
    }
  }

  static final class Dispatches extends Stage implements DispatchSourceContract {
    @Override
    public Set<String> held() {
      Set<String> all = new TreeSet<>();
      IntStream.range(0, 7).mapToObj(Stage::shipment).forEach(s -> all.add(key(s)));
      return all;
    }

    private static String key(String shipment) {
      return shipment + " acme 0" + shipment.substring(1);
    }

    @Override
    public String oneMore(FarSide far) {
      add(far, "S0000000999");
      return key("S0000000999");
    }
  }

  static final class TellsResults extends Stage implements FulfilmentSourceContract {
    @Override
    public Set<String> held() {
      Set<String> all = new TreeSet<>();
      IntStream.range(0, 6).mapToObj(Stage::shipment).forEach(s -> all.add(key(s)));
      all.add(shipment(6) + " SHORT  ");
      return all;
    }

    private static String key(String shipment) {
      return shipment + " SHIPPED acme 0" + shipment.substring(1);
    }

    @Override
    public String oneMore(FarSide far) {
      add(far, "S0000000999");
      return key("S0000000999");
    }
  }

  static final class Fulfils extends Stage implements FulfilmentRequesterContract {
    @Override
    public List<RequestFulfilment> instructions() {
      return List.of(Samples.request(1, "SKU-1"), Samples.request(2, "SKU-1"));
    }

    @Override
    public RequestFulfilment refused() {
      return Samples.request(9, "SKU-1");
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<RequestFulfilment> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, RequestFulfilment i) {
      return far.times(i.order().key().number());
    }
  }

  static final class Shares extends Stage implements CustomerSharerContract {
    @Override
    public List<ShareCustomer> instructions() {
      return List.of(share(1), share(2));
    }

    @Override
    public ShareCustomer refused() {
      return share(9);
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<ShareCustomer> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, ShareCustomer i) {
      return far.times("customer-" + i.customer().id());
    }

    private static ShareCustomer share(int no) {
      return new ShareCustomer(new CommandId("share/" + no), Samples.customer(no, "見本 花子"));
    }
  }

  static final class Tracks extends Stage implements ParcelTrackerContract {
    @Override
    public Map<Waybill, State> parcels() {
      return Map.of(
          new Waybill("acme", "001"), State.DELIVERED,
          new Waybill("acme", "002"), State.IN_TRANSIT,
          new Waybill("acme", "003"), State.NOT_FOUND);
    }

    @Override
    public Waybill strange() {
      return new Waybill("acme", "009");
    }
  }

  static final class Waybills implements WaybillFileContract {
    @Override
    public WaybillFile file() {
      return new AcmeGoods.Files();
    }

    @Override
    public List<Label> sample() {
      return List.of(item(1, Samples.person("髙﨑 花子"), "茶碗"));
    }

    @Override
    public String golden() {
      return "labels.csv";
    }

    @Override
    public String written(String text) {
      return Tables.rule(text);
    }
  }

  static final class FulfilFiles implements FulfilmentFileContract {
    @Override
    public FulfilmentFile file() {
      return new AcmeGoods.Files();
    }

    @Override
    public List<Label> sample() {
      return List.of(item(1, Samples.person("髙﨑 花子"), "茶碗"));
    }

    @Override
    public String golden() {
      return "labels.csv";
    }

    @Override
    public String written(String text) {
      return Tables.rule(text);
    }
  }

  /** A file of numbers that comes back. */
  abstract static class Back {
    public Map<String, String> numbers() {
      return Map.of("S0000000101", "012345678901", "S0000000201", "112345678902");
    }

    public Document result(Map<String, String> numbers) {
      StringBuilder text = new StringBuilder("管理番号,伝票番号,荷送人\r\n");
      numbers.forEach((s, n) -> text.append(s).append(',').append(n).append(",㈱架空\r\n"));
      return new Document("result.csv", "text/csv", text.toString().getBytes(Tables.CP932));
    }

    public Document sample() {
      return result(Map.of("S0000000101", "012345678901"));
    }

    public Document empty() {
      return result(Map.of());
    }

    public Set<String> persons() {
      return Set.of("㈱架空");
    }
  }

  static final class Results extends Back implements WaybillResultContract {
    @Override
    public WaybillResult file() {
      return new AcmeGoods.Result();
    }

    @Override
    public String golden() {
      return "result.txt";
    }
  }

  static final class Practised implements WaybillSampleContract {
    @Override
    public WaybillSample sample() {
      return new AcmeGoods.Practice();
    }

    @Override
    public WaybillResult reader() {
      return new AcmeGoods.Result();
    }
  }

  static final class Stocks extends Back implements FulfilmentResultContract {
    @Override
    public FulfilmentResult file() {
      return new AcmeGoods.Stock();
    }

    @Override
    public String golden() {
      return "stock.txt";
    }

    @Override
    public Document shortage(String shipment) {
      return result(Map.of(shipment, "欠品"));
    }
  }

  static final class Labels implements LabelCheckContract {
    @Override
    public LabelCheck check() {
      return new AcmeGoods.Refusals();
    }
  }
}
