// SPDX-License-Identifier: Apache-2.0
package org.banto.recorded.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.OrderReader;
import org.banto.connect.OrderSource;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.connect.Reconciler;
import org.banto.connect.ShipmentReporter;
import org.banto.order.MallState.Standing;
import org.banto.simulators.MallSettings;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.FarSide;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A connector and its recorded mall ({@code /tape/tape.json}) over real HTTP, both new for each
 * test; what every mall keeps there.
 *
 * @param <S> the connector
 */
public abstract class OverHttp<S extends OrderSource & OrderReader & ShipmentReporter> {
  @TempDir private Path data;
  private final TestClock time = new TestClock(Instant.parse("2026-11-20T07:00:00Z"));
  private final int many;
  private final String credential;
  private Played mall;
  private S shop;
  private Cursor cursor = Cursor.START;

  /**
   * A mall.
   *
   * @param many more orders than come on one page
   * @param credential the setting that is named when the mall refuses its key
   */
  protected OverHttp(int many, String credential) {
    this.many = many;
    this.credential = credential;
  }

  /** The connector on its way to the mall at this address; the mall's clock stands still. */
  protected abstract S connector(Outbound way, String url, Clock clock);

  @BeforeEach
  final void open() {
    Clock clock = Clock.fixed(time.instant(), time.getZone());
    MallSettings settings = RealTime.forTests().withClock(clock).withData(data);
    mall = Played.from(getClass().getResource("/tape/tape.json"), settings);
    shop = connector(new FarSide(mall.relay()), mall.url().toString(), time);
  }

  @AfterEach
  final void close() throws IOException {
    mall.close();
  }

  @Test
  final void everyOrderIsRead() throws ConnectorException {
    Set<String> sold = new TreeSet<>(sell(many));
    assertEquals(sold, read().keySet());
  }

  @Test
  final void aTokenThatIsRefusedIsToldWithItsField() {
    tell("key", "{'expired':true}");
    ConnectorException e = assertThrows(ConnectorException.class, shop::check);
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(credential, e.field());
  }

  /** The connector. */
  protected final S shop() {
    return shop;
  }

  /** Lets time pass for the connector. */
  protected final TestClock time() {
    return time;
  }

  /** Buys so many; their numbers. */
  protected final List<String> sell(int count) {
    String wish = "{'count':" + count + ",'spreadSeconds':200000}";
    List<String> numbers = new ArrayList<>();
    tell("orders/create", wish).path("orderNumbers").forEach(n -> numbers.add(n.asText()));
    return numbers;
  }

  /** Reads on to the end; how the orders that came stand at the mall, by number. */
  protected final Map<String, Standing> read() throws ConnectorException {
    Map<String, Standing> read = new TreeMap<>();
    Page<IncomingOrder> page;
    do {
      page = shop.orders(cursor);
      for (IncomingOrder order : page.items()) {
        read.put(order.number(), shop.read(order.payload()).mall().standing());
      }
      cursor = page.next();
    } while (page.more());
    return read;
  }

  /** Tells the mall's control; single quotes stand for double ones. */
  protected final JsonNode tell(String command, String wish) {
    return mall.tell(command, wish);
  }

  /** Reports, and the answer of this operation is lost. */
  protected final void lose(String operation, ReportShipment report) {
    tell("faults", "{'fault':'NO_ANSWER','operation':'" + operation + "','times':1}");
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> shop.report(List.of(report)));
    assertEquals(Reason.NO_ANSWER, e.reason());
  }

  /** Looks up the report of the only order, whose answer was lost, and makes it again: it is at the mall once. */
  protected final void findAgain(Reconciler asked, ReportShipment report)
      throws ConnectorException {
    assertEquals(Status.ACCEPTED, only(asked.lookUp(List.of(report))));
    assertEquals(Status.ACCEPTED, only(shop.report(List.of(report))));
    JsonNode reports = tell("orders", "{}").path("orders").path(0).path("reports");
    assertEquals(1, reports.size());
    assertEquals(1, reports.path(0).path("reported").asInt());
  }

  /** What became of a single command. */
  protected static Status only(List<Receipt> receipts) {
    assertEquals(1, receipts.size());
    return receipts.get(0).status();
  }
}
