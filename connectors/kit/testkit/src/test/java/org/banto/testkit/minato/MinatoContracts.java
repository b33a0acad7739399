// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.minato;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.CommandId;
import org.banto.connect.Connector;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Payload;
import org.banto.connect.Tokens;
import org.banto.order.MallState.Standing;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderPage;
import org.banto.testkit.OrderReaderContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.Samples;
import org.banto.testkit.ShipmentReporterContract;
import org.banto.testkit.TestClock;
import org.banto.testkit.TokensContract;

/** The contracts, played with Minato and the mistake that is made at present. */
final class MinatoContracts {
  /** All of them. */
  static final List<Class<?>> ALL =
      List.of(Orders.class, Reads.class, Ships.class, Cancels.class, LogsIn.class);

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final int HELD = 11;

  private MinatoContracts() {}

  abstract static class Stage implements ConnectorContract {
    final TestClock time = new TestClock(Samples.NOW);
    private final Map<FarSide, Harbour> harbours = new HashMap<>();

    @Override
    public FarSide farSide() {
      Harbour harbour = new Harbour(time, HELD);
      harbour.state("M-102", "CANCELLED");
      harbour.state("M-103", "SHIPPED");
      harbours.put(harbour.far, harbour);
      return harbour.far;
    }

    Harbour harbour(FarSide far) {
      return harbours.get(far);
    }

    @Override
    public MinatoMall connector(Outbound outbound) {
      return mall(outbound, new MemoryTokens());
    }

    MinatoMall mall(Outbound outbound, Tokens tokens) {
      return Mistake.present().mall(outbound, tokens, time);
    }

    @Override
    public Collection<String> secrets() {
      return List.of(Harbour.PASSWORD);
    }

    @Override
    public Set<String> settings() {
      return Set.of(Quay.FIELD);
    }
  }

  static final class Orders extends Stage implements OrderSourceContract {
    @Override
    public Set<String> held() {
      return IntStream.range(0, HELD).mapToObj(i -> "M-" + (100 + i)).collect(Collectors.toSet());
    }

    @Override
    public String oneMore(FarSide far) {
      time.go(Duration.ofMinutes(1));
      return harbour(far).put("M-800", time.instant());
    }

    @Override
    public String appear(FarSide far, Duration ago) {
      return harbour(far).put("M-801", time.instant().minus(ago));
    }

    @Override
    public void change(FarSide far, String key) {
      harbour(far).change(key);
    }

    @Override
    public void endPages(FarSide far) {
      harbour(far).endPages();
    }

    @Override
    public String strange(FarSide far) {
      return harbour(far).strange();
    }
  }

  static final class Reads implements OrderReaderContract {
    @Override
    public OrderReader reader() {
      return Mistake.present().reader()::read;
    }

    @Override
    public Map<String, Payload> payloads() {
      String row = "M-1|2026-11-24T03:00:00Z|2026-11-24T12:00|OPEN|A*1*50000*10|50000|4545,0";
      return Map.of(Mistake.present().golden(), payload(row));
    }

    @Override
    public List<OrderPage> orderPages() {
      String two = "A*1*33350*10;B*1*12400*8|45750|3032,922";
      String strange = "A*1*50000*10;TICKET-77|50000|4545,0";
      LocalDateTime noon = LocalDateTime.of(2026, 11, 24, 12, 0);
      return List.of(
          page("OPEN|" + two, noon, 458, Map.of(10, 30L, 8, 9L), 2, Standing.READY_TO_SHIP),
          page("CANCELLED|" + two, noon, 458, Map.of(10, 30L, 8, 9L), 2, Standing.CANCELLED),
          page("OPEN|" + strange, noon, 500, Map.of(10, 45L, 8, 0L), 2, Standing.READY_TO_SHIP));
    }

    private static OrderPage page(
        String rest,
        LocalDateTime placed,
        long due,
        Map<Integer, Long> taxes,
        int lines,
        Standing standing) {
      String row = "M-1|2026-11-24T03:00:00Z|2026-11-24T12:00|" + rest;
      return new OrderPage(payload(row), placed, due, taxes, lines, standing);
    }

    private static Payload payload(String row) {
      return new Payload("text/plain", row.getBytes(StandardCharsets.UTF_8));
    }
  }

  static final class Ships extends Stage implements ShipmentReporterContract {
    @Override
    public List<ReportShipment> instructions() {
      return List.of(
          report("M-100", parcel("012345678901"), parcel("112345678902")),
          report("M-101", parcel("212345678903")));
    }

    @Override
    public ReportShipment refused() {
      return report("gone", parcel("312345678904"));
    }

    @Override
    public List<ReportShipment> refusals() {
      return List.of(report("M-102", parcel("412345678905")));
    }

    @Override
    public Optional<ReportShipment> boxes() {
      return Optional.of(
          report(
              "M-104",
              parcel("512345678906", new Content("1", 1)),
              parcel("612345678907", new Content("1", 2))));
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      List<Integer> times =
          i.parcels().stream().map(p -> harbour(far).told(i.order(), p.number())).sorted().toList();
      return times.get(0) == 0 ? 0 : times.get(times.size() - 1);
    }

    @Override
    public boolean shipped(FarSide far, String order) {
      return harbour(far).state(order).equals("SHIPPED");
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      return harbour(far).shown(order);
    }

    private static ParcelNotice parcel(String number, Content... contents) {
      return new ParcelNotice("1", "yamato", number, DAY, List.of(contents));
    }

    private static ReportShipment report(String order, ParcelNotice... parcels) {
      return new ReportShipment(new CommandId("ship/" + order), order, List.of(parcels));
    }
  }

  static final class Cancels extends Stage implements OrderCancellerContract {
    @Override
    public List<CancelOrder> instructions() {
      return Stream.of("M-100", "M-101").map(Cancels::cancel).toList();
    }

    @Override
    public CancelOrder refused() {
      return cancel("gone");
    }

    @Override
    public List<CancelOrder> refusals() {
      return List.of(cancel("M-103"));
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return far.times("cancelled " + i.order());
    }

    private static CancelOrder cancel(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "stock", true);
    }
  }

  static final class LogsIn extends Stage implements TokensContract {
    @Override
    public Connector connector(Outbound outbound, Tokens tokens) {
      return mall(outbound, tokens);
    }

    @Override
    public MinatoMall connector(Outbound outbound) {
      return super.connector(outbound);
    }

    @Override
    public void end(FarSide far) {
      harbour(far).endSessions();
    }

    @Override
    public void close(FarSide far) {
      harbour(far).close();
    }
  }
}
