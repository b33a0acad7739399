// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.fakes.InvertedVault;
import org.banto.house.ActRequest;
import org.banto.house.Caller;
import org.banto.house.Callers;
import org.banto.house.Flow;
import org.banto.house.Jobs;
import org.banto.house.Outcome;
import org.banto.sql.Sql;
import org.banto.web.ActionsResource.Action;
import org.banto.web.JobsResource.JobView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.EventAdmin;

@Tag("security.C1")
class JobRunnerTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final AccountId OTHER = new AccountId("osaka");
  private static final Actor STAFF = Actor.staff("hanako");
  private static final Instant NOW = Instant.parse("2026-11-27T14:59:59Z");

  /** Each thread for itself. */
  private static final class EachForItself implements Callers {
    private final ThreadLocal<Caller> now = ThreadLocal.withInitial(() -> Caller.NOBODY);

    @Override
    public Caller now() {
      return now.get();
    }

    @Override
    public Caller swap(Caller next) {
      Caller before = now.get();
      now.set(next);
      return before;
    }
  }

  private final Callers callers = new EachForItself();
  private final JpaTemplate tables = StaffRoom.empty();
  private final JpaJobs rows = new JpaJobs(tables, new InvertedVault());
  private final CountDownLatch began = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<Long> moved = new ArrayList<>();
  private JobRunner jobs = house(NOW);

  @Test
  void aJobWorksForWhoeverStartedItAndTheNextOneNotForThem() throws Exception {
    Caller desk = new Caller("192.0.2.7", "3f9c01ab");
    callers.swap(desk);
    assertEquals(desk, seenByAJob());
    callers.swap(Caller.NOBODY);
    for (int i = 0; i < 8; i++) {
      assertEquals(Caller.NOBODY, seenByAJob());
    }
  }

  private Caller seenByAJob() throws Exception {
    AtomicReference<Caller> seen = new AtomicReference<>();
    CountDownLatch ran = new CountDownLatch(1);
    jobs.start(
        MAIN,
        STAFF,
        "test",
        running -> {
          seen.set(callers.now());
          ran.countDown();
          return new Text("済み", "done");
        });
    assertTrue(ran.await(60, TimeUnit.SECONDS));
    return seen.get();
  }

  @AfterEach
  void close() {
    goOn.countDown();
    jobs.close();
  }

  @Test
  void aJobEndsBetweenTwoChunksWhenTheHouseClosesAndIsGoneOnWithAfterTheStart() throws Exception {
    String id = jobs.start(MAIN, STAFF, "orders.move", move(1000, 1));
    began.await();
    jobs.end();
    assertEquals(List.of("job orders.move " + id), jobs.underWay());
    goOn.countDown();
    Jobs.Job cut = ended(id);
    assertEquals("INTERRUPTED", cut.state());
    assertEquals(List.of(), jobs.underWay());
    assertEquals(200, cut.done());
    assertEquals(1000, cut.total());
    assertEquals(200, moved.size());

    jobs = house(NOW.plus(Duration.ofDays(6)));
    Jobs.Job kept = jobs.find(MAIN, id).orElseThrow();
    assertEquals(cut, kept);
    assertEquals(Optional.empty(), jobs.find(OTHER, id));
    assertEquals(Optional.empty(), jobs.rest(OTHER, id));
    BulkAction.Rest rest = jobs.rest(MAIN, id).flatMap(BulkAction.Rest::read).orElseThrow();
    assertEquals("move", rest.action().action());
    assertEquals(deed(), rest.action().request());
    jobs.resume(MAIN, id, STAFF, new BulkAction(flow(), ids -> Map.of(), session(), deed(), rest));
    Jobs.Job done = ended(id);
    assertEquals("DONE", done.state());
    assertEquals("1000件を処理しました。", result(done).ja());
    assertEquals(1000, done.done());
    assertEquals(LongStream.rangeClosed(1, 1000).boxed().toList(), moved);
    assertThrows(
        IllegalStateException.class, () -> jobs.resume(MAIN, id, STAFF, p -> Text.same("-")));
    assertEquals(Optional.of(done), house(NOW).find(MAIN, id), "also after another start");
    assertEquals(Optional.empty(), house(NOW).rest(MAIN, id));
  }

  @Test
  void oneThatHasJustDoneItsLastChunkIsDone() throws Exception {
    String id = jobs.start(MAIN, STAFF, "orders.move", move(200, 1));
    began.await();
    jobs.end();
    goOn.countDown();
    Jobs.Job done = ended(id);
    assertEquals("DONE", done.state());
    assertEquals(List.of(done), house(NOW).list(MAIN));
  }

  @Test
  void oneThatHasNotBegunDoesNotBeginAndIsKeptWhole() throws Exception {
    jobs.end();
    String id = jobs.start(MAIN, STAFF, "orders.move", move(300, 1));
    assertEquals("INTERRUPTED", ended(id).state());
    assertEquals(List.of(), moved);
    BulkAction.Rest rest = house(NOW).rest(MAIN, id).flatMap(BulkAction.Rest::read).orElseThrow();
    assertEquals(300, rest.ids().size());
  }

  @Test
  void oneThatNobodyCanGoOnWithSaysThatItHasToBeStartedAnew() throws Exception {
    String id =
        jobs.start(
            MAIN,
            STAFF,
            "documents.print",
            progress -> {
              began.countDown();
              goOn.await();
              try {
                progress.at(1, 3);
              } catch (RuntimeException e) {
                throw new IllegalStateException("a library wraps what comes through it", e);
              }
              return Text.same("documents/1");
            });
    began.await();
    jobs.end();
    goOn.countDown();
    Jobs.Job cut = ended(id);
    assertEquals("INTERRUPTED", cut.state());
    assertTrue(result(cut).ja().contains("もう一度始めてください"), result(cut).ja());
    assertTrue(result(cut).en().contains("Begin it anew"), result(cut).en());
    assertEquals(Optional.empty(), house(NOW).rest(MAIN, id));
  }

  @Test
  void noThreadIsInterrupted() throws Exception {
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    String id =
        jobs.start(
            MAIN,
            STAFF,
            "plan.switch",
            progress -> {
              began.countDown();
              try {
                goOn.await();
                interrupted.set(Thread.interrupted());
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
              return Text.same("-");
            });
    began.await();
    jobs.close();
    goOn.countDown();
    ended(id);
    assertFalse(interrupted.get());
  }

  @Test
  void afterAWeekAnInterruptedJobIsForgottenAndOneThatIsDoneAfterADay() throws Exception {
    String done = jobs.start(MAIN, STAFF, "orders.move", progress -> Text.same("-"));
    ended(done);
    jobs.end();
    String id = jobs.start(MAIN, STAFF, "orders.move", move(1, 1));
    ended(id);
    rows.sweep(NOW.plus(Duration.ofDays(1)));
    assertEquals(2, jobs.list(MAIN).size());
    rows.sweep(NOW.plus(Duration.ofDays(7)));
    assertEquals(List.of(id), jobs.list(MAIN).stream().map(Jobs.Job::id).toList());
    rows.sweep(NOW.plus(Duration.ofDays(8)));
    assertEquals(List.of(), jobs.list(MAIN));
  }

  @Test
  void oneWhoseHouseDiedIsFoundInterruptedAndGoneOnWith() throws Exception {
    String id = jobs.start(MAIN, STAFF, "orders.move", move(1000, 1));
    began.await();
    JobRunner soon = house(NOW.plusSeconds(14));
    soon.run();
    assertEquals("RUNNING", soon.find(MAIN, id).orElseThrow().state());
    JobRunner next = house(NOW.plusSeconds(16));
    next.run();
    Jobs.Job cut = next.find(MAIN, id).orElseThrow();
    assertEquals("INTERRUPTED", cut.state());
    assertTrue(result(cut).ja().contains("続きから再開"), result(cut).ja());
    assertEquals(List.of(cut), next.list(MAIN));
    BulkAction.Rest rest = next.rest(MAIN, id).flatMap(BulkAction.Rest::read).orElseThrow();
    assertEquals(1000, rest.ids().size());
    // the house that was silent speaks again: it sees that another goes on, and ends after its
    // chunk
    List<Long> others = new ArrayList<>();
    Flow flow = flow(others, new CountDownLatch(1), new CountDownLatch(0));
    next.resume(MAIN, id, STAFF, new BulkAction(flow, i -> Map.of(), session(), deed(), rest));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> next.find(MAIN, id).orElseThrow().state().equals("DONE"));
    jobs.run();
    goOn.countDown();
    await().atMost(Duration.ofMinutes(1)).until(() -> jobs.underWay().isEmpty());
    assertEquals(1000, others.size());
    assertEquals(200, moved.size());
    assertEquals("DONE", jobs.find(MAIN, id).orElseThrow().state());
  }

  @Test
  void oneThatIsHeardOfIsNotInterrupted() throws Exception {
    String id = jobs.start(MAIN, STAFF, "orders.move", move(300, 1));
    began.await();
    JobRunner same = jobs;
    jobs = house(NOW.plusSeconds(60));
    rows.save(rows.find(MAIN, id).orElseThrow(), NOW.plusSeconds(50));
    jobs.run();
    assertEquals("RUNNING", jobs.find(MAIN, id).orElseThrow().state());
    goOn.countDown();
    assertEquals("DONE", ended(id).state());
    same.close();
  }

  @Test
  void whatIsLeftIsKeptBeforeTheFirstOrderIsChanged() throws Exception {
    Action action = new Action("move", null, null, null, Map.of("desk", "SHIP_WAIT"));
    BulkAction.Finder finder =
        progress -> LongStream.rangeClosed(1, 300).mapToObj(OrderId::new).toList();
    String id =
        jobs.start(
            MAIN,
            STAFF,
            "orders.move",
            new BulkAction(flow(), refused -> Map.of(), session(), deed(), action, finder));
    began.await();
    String kept = rows.find(MAIN, id).orElseThrow().rest();
    assertEquals(300, BulkAction.Rest.read(kept).orElseThrow().ids().size());
    goOn.countDown();
    ended(id);
  }

  @Test
  void anEndThatCannotBeKeptIsKeptLater() throws Exception {
    String id = jobs.start(MAIN, STAFF, "orders.move", move(1, 1));
    began.await();
    sql("RENAME TABLE job TO job_away");
    try {
      goOn.countDown();
      assertEquals("DONE", ended(id).state());
    } finally {
      sql("RENAME TABLE job_away TO job");
    }
    assertEquals("RUNNING", house(NOW).find(MAIN, id).orElseThrow().state());
    jobs.run();
    assertEquals("DONE", house(NOW).find(MAIN, id).orElseThrow().state());
  }

  @Test
  void whatIsKeptIsSealedAndSealedAnewWithAnotherKey() throws Exception {
    jobs.end();
    String id = jobs.start(MAIN, STAFF, "orders.move", move(3, 1));
    ended(id);
    sealed()
        .forEach(
            bytes ->
                assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("SHIP_WAIT")));
    assertEquals(1, rows.reseal(MAIN));
    assertEquals(0, rows.reseal(OTHER));
    assertEquals("INTERRUPTED", house(NOW).find(MAIN, id).orElseThrow().state());
    assertTrue(house(NOW).rest(MAIN, id).orElseThrow().contains("SHIP_WAIT"));
  }

  @Test
  void moreAreSealedAnewThanAListShows() {
    for (int i = 0; i < 203; i++) {
      Jobs.Job job =
          new Jobs.Job("j" + i, "test", STAFF, 0, 9, "RUNNING", Optional.empty(), List.of());
      rows.accept(new JpaJobs.Known(MAIN, job, "claim", "rest"), NOW);
    }
    assertEquals(200, rows.of(MAIN).size());
    assertEquals(203, rows.reseal(MAIN));
  }

  private List<byte[]> sealed() {
    return tables.txExpr(
        TransactionType.Required,
        em ->
            Sql.rows(em, "SELECT body, rest FROM job").stream()
                .flatMap(row -> Stream.of(Sql.bytes(row[0]), Sql.bytes(row[1])))
                .toList());
  }

  @Test
  void whatCannotBeKeptIsNotAccepted() {
    sql("RENAME TABLE job TO job_away");
    try {
      assertThrows(RuntimeException.class, () -> jobs.start(MAIN, STAFF, "x", p -> Text.same("-")));
    } finally {
      sql("RENAME TABLE job_away TO job");
    }
    assertEquals(List.of(), jobs.underWay());
  }

  private void sql(String statement) {
    tables.tx(TransactionType.Required, em -> em.createNativeQuery(statement).executeUpdate());
  }

  private Jobs.Job ended(String id) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> jobs.find(MAIN, id).orElseThrow(), job -> !job.state().equals("RUNNING"));
  }

  @Test
  @Tag("partner.D13")
  void anOrderThatIsRefusedIsCalledByItsNumber() throws Exception {
    Flow refusing =
        (Flow)
            Proxy.newProxyInstance(
                JobRunnerTest.class.getClassLoader(),
                new Class<?>[] {Flow.class},
                (self, method, args) ->
                    List.of(
                        new Outcome(
                            new OrderId(6),
                            Outcome.Result.STOPPED,
                            1,
                            new Text("同梱候補があります", "It may share a parcel")),
                        new Outcome(new OrderId(7), Outcome.Result.APPLIED, 2),
                        new Outcome(
                            new OrderId(8),
                            Outcome.Result.STALE,
                            3,
                            new Text("先に変更されました", "It was changed first"))));
    Action action = new Action("move", null, null, null, Map.of("desk", "SHIP_WAIT"));
    List<OrderId> ids = List.of(new OrderId(6), new OrderId(7), new OrderId(8));
    List<OrderId> asked = new ArrayList<>();
    BulkAction.Numbers numbers =
        of -> {
          asked.addAll(of);
          return Map.of(new OrderId(6), "R-1001");
        };
    String id =
        jobs.start(
            MAIN,
            STAFF,
            "orders.move",
            new BulkAction(refusing, numbers, session(), deed(), BulkAction.Rest.all(action, ids)));
    JobView ja = JobView.of(ended(id), Locale.JAPANESE);
    JobView en = JobView.of(ended(id), Locale.ENGLISH);
    assertEquals(List.of("R-1001: 同梱候補があります", "8: 先に変更されました"), ja.refused());
    assertEquals(List.of("R-1001: It may share a parcel", "8: It was changed first"), en.refused());
    assertEquals("1件を処理しました。2件はそのままです。", ja.result());
    assertEquals("Done with 1 orders. 2 stay as they are.", en.result());
    assertEquals(List.of(new OrderId(6), new OrderId(8)), asked);
  }

  @Test
  void allOrdersAreFoundBeforeTheFirstIsChanged() throws Exception {
    goOn.countDown();
    Action action = new Action("move", null, null, null, Map.of("desk", "SHIP_WAIT"));
    List<Integer> changed = new ArrayList<>();
    BulkAction.Finder finder =
        progress -> {
          for (int looked = 200; looked <= 10_000; looked += 200) {
            progress.at(looked, 10_000);
            changed.add(moved.size());
          }
          return LongStream.rangeClosed(1, 300).mapToObj(OrderId::new).toList();
        };
    String id =
        jobs.start(
            MAIN,
            STAFF,
            "orders.move",
            new BulkAction(flow(), refused -> Map.of(), session(), deed(), action, finder));
    Jobs.Job done = ended(id);
    assertEquals("300件を処理しました。", result(done).ja());
    assertEquals(List.of(300L, 300L), List.of(done.done(), done.total()));
    assertEquals(LongStream.rangeClosed(1, 300).boxed().toList(), moved);
    assertEquals(Set.of(0), Set.copyOf(changed));
  }

  /** A query may name a buyer, so it is not kept; nothing is lost by it. */
  @Test
  void aJobThatHasFoundNoOrdersYetIsBegunAnewAfterTheHouseClosed() throws Exception {
    Action action = new Action("move", null, null, null, Map.of("desk", "SHIP_WAIT"));
    BulkAction.Finder finder =
        progress -> {
          jobs.end();
          progress.at(200, 10_000);
          throw new AssertionError("it ends here");
        };
    String id =
        jobs.start(
            MAIN,
            STAFF,
            "orders.move",
            new BulkAction(flow(), refused -> Map.of(), session(), deed(), action, finder));
    Jobs.Job cut = ended(id);
    assertEquals("INTERRUPTED", cut.state());
    assertTrue(result(cut).ja().contains("もう一度始めてください"), result(cut)::ja);
    assertEquals(Optional.empty(), jobs.rest(MAIN, id));
    assertEquals(List.of(), moved);
  }

  @Test
  void aJobThatFailedSaysWhyInTheReadersLanguage() throws Exception {
    Text why = new Text("この接続は取込中です。", "This connection is busy.");
    String id =
        jobs.start(
            MAIN,
            STAFF,
            "order-files.import",
            progress -> {
              throw new Rejection(why);
            });
    Jobs.Job failed = ended(id);
    assertEquals("FAILED", failed.state());
    assertEquals("この接続は取込中です。", JobView.of(failed, Locale.JAPANESE).result());
    assertEquals("This connection is busy.", JobView.of(failed, Locale.ENGLISH).result());
  }

  private static Text result(Jobs.Job job) {
    return job.result().orElseThrow();
  }

  private BulkAction move(int orders, long from) {
    Action action = new Action("move", null, null, null, Map.of("desk", "SHIP_WAIT"));
    List<OrderId> ids = LongStream.range(from, from + orders).mapToObj(OrderId::new).toList();
    return new BulkAction(
        flow(), refused -> Map.of(), session(), deed(), BulkAction.Rest.all(action, ids));
  }

  private static ActRequest deed() {
    return ActRequest.move(Desk.SHIP_WAIT);
  }

  private static StaffSession session() {
    return new StaffSession("hanako", MAIN, Set.of("orders.edit"), "", false, NOW, "");
  }

  /** A flow that moves all, and waits in the first chunk until the test goes on. */
  private Flow flow() {
    return flow(moved, began, goOn);
  }

  private static Flow flow(List<Long> moved, CountDownLatch began, CountDownLatch goOn) {
    return (Flow)
        Proxy.newProxyInstance(
            JobRunnerTest.class.getClassLoader(),
            new Class<?>[] {Flow.class},
            (self, method, args) -> {
              @SuppressWarnings("unchecked")
              List<OrderId> ids = (List<OrderId>) args[1];
              ids.forEach(i -> moved.add(i.value()));
              began.countDown();
              goOn.await();
              return ids.stream().map(i -> new Outcome(i, Outcome.Result.APPLIED, 1)).toList();
            });
  }

  private JobRunner house(Instant now) {
    EventAdmin events =
        (EventAdmin)
            Proxy.newProxyInstance(
                JobRunnerTest.class.getClassLoader(),
                new Class<?>[] {EventAdmin.class},
                (self, method, args) -> null);
    return new JobRunner(events, rows, callers, Clock.fixed(now, ZoneOffset.UTC));
  }
}
