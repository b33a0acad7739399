// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.Instruction;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.flow.Command;
import org.banto.flow.CommandKind;
import org.banto.flow.Correspondence;
import org.banto.flow.Errand;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** What every {@link Correspondence} keeps. */
public interface CorrespondenceContract {
  /**
   * A room at work.
   *
   * @param room the room
   * @param waiting commands that have to be sent, two or more of each of its kinds, with their orders as
   *     they are; no two of a kind of one order
   * @param needless commands that need not be sent any more, with their orders; none where there is
   *     no such thing
   * @param state what answers have changed; always the same where answers mean no more than what is
   *     booked
   */
  record Stage(
      Correspondence room,
      Map<Command, Order> waiting,
      Map<Command, Order> needless,
      Supplier<String> state) {
    List<Command> of(CommandKind kind) {
      return waiting.keySet().stream().filter(c -> c.kind().equals(kind.id())).toList();
    }

    Map<OrderId, Order> orders(CommandKind kind) {
      Map<OrderId, Order> orders = new LinkedHashMap<>();
      of(kind).forEach(c -> orders.put(c.order(), waiting.get(c)));
      return orders;
    }
  }

  /** What is tried on a stage. */
  @FunctionalInterface
  interface Walk {
    /** Tries it. */
    void on(Stage stage) throws Exception;
  }

  /** Sets up a stage of its own for a walk. */
  void staged(Walk walk) throws Exception;

  /** It says which one verb does each of its kinds. */
  @Test
  default void itsKindsAreNamedOnceAndAlwaysTheSame() throws Exception {
    staged(
        stage -> {
          List<CommandKind> kinds = stage.room().kinds();
          assertFalse(kinds.isEmpty());
          assertEquals(ids(kinds), ids(stage.room().kinds()), "asked again");
          assertEquals(kinds.size(), new HashSet<>(ids(kinds)).size(), "kinds of one name");
          for (CommandKind kind : kinds) {
            assertTrue(kind.id().matches("[a-z-]+\\.[a-z-]+"), kind.id());
            verb(kind);
            assertTrue(stage.of(kind).size() > 1, "two of a kind prove more: " + kind.id());
          }
        });
  }

  private static List<String> ids(List<CommandKind> kinds) {
    return kinds.stream().map(CommandKind::id).toList();
  }

  private static Method verb(CommandKind kind) {
    Class<?> port = kind.verb().port();
    assertTrue(port.isInterface(), port + " is a port");
    List<Method> verbs =
        Arrays.stream(port.getDeclaredMethods())
            .filter(m -> Modifier.isAbstract(m.getModifiers()))
            .toList();
    assertEquals(1, verbs.size(), port + " is one verb");
    return verbs.get(0);
  }

  /** What waits is asked of the far side by the port's verb, each with its command's id. */
  @Test
  default void whatWaitsIsAskedByTheVerb() throws Exception {
    staged(
        stage -> {
          for (CommandKind kind : stage.room().kinds()) {
            List<Command> commands = stage.of(kind);
            Errand errand = kind.preparation().prepare(commands, stage.orders(kind));
            assertEquals(List.of(), errand.settled(), kind.id());
            assertEquals(commands.stream().map(Command::id).toList(), asked(errand), kind.id());
            List<Object> heard = new ArrayList<>();
            kind.verb().send(farSide(kind, heard), errand.send());
            assertEquals(List.of(errand.send()), heard, "by the verb of the port: " + kind.id());
          }
        });
  }

  private static List<CommandId> asked(Errand errand) {
    return errand.send().stream().map(Instruction::id).toList();
  }

