// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.PaymentFile;
import org.banto.connect.PaymentResultRow;
import org.banto.connect.PaymentReview;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.NumberedVault;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.flow.fake.MemoryOutbox;
import org.banto.house.Audit;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class FileRequestsTest {
  private static final RoomDatabase TABLES = new RoomDatabase("db/payments.xml", "banto-payments");
  private static final Actor CLERK = Actor.staff("hanako");

  /** Writes the buyers' names. */
  private static final PaymentFile LAYOUT =
      orders ->
          new Document(
              "request.csv",
              "text/csv",
              orders.stream()
                  .map(o -> o.key().number() + "," + o.placed().buyer().name())
                  .collect(Collectors.joining("\r\n"))
                  .getBytes(StandardCharsets.UTF_8));

  private static final FileRequests.Format ANY =
      new FileRequests.Format("sample", LAYOUT, some -> Map.of());

  private final MemoryOrders orders = new MemoryOrders();
  private final MemoryOutbox outbox = new MemoryOutbox(() -> Orders.NOW);
  private final MemoryFlow flow = new MemoryFlow(orders);

  /** What a test does with the room on a database. */
  @FunctionalInterface
  private interface Visit {
    void in(FileRequests room, JpaRequestedFiles kept, DataSource data) throws Exception;
  }

  private void onDerby(Visit walk) throws Exception {
    TABLES.onDerby((jpa, data) -> walk(jpa, data, walk));
  }

  private void walk(JpaTemplate jpa, DataSource data, Visit walk) throws Exception {
    JpaRequestedFiles kept = new JpaRequestedFiles(jpa, new NumberedVault());
    Clock clock = Clock.fixed(Orders.NOW, ZoneOffset.UTC);
    walk.in(new FileRequests(kept, orders, flow, outbox, clock), kept, data);
  }

  private FileResults results(JpaRequestedFiles kept) {
    Clock clock = Clock.fixed(Orders.NOW, ZoneOffset.UTC);
    return new FileResults(kept, orders, new AgentAnswers(orders, flow, outbox, clock));
  }

  private OrderId waiting(long id) {
    Order order =
        orders.put(
            AgentHouse.placed(Orders.everyday(id), 1000)
                .with(e -> e.route(Route.DEFERRED).payment(PaymentState.UNPAID)));
    assertEquals(Desk.PAY_WAIT, order.desk());
    return order.id();
  }

  private Order get(OrderId id) {
    return orders.find(Orders.MAIN, id).orElseThrow();
  }

  private String number(OrderId id) {
    return get(id).key().number();
  }

  private static RequestedFile write(FileRequests room, OrderId... only) {
    FileRequests.Written done = room.write(Orders.MAIN, ANY, Set.of(only), CLERK);
    assertEquals(List.of(), done.left());
    return done.file().orElseThrow();
  }

  private static List<String> rows(FileResults.Taken taken) {
    return taken.faults().stream()
        .map(f -> f.row() + " " + f.column() + " " + f.why().ja())
        .toList();
  }

  private PaymentResultRow row(int row, OrderId order, PaymentState state) {
    Optional<Text> why =
        state == PaymentState.FAILED ? Optional.of(Text.same("RE001")) : Optional.empty();
    return new PaymentResultRow(row, new PaymentReview(number(order), "", state, why));
  }

  /** What does not fit waits as before, and the others go in; where none fits, there is no file. */
  @Test
  void whatDoesNotFitIsNamedAndWaits() throws Exception {
    Visit walk =
        (room, kept, data) -> {
          OrderId good = waiting(1);
          OrderId bad = waiting(2);
          Text why = new Text("注文者氏名がありません。", "Buyer is missing.");
          FileRequests.Format picky =
              new FileRequests.Format("sample", LAYOUT, some -> Map.of(bad, why));
          FileRequests.Written done = room.write(Orders.MAIN, picky, Set.of(), CLERK);
          assertEquals(List.of(new FileRequests.Left(bad, number(bad), why)), done.left());
          assertEquals(1, done.file().orElseThrow().orders());
          assertEquals(PaymentState.MALL_REVIEW, get(good).payment());
          assertEquals(PaymentState.UNPAID, get(bad).payment());
          FileRequests.Written none = room.write(Orders.MAIN, picky, Set.of(bad), CLERK);
          assertEquals(Optional.empty(), none.file());
          assertEquals(1, none.left().size());
          assertEquals(1, kept.newest(Orders.MAIN, 10).size());
        };
    onDerby(walk);
  }

  @Test
  void whatWaitsIsWrittenOnceAndCanBeFetchedAgainOnBothDatabases() throws Exception {
    Visit walk =
        (room, kept, data) -> {
          OrderId one = waiting(1);
          OrderId two = waiting(2);
          RequestedFile file = write(room);
          assertEquals(2, file.orders());
          assertEquals(List.of(file), kept.newest(Orders.MAIN, 10));
          byte[] bytes = kept.bytes(Orders.MAIN, file.id()).orElseThrow().bytes();
          String text = new String(bytes, StandardCharsets.UTF_8);
          assertTrue(text.contains(number(one)) && text.contains(number(two)), text);
          assertEquals(PaymentState.MALL_REVIEW, get(one).payment());
          assertThrows(Rejection.class, () -> write(room));
          Rejection twice = assertThrows(Rejection.class, () -> write(room, one));
          assertTrue(twice.getMessage().contains("" + one), twice.getMessage());
          assertEquals(1, kept.reseal(Orders.MAIN));
          assertEquals(
              text,
              new String(
                  kept.bytes(Orders.MAIN, file.id()).orElseThrow().bytes(),
                  StandardCharsets.UTF_8));
        };
    onDerby(walk);
    TABLES.onPostgresql((jpa, data) -> walk(jpa, data, walk));
  }

  @Test
  void theFileLiesSealed() throws Exception {
    OrderId one = waiting(1);
    onDerby(
        (room, kept, data) -> {
          write(room);
          try (Connection c = data.getConnection();
              Statement s = c.createStatement();
              ResultSet r = s.executeQuery("SELECT sealed FROM payment_file")) {
            assertTrue(r.next());
            String sealed = new String(r.getBytes(1), StandardCharsets.UTF_8);
            assertFalse(sealed.contains(get(one).placed().buyer().name()), sealed);
          }
        });
  }

  @Test
  void whatHasJustChangedKeepsTheFileFromBeingKept() throws Exception {
    OrderId one = waiting(1);
    onDerby(
        (room, kept, data) -> {
          flow.before(() -> orders.put(get(one)));
          assertThrows(Rejection.class, () -> write(room));
          assertEquals(List.of(), kept.newest(Orders.MAIN, 10));
          assertEquals(List.of(), kept.of(Orders.MAIN, List.of(one)));
          assertEquals(PaymentState.UNPAID, get(one).payment());
        });
  }

  @Test
  void theMarkingIsTakenBackWhereNothingIsDecided() throws Exception {
    OrderId one = waiting(1);
    OrderId two = waiting(2);
    onDerby(
        (room, kept, data) -> {
          RequestedFile file = write(room);
          results(kept).take(Orders.MAIN, List.of(row(2, one, PaymentState.AUTHORISED)));
          assertEquals(1, room.takeBack(Orders.MAIN, file.id(), CLERK));
          assertEquals(PaymentState.AUTHORISED, get(one).payment());
          assertEquals(PaymentState.UNPAID, get(two).payment());
          assertTrue(kept.newest(Orders.MAIN, 10).get(0).struck());
          assertEquals(0, room.takeBack(Orders.MAIN, file.id(), CLERK));
          assertEquals(1, write(room).orders());
        });
  }

  @Test
  void goodRowsGoInBadOnesAreNamedAndTwiceChangesNothing() throws Exception {
    OrderId one = waiting(1);
    OrderId two = waiting(2);
    OrderId off = waiting(3);
    onDerby(
        (room, kept, data) -> {
          write(room);
          OrderId other = waiting(4);
          orders.put(get(off).with(e -> e.stage(Stage.CANCELLED)));
          Text why = new Text("結果が読めません: ×", "no result: ×");
          List<PaymentResultRow> file =
              List.of(
                  row(2, one, PaymentState.AUTHORISED),
                  row(3, other, PaymentState.AUTHORISED),
                  new PaymentResultRow(4, new RowProblem("結果", "result", why)),
                  row(5, off, PaymentState.AUTHORISED),
                  row(6, two, PaymentState.FAILED));
          FileResults.Taken taken = results(kept).take(Orders.MAIN, file);
          List<String> faults =
              List.of(
                  "3 注文番号 後払いのファイルに入れた注文ではありません: " + number(other),
                  "4 結果 結果が読めません: ×",
                  "5 注文番号 キャンセルされた注文です: " + number(off));
          assertEquals(faults, rows(taken));
          assertEquals(2, taken.decided());
          assertEquals(PaymentState.AUTHORISED, get(one).payment());
          assertEquals(PaymentState.FAILED, get(two).payment());
          assertEquals(PaymentState.UNPAID, get(other).payment());
          assertTrue(AgentCheck.problem(get(two)).orElseThrow().did().ja().contains("RE001"));
          long revisions = get(one).revision() + get(two).revision();
          FileResults.Taken again = results(kept).take(Orders.MAIN, file);
          assertEquals(0, again.decided());
          assertEquals(faults, rows(again));
          assertEquals(revisions, get(one).revision() + get(two).revision());
          assertEquals(1, write(room, two).orders(), "what was refused is asked for again by name");
        });
  }

  @Test
  void aFileGoesWithTheLastOfItsOrdersOnBothDatabases() throws Exception {
    Visit walk =
        (room, kept, data) -> {
          OrderId one = waiting(1);
          OrderId two = waiting(2);
          RequestedFile first = write(room);
          room.takeBack(Orders.MAIN, first.id(), CLERK);
          RequestedFile second = write(room, one);
          kept.clear(Orders.MAIN, Set.of(one));
          assertEquals(List.of(first.id()), files(kept), "the other order is in it");
          assertTrue(kept.bytes(Orders.MAIN, second.id()).isEmpty());
          kept.clear(Orders.MAIN, Set.of(two));
          kept.clear(Orders.MAIN, Set.of(two));
          assertEquals(List.of(), files(kept));
        };
    onDerby(walk);
    TABLES.onPostgresql((jpa, data) -> walk(jpa, data, walk));
  }

  private static List<String> files(JpaRequestedFiles kept) {
    return kept.newest(Orders.MAIN, 10).stream().map(RequestedFile::id).toList();
  }

  @Test
  void staffAreToldOfWhatChangedSinceItsFileWasWritten() throws Exception {
    OrderId one = waiting(1);
    onDerby(
        (room, kept, data) -> {
          write(room);
          room.look(Orders.MAIN, List.of(get(one)));
          assertEquals(Optional.empty(), AgentCheck.problem(get(one)));
          orders.put(AgentHouse.placed(get(one), 900));
          room.look(Orders.MAIN, List.of(get(one)));
          room.look(Orders.MAIN, List.of(get(one)));
          assertEquals(1, get(one).traces().size());
          assertTrue(new AgentCheck().check(get(one), Desk.PAY_WAIT).get(0).ja().contains("直して"));
          orders.put(get(one).with(e -> e.stage(Stage.CANCELLED)));
          room.look(Orders.MAIN, List.of(get(one)));
          room.look(Orders.MAIN, List.of(get(one)));
          assertEquals(2, get(one).traces().size());
        });
  }

  @Test
  void anOrderThatAConnectionIsAskedForIsInNoFile() throws Exception {
    OrderId one = waiting(1);
    outbox.add(
        List.of(
            AgentRecord.command(get(one), AgentRecord.REQUEST, "request", AgentHouse.AGENT, "v")));
    onDerby((room, kept, data) -> assertEquals(List.of(), room.waiting(Orders.MAIN)));
  }

  /** A history of which only the lines are written down. */
  private static Audit audit(List<String> lines) {
    return (Audit)
        Proxy.newProxyInstance(
            Audit.class.getClassLoader(),
            new Class<?>[] {Audit.class},
            (proxy, method, in) -> {
              lines.add(in[2] + " " + in[3]);
              return null;
            });
  }

  @Test
  void theFilesAreReachedByTheirResources() throws Exception {
    waiting(1);
    onDerby(
        (room, kept, data) -> {
          List<String> audited = new ArrayList<>();
          PaymentFilesResource files =
              new PaymentFilesResource(room, kept, audit(audited)).with("sample", LAYOUT);
          assertEquals(1, files.state(Clerk.OF_MAIN).waiting());
          assertEquals("sample", files.state(Clerk.OF_MAIN).formats().get(0).id());
          String id =
              files
                  .write(new PaymentFilesResource.FileWish("sample", null), Clerk.OF_MAIN, null)
                  .file()
                  .orElseThrow()
                  .id();
          assertEquals(0, files.state(Clerk.OF_MAIN).waiting());
          assertThrows(Rejection.class, () -> files.takeBack("none", Clerk.OF_MAIN));
          assertEquals(1, files.takeBack(id, Clerk.OF_MAIN).orders());
          assertEquals(List.of("payment.file-struck " + id), audited);
          PaymentResultsResource results =
              new PaymentResultsResource(results(kept)).with("sample", file -> List.of());
          assertEquals("sample", results.formats(Clerk.OF_MAIN).get(0).id());
          assertThrows(
              Rejection.class,
              () -> results.read("other", "x.csv", new byte[] {1}, Clerk.OF_MAIN, null));
        });
  }
}
