// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectorFaults;
import org.banto.conductor.line.Mistake;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.PushQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final ConnectionKey FAR =
      new ConnectionKey(new AccountId("main"), ConnectionId.of("bad~shop"));
  private static final Page<IncomingOrder> NOTHING = new Page<>(List.of(), Cursor.START, false);

  private static final Duration SWEEP = Duration.ofMillis(5);

  /** They take longer than a thread that was told to end has to hear it. */
  private static final int MANY_SWEEPS = 500;

  private final AtomicInteger sweeps = new AtomicInteger();
  private final Calls calls =
      new Calls(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofMillis(300));
  private final ConnectorFaults faults = new ConnectorFaults();
  private final AtomicBoolean end = new AtomicBoolean();
  private final AtomicBoolean here = new AtomicBoolean(true);
  private final Program program = new Program("banto-mall-bad 1.0.0", Own.class.getName()::equals);

  @AfterEach
  void end() {
    end.set(true);
  }

  private interface Does {
    Page<IncomingOrder> with(Cursor from) throws ConnectorException;
  }

  private record Bad(Does does) implements OrderSource {
    @Override
    public void check() {}

    @Override
    public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
      return does.with(from);
    }
  }

  private OrderSource guarded(Does does) {
    return guarded(calls, does);
  }

  private OrderSource guarded(Calls by, Does does) {
    Calls.Callee callee = new Calls.Callee("bad~shop", program, here::get);
    return (OrderSource) Guard.of(by, faults, callee, Optional.of(FAR), new Bad(does));
  }

  private static ConnectorException fails(OrderSource source) {
    return assertThrows(ConnectorException.class, () -> source.orders(Cursor.START));
  }

  private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");

  private String mistake(Does does) {
    Mistake mistake = assertThrows(Mistake.class, () -> guarded(does).orders(Cursor.START));
    assertEquals(mistake.sentence(), faults.of(FAR).orElseThrow().words());
    assertFalse(JAPANESE.matcher(mistake.sentence().en()).find(), mistake.sentence().en());
    return mistake.getMessage();
  }

  /** Code of the connector; all else here is code of the house. */
  private static final class Own {
    static Page<IncomingOrder> loop(AtomicBoolean end) {
      while (!end.get()) {
        Thread.onSpinWait();
      }
      return NOTHING;
    }
  }

  private Page<IncomingOrder> loop() {
    return Own.loop(end);
  }

  private void untilNothingRuns() {
    untilSwept(calls, () -> calls.stillRunning().isEmpty());
  }

  /** Sweeps as the house does, only more often. */
  private void untilSwept(Calls by, BooleanSupplier clean) {
    await()
        .dontCatchUncaughtExceptions() // threads that are ended die of one
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(SWEEP)
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> {
              by.sweep();
              sweeps.incrementAndGet();
              return clean.getAsBoolean();
            });
  }

  @Test
  @Tag("partner.D3")
  void aCallThatLoopsIsGivenUpAndAnotherInstanceIsCalled() throws Exception {
    OrderSource bad = guarded(from -> loop());
    ConnectorException first = fails(bad);
    assertTrue(first.getMessage().contains("2秒たっても終わらない"), first.getMessage());
    assertEquals(
        "Fault of the connector: It did not end within 2 seconds and is not waited for any longer",
        first.sentence().en());
    assertEquals(Reason.NO_ANSWER, first.reason(), "what it did is not known");
    assertEquals(List.of("bad~shop"), calls.stillRunning());
    assertTrue(faults.of(FAR).orElseThrow().frames().get(0).contains("loop"), "where it stands");
    ConnectorException second = fails(bad);
    assertTrue(second.getMessage().contains("前の処理が2秒たっても終わらず、まだ動いている"));
    assertEquals(Reason.UNAVAILABLE, second.reason(), "nothing was asked");
    assertEquals(NOTHING, guarded(from -> NOTHING).orders(Cursor.START), "a mended version");
    assertTrue(faults.of(FAR).isEmpty());
    end.set(true);
    untilNothingRuns();
    assertEquals(NOTHING, bad.orders(Cursor.START), "it has come to its end");
  }

  /** A port that a room brings, with a connector of it. */
  public interface EngravePort extends Connector {
    List<String> engrave(String text) throws ConnectorException;
  }

  /** Gives back what it is to engrave; nothing of an empty text. */
  public static final class EngraveConnector implements EngravePort {
    @Override
    public void check() {}

    @Override
    public List<String> engrave(String text) {
      return text.isEmpty() ? null : List.of(text);
    }
  }

  /** As a bundle that the conductor has no part of. */
  private static final class RoomLoader extends ClassLoader {
    RoomLoader() {
      super(GuardTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.contains("$Engrave")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? defined(name) : known;
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void aPortThatARoomBringsIsGuardedAsThoseOfTheHouse() throws Exception {
    ClassLoader room = new RoomLoader();
    Class<?> port = room.loadClass(EngravePort.class.getName());
    Object service =
        room.loadClass(EngraveConnector.class.getName()).getDeclaredConstructor().newInstance();
    Calls.Callee callee = new Calls.Callee("engrave~shop", program, here::get);
    Object guarded = Guard.of(calls, faults, callee, Optional.of(FAR), service);
    assertTrue(port.isInstance(guarded), "whoever knows the port finds it");
    assertTrue(guarded instanceof Connector);
    assertFalse(guarded instanceof EngravePort, "the one that is here is another class");
    Method engrave = port.getMethod("engrave", String.class);
    assertEquals(List.of("寿"), engrave.invoke(guarded, "寿"));
    InvocationTargetException wrong =
        assertThrows(InvocationTargetException.class, () -> engrave.invoke(guarded, ""));
    assertTrue(wrong.getCause() instanceof Mistake, wrong.getCause()::toString);
    assertTrue(faults.of(FAR).isPresent());
  }

  @Test
  @Tag("partner.D3")
  void oneThatSleepsIsWokenAndLeavesNothing() {
    fails(
        guarded(
            from -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return NOTHING;
            }));
    await().atMost(Duration.ofMinutes(1)).until(() -> calls.stillRunning().isEmpty());
  }

  @Test
  @Tag("partner.D3")
  void whatRunsOfAConnectorThatHasGoneIsEndedAndItsCallerGoesOnAtOnce() {
    Calls patient =
        new Calls(
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(300));
    OrderSource bad = guarded(patient, from -> loop());
    here.set(false);
    assertTrue(fails(bad).getMessage().contains("入れ替えられた後"));
    assertFalse(end.get());
    List<Thread> own = program.alive().stream().filter(t -> t.getName().contains("call")).toList();
    assertEquals(1, own.size());
    untilSwept(patient, () -> patient.stillRunning().isEmpty());
  }

  @Test
  @Tag("partner.D3")
  void threadsOfItsOwnEndWithItsProgram() throws Exception {
    guarded(
            from -> {
              new Thread(this::loop).start();
              return NOTHING;
            })
        .orders(Cursor.START);
    assertFalse(program.alive().isEmpty());
    calls.leave(program);
    untilSwept(calls, () -> program.alive().isEmpty());
    assertFalse(end.get());
  }

  /** What the framework holds while it calls a connector is let go of, however long that takes. */
  @Test
  @Tag("partner.D3")
  void nothingIsEndedOnItsWayOut() throws Exception {
    AtomicBoolean out = new AtomicBoolean();
    guarded(
            from -> {
              new Thread(() -> loopsInTheFramework(out)).start();
              return NOTHING;
            })
        .orders(Cursor.START);
    calls.leave(program);
    untilSwept(calls, () -> program.alive().isEmpty());
    assertTrue(out.get(), "half way out");
  }

  private void loopsInTheFramework(AtomicBoolean out) {
    try {
      loop();
    } finally {
      int before = sweeps.get();
      while (sweeps.get() < before + MANY_SWEEPS) {
        Thread.onSpinWait();
      }
      out.set(true);
    }
  }

  private static int deep(int n) {
    return n < 0 ? 0 : deep(n + 1) + 1;
  }

  @Test
  @Tag("partner.D9")
  void errorsAndNullAreTheConnectorsFaultAndBearNoMessage() {
    assertEquals("StackOverflowError", mistake(from -> deep(0) > 0 ? NOTHING : NOTHING));
    assertEquals(
        "OutOfMemoryError", mistake(from -> new byte[Integer.MAX_VALUE] == null ? null : NOTHING));
    assertEquals("null を返しました", mistake(from -> null));
    IllegalStateException own =
        assertThrows(
            IllegalStateException.class,
            () ->
                guarded(
                        from -> {
                          throw new IllegalStateException("password=hunter2");
                        })
                    .orders(Cursor.START));
    assertEquals("password=hunter2", own.getMessage(), "who catches it does not show it");
    ConnectorFaults.Fault kept = faults.of(FAR).orElseThrow();
    assertFalse((kept.words() + "" + kept.frames()).contains("hunter2"));
    assertEquals("java.lang.IllegalStateException", kept.frames().get(0));
    assertTrue(kept.frames().get(1).contains("GuardTest"), "where: " + kept.frames());
  }

  @Test
  void whatFallsOverBecauseItIsTakenAwayIsNoFault() {
    OrderSource leaving =
        guarded(
            from -> {
              here.set(false);
              throw new NoClassDefFoundError("org/example/Gone");
            });
    assertThrows(NoClassDefFoundError.class, () -> leaving.orders(Cursor.START));
    assertTrue(faults.of(FAR).isEmpty());
  }

  @Test
  @Tag("partner.D9")
  void whatAConnectorMaySayIsNoFault() {
    ConnectorException said =
        fails(
            guarded(
                from -> {
                  throw new ConnectorException(Reason.UNAUTHORIZED, Text.same("no"));
                }));
    assertEquals(Reason.UNAUTHORIZED, said.reason());
    assertTrue(faults.of(FAR).isEmpty());
  }

  private static IncomingOrder order(int bytes) {
    return new IncomingOrder("1", new Payload("text/plain", new byte[bytes]));
  }

  @Test
  @Tag("partner.D10")
  void tooMuchIsNotTakenAndWhatIsJustAllowedIs() throws Exception {
    Page<IncomingOrder> most = new Page<>(List.of(order(Bounds.PAYLOAD)), Cursor.START, false);
    assertEquals(most, guarded(from -> most).orders(Cursor.START));
    assertTrue(
        mistake(from -> new Page<>(List.of(order(Bounds.PAYLOAD + 1)), from, false))
            .contains("8MB"));
    IncomingOrder one = order(1);
    List<IncomingOrder> many = Collections.nCopies(Bounds.ITEMS + 1, one);
    assertTrue(mistake(from -> new Page<>(many, from, false)).contains("10001件"));
    List<IncomingOrder> heavy = Collections.nCopies(17, order(Bounds.PAYLOAD));
    assertTrue(mistake(from -> new Page<>(heavy, from, false)).contains("128MB"));
  }

  @Test
  @Tag("partner.D9")
  void whatIsMissingOrBeyondMeasureInAPageIsAMistake() throws Exception {
    String longest = "x".repeat(Bounds.BOOKMARK);
    Page<IncomingOrder> most = new Page<>(List.of(order(1)), new Cursor(longest), false);
    assertEquals(most, guarded(from -> most).orders(Cursor.START));
    assertTrue(mistake(from -> new Page<>(List.of(), null, false)).contains("しおりを渡しませんでした"));
    Cursor none = new Cursor(null);
    assertTrue(mistake(from -> new Page<>(List.of(), none, false)).contains("しおりを渡しませんでした"));
    Cursor huge = new Cursor(longest + "x");
    assertTrue(mistake(from -> new Page<>(List.of(), huge, false)).contains("4001文字"));
    Payload good = new Payload("text/plain", new byte[1]);
    Payload typed = new Payload("x".repeat(Bounds.MEDIA_TYPE + 1), new byte[1]);
    assertTrue(given(new IncomingOrder(null, good)).contains("番号か中身のない"));
    assertTrue(given(new IncomingOrder("1", null)).contains("番号か中身のない"));
    assertTrue(given(new IncomingOrder("1", new Payload("a/b", null))).contains("番号か中身のない"));
    assertTrue(given(new IncomingOrder("1".repeat(1_001), good)).contains("1001文字"));
    assertTrue(given(new IncomingOrder("1", typed)).contains("media type"));
  }

  private String given(IncomingOrder order) {
    return mistake(from -> new Page<>(List.of(order), from, false));
  }

  @Test
  @Tag("partner.D9")
  void aFailureWithoutAReasonOrMeasureIsTheConnectorsFault() {
    assertTrue(
        mistake(
                from -> {
                  throw new ConnectorException(null, (Text) null);
                })
            .contains("理由のない失敗"));
    ConnectorException said =
        fails(
            guarded(
                from -> {
                  throw new ConnectorException(
                      Reason.THROTTLED,
                      Text.same("x".repeat(50_000)),
                      "",
                      Optional.of(Duration.ofDays(400)),
                      null);
                }));
    assertEquals(Bounds.WORDS + 1, said.getMessage().length());
    assertEquals(Optional.of(Bounds.REST), said.retryAfter());
  }

  /** What a connector gives is its code, too. */
  @Test
  @Tag("partner.D3")
  void aListOrAnExceptionThatNeverEndsHoldsNoThreadOfTheHouse() {
    RuntimeException endless =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Throwable getCause() {
            loop();
            return null;
          }
        };
    ConnectorException thrown =
        fails(
            guarded(
                from -> {
                  throw endless;
                }));
    assertTrue(thrown.getMessage().contains("2秒たっても終わらない"), thrown.getMessage());
    PushQueue queue =
        (PushQueue)
            Guard.of(
                calls,
                faults,
                new Calls.Callee("bad~shop", program, here::get),
                Optional.of(FAR),
                new BadQueue(
                    new AbstractList<>() {
                      @Override
                      public IncomingOrder get(int index) {
                        return order(1);
                      }

                      @Override
                      public int size() {
                        loop();
                        return 0;
                      }
                    }));
    ConnectorException given = assertThrows(ConnectorException.class, queue::collect);
    assertTrue(given.getMessage().contains("2秒たっても終わらない"), given.getMessage());
    end.set(true);
    untilNothingRuns();
  }

  private record BadQueue(List<IncomingOrder> orders) implements PushQueue {
    @Override
    public void check() {}

    @Override
    public List<IncomingOrder> collect() {
      return orders;
    }
  }

  /** Reads on as the house does, until it ends or something is thrown. */
  private static int read(OrderSource source) throws ConnectorException {
    int pages = 0;
    Cursor from = Cursor.START;
    boolean more = true;
    while (more) {
      Page<IncomingOrder> page = source.orders(from);
      from = page.next();
      more = page.more();
      pages++;
    }
    return pages;
  }

  private static Does counting(int end, List<IncomingOrder> each) {
    return from -> {
      int n = from.value().isEmpty() ? 1 : Integer.parseInt(from.value()) + 1;
      return new Page<>(each, new Cursor(Integer.toString(n)), n < end);
    };
  }

  @Test
  @Tag("partner.D10")
  void pagesForEverAreAMistakeAndManyPagesAreNot() throws Exception {
    assertEquals(900, read(guarded(counting(900, List.of()))));
    assertEquals(5_000, read(guarded(counting(5_000, List.of(order(1))))));
    Mistake empty =
        assertThrows(Mistake.class, () -> read(guarded(counting(Integer.MAX_VALUE, List.of()))));
    assertTrue(empty.getMessage().contains("何も渡さずに"));
    AtomicInteger asked = new AtomicInteger();
    OrderSource endless =
        guarded(
            from -> {
              asked.incrementAndGet();
              return counting(Integer.MAX_VALUE, List.of()).with(from);
            });
    assertThrows(Mistake.class, () -> read(endless));
    int before = asked.get();
    Cursor last = new Cursor(Integer.toString(before - 1));
    assertThrows(Mistake.class, () -> endless.orders(last));
    assertEquals(before + 1, asked.get(), "the next try asks for one page");
    List<String> ring = List.of("a", "b", "c");
    Mistake back =
        assertThrows(
            Mistake.class,
            () ->
                read(
                    guarded(
                        from ->
                            new Page<>(
                                List.of(order(1)),
                                new Cursor(ring.get((ring.indexOf(from.value()) + 1) % 3)),
                                true))));
    assertTrue(back.getMessage().contains("前のしおりに戻り"));
  }

  /** A page that could not be kept is read once more from where it was read. */
  @Test
  @Tag("partner.D10")
  void readingAPageAgainIsNoRing() throws Exception {
    OrderSource source = guarded(counting(10, List.of(order(1))));
    List<Cursor> nexts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      nexts.add(source.orders(Cursor.START).next());
    }
    assertEquals(3, nexts.size());
  }

  /** Staff has all read anew, or another house has read on: the bookmark is where nobody here left it. */
  @Test
  @Tag("partner.D10")
  void aBookmarkThatWasSetBackIsNoRing() throws Exception {
    OrderSource source = guarded(counting(10, List.of(order(1))));
    for (int round = 0; round < 3; round++) {
      Cursor from = Cursor.START;
      for (int i = 0; i < 5; i++) {
        from = source.orders(from).next();
      }
    }
    assertTrue(faults.of(FAR).isEmpty());
    assertEquals(10, read(source));
  }

  @Test
  void aPrintedTraceIsReadWithoutItsMessages() {
    String trace =
        """
        java.lang.IllegalStateException: outer secret
        \tat org.a.B.c(B.java:1)
        Caused by: java.lang.NullPointerException: inner secret
        \tat org.d.E.<init>(E.java:2)
        \tat jdk.x/y.Z.z(Unknown Source)
        \t... 3 more
        """;
    assertEquals(
        List.of(
            "java.lang.NullPointerException",
            "org.d.E.<init>(E.java:2)",
            "jdk.x/y.Z.z(Unknown Source)"),
        Frames.printed(trace));
    assertEquals("NullPointerException", Frames.name(Frames.printed(trace)));
    assertTrue(faults.standing(Instant.now()).isEmpty());
  }
}