  /** A far side that writes down what its verb is called with. */
  private static Connector farSide(CommandKind kind, List<Object> heard) {
    Method verb = verb(kind);
    Class<?> port = kind.verb().port();
    return (Connector)
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, in) -> {
              if (method.equals(verb)) {
                heard.add(in[0]);
              }
              return List.of();
            });
  }

  /** What is asked changes nothing: it is said again before it is looked up. */
  @Test
  default void preparingTwiceIsTheSame() throws Exception {
    staged(
        stage -> {
          String before = stage.state().get();
          for (CommandKind kind : stage.room().kinds()) {
            Errand once = kind.preparation().prepare(stage.of(kind), stage.orders(kind));
            Errand again = kind.preparation().prepare(stage.of(kind), stage.orders(kind));
            assertEquals(once.send(), again.send(), kind.id());
          }
          assertEquals(before, stage.state().get(), "asking is no answer");
        });
  }

  /** A command without an order ends, and holds up no other. */
  @Test
  default void anOrderThatIsGoneHoldsUpNoOther() throws Exception {
    staged(
        stage -> {
          for (CommandKind kind : stage.room().kinds()) {
            List<Command> commands = stage.of(kind);
            Map<OrderId, Order> orders = stage.orders(kind);
            Command orphan = commands.get(0);
            orders.remove(orphan.order());
            Errand errand = kind.preparation().prepare(commands, orders);
            assertEquals(
                commands.stream().skip(1).map(Command::id).toList(), asked(errand), kind.id());
            assertEquals(
                List.of(orphan.id()),
                errand.settled().stream().map(Receipt::command).toList(),
                "ends: " + kind.id());
          }
        });
  }

  /** What need not be said any more is settled with a reason, and not sent. */
  @Test
  default void whatIsNeedlessIsSettledWithItsReason() throws Exception {
    staged(
        stage -> {
          for (CommandKind kind : stage.room().kinds()) {
            for (Map.Entry<Command, Order> e : stage.needless().entrySet()) {
              if (e.getKey().kind().equals(kind.id())) {
                Command c = e.getKey();
                Errand errand =
                    kind.preparation().prepare(List.of(c), Map.of(c.order(), e.getValue()));
                assertEquals(List.of(), errand.send(), "sent all the same: " + c.id());
                assertEquals(1, errand.settled().size(), c.id().value());
                Receipt end = errand.settled().get(0);
                assertEquals(c.id(), end.command());
                assertEquals(Status.ACCEPTED, end.status(), "nobody refused it: " + c.id());
                assertTrue(end.words().isPresent(), "and why: " + c.id());
              }
            }
          }
        });
  }

  /** After a crash an answer is told once more: that changes nothing. */
  @Test
  default void anAnswerHeardTwiceIsHeardOnce() throws Exception {
    for (Status status : Status.values()) {
      staged(
          stage -> {
            for (CommandKind kind : stage.room().kinds()) {
              Errand errand = kind.preparation().prepare(stage.of(kind), stage.orders(kind));
              List<Receipt> said = said(errand, status);
              errand.hearing().said(said);
              String once = stage.state().get();
              errand.hearing().said(said);
              assertEquals(once, stage.state().get(), status + " again: " + kind.id());
            }
          });
    }
  }

  private static List<Receipt> said(Errand errand, Status status) {
    Text why = new Text("見本", "sample");
    return asked(errand).stream().map(id -> new Receipt(id, status, "ref", why)).toList();
  }

  /** A receipt for a part of what was asked is heard, and for the rest nothing is made up. */
  @Test
  default void whatHasNoReceiptYetIsNotAnswered() throws Exception {
    staged(
        stage -> {
          for (CommandKind kind : stage.room().kinds()) {
            Errand errand = kind.preparation().prepare(stage.of(kind), stage.orders(kind));
            String before = stage.state().get();
            errand.hearing().said(List.of());
            assertEquals(before, stage.state().get(), "nothing was said: " + kind.id());
          }
        });
  }

  /** What no program can carry ends with words for staff. */
  @Test
  default void whatNobodyCanCarryEndsWithWords() throws Exception {
    staged(
        stage -> {
          for (CommandKind kind : stage.room().kinds()) {
            for (Command c : stage.of(kind)) {
              for (boolean connected : new boolean[] {true, false}) {
                Receipt end = kind.ending().of(c, connected);
                assertEquals(c.id(), end.command());
                assertTrue(ends(end.status()), "an end: " + end.status());
                assertTrue(end.words().isPresent(), "what to do: " + c.id());
              }
            }
          }
        });
  }

  private static boolean ends(Status status) {
    return Set.of(Status.ACCEPTED, Status.REFUSED).contains(status);
  }
}
