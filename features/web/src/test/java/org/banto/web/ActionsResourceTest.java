// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.house.Flow;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.OrderFilter;
import org.junit.jupiter.api.Test;

class ActionsResourceTest {
  private static final StaffSession HANAKO =
      new StaffSession("hanako", new AccountId("main"), Set.of(), "", false, Instant.MAX, "");
  private static final Jobs.Job JOB =
      new Jobs.Job(
          "job", "orders.move", Actor.staff("hanako"), 1, 1, "DONE", Optional.empty(), List.of());

  private List<Outcome> outcomes = List.of();
  private Optional<Jobs.Job> known = Optional.empty();

  private ActionsResource.Undone undone() {
    return undone(Locale.JAPANESE);
  }

  private ActionsResource.Undone undone(Locale reader) {
    ActionsResource actions =
        new ActionsResource(
            given(
                OrderService.class,
                name ->
                    switch (name) {
                      case "undoEnds" -> Duration.ofDays(7);
                      case "find" -> List.of(Orders.everyday(2));
                      default -> outcomes;
                    }),
            given(Flow.class, name -> null),
            given(Jobs.class, name -> known));
    return actions.undo(
        "job",
        given(SecurityContext.class, name -> HANAKO),
        given(HttpHeaders.class, name -> List.of(reader)));
  }

  @Test
  void anUndoThatComesTooLateIsToldSo() {
    ActionsResource.Undone late = undone();
    assertEquals(0, late.undone());
    assertEquals(List.of(), late.kept());
    String ja = late.why().orElseThrow().ja();
    String en = late.why().orElseThrow().en();
    assertTrue(ja.contains("もう元に戻せません") && ja.contains("7日"), ja);
    assertTrue(en.contains("too late") && en.contains("7 days"), en);
  }

  @Test
  void oneThatIsNotTooLateAndHasNothingToUndoIsToldThat() {
    known = Optional.of(JOB);
    String ja = undone().why().orElseThrow().ja();
    assertTrue(ja.contains("元に戻すものはありません") && !ja.contains("もう"), ja);
  }

  @Test
  void whereThereAreOrdersEachSaysForItself() {
    outcomes =
        List.of(
            new Outcome(new OrderId(1), Outcome.Result.APPLIED, 2),
            new Outcome(
                new OrderId(2),
                Outcome.Result.STALE,
                3,
                new Text("その後に変更されています", "It was changed since")));
    ActionsResource.Undone some = undone();
    assertEquals(1, some.undone());
    assertEquals("その後に変更されています", some.kept().get(0).why());
    assertEquals(Orders.everyday(2).key().number(), some.kept().get(0).number());
    assertEquals("It was changed since", undone(Locale.ENGLISH).kept().get(0).why());
    assertEquals(Optional.empty(), some.why());
  }

  /** Refused at once where they are too many; else found by the job, which is there at once. */
  @Test
  void ordersThatHaveToBeLookedAtAreFoundByTheJob() throws Exception {
    MemoryOrders kept = new MemoryOrders();
    for (long id = 1; id <= 450; id++) {
      kept.put(id % 7 == 0 ? Orders.fortyLines(id) : Orders.everyday(id));
    }
    List<OrderId> moved = new ArrayList<>();
    ActionsResource actions =
        new ActionsResource(kept, moving(moved), null, List.of(new HouseFields()));
    OrderFilter dear =
        OrderFilter.of(Map.of("condition", List.of("{\"f\":\"due\",\"op\":\"ge\",\"v\":20000}")));
    ActionsResource.Action move =
        new ActionsResource.Action("move", null, dear, null, Map.of("desk", "SHIP_WAIT"));
    SecurityContext who = given(SecurityContext.class, name -> HANAKO);
    BulkAction task = actions.task(HANAKO, move.request(), move);
    kept.put(Orders.fortyLines(451));
    List<String> told = new ArrayList<>();
    task.run(progress(told));
    assertEquals(65, moved.size(), "also one that came meanwhile");
    assertTrue(moved.stream().allMatch(id -> id.value() % 7 == 0 || id.value() == 451));
    assertEquals(List.of("200/450", "400/450", "451/450", "0/65", "65/65"), told);
    assertEquals(
        65,
        actions
            .preview(
                new ActionsResource.Action(null, null, dear, null, Map.of()),
                who,
                given(HttpHeaders.class, name -> List.of(Locale.JAPANESE)))
            .orders());
    OrderFilter wrong = OrderFilter.of(Map.of("condition", List.of("{}")));
    ActionsResource.Action cannot =
        new ActionsResource.Action("move", null, wrong, null, Map.of("desk", "SHIP_WAIT"));
    assertThrows(Rejection.class, () -> actions.task(HANAKO, move.request(), cannot));
  }

  private static Jobs.Progress progress(List<String> told) {
    return (Jobs.Progress)
        Proxy.newProxyInstance(
            Jobs.class.getClassLoader(),
            new Class<?>[] {Jobs.Progress.class},
            (proxy, method, args) -> {
              if (method.getName().equals("at")) {
                told.add(args[0] + "/" + args[1]);
              }
              return method.getName().equals("job") ? "job" : null;
            });
  }

  private static Flow moving(List<OrderId> moved) {
    return (Flow)
        Proxy.newProxyInstance(
            Flow.class.getClassLoader(),
            new Class<?>[] {Flow.class},
            (proxy, method, args) -> {
              if (!method.getName().equals("act")) {
                return List.of();
              }
              @SuppressWarnings("unchecked")
              List<OrderId> ids = (List<OrderId>) args[1];
              moved.addAll(ids);
              return ids.stream().map(i -> new Outcome(i, Outcome.Result.APPLIED, 2)).toList();
            });
  }

  private static <T> T given(Class<T> kind, Function<String, Object> answer) {
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (proxy, method, args) -> answer.apply(method.getName())));
  }
}
