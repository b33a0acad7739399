// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Amendment.Amended;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** What an author of an amendment could do wrong. */
class AmendmentFaultsTest {
  private static boolean plain(Move move) {
    return move.after().tags().isEmpty();
  }

  private static Amended same(Move move) {
    return Amended.same(move.after());
  }

  private static Amended tagged(Move move, String tag) {
    return new Amended(move.after().with(e -> e.tag(tag)), List.of(Text.same("tagged " + tag)));
  }

  /** Whoever has a tag gets another. */
  private static Amended good(Move move) {
    return plain(move) || move.after().tags().contains("gift") ? same(move) : tagged(move, "gift");
  }

  private static Amended endless(Move move) {
    return plain(move) ? same(move) : tagged(move, "gift" + move.after().tags().size());
  }

  private static Amended byChance(Move move) {
    boolean done = move.after().tags().stream().anyMatch(t -> t.startsWith("gift"));
    return plain(move) || done ? same(move) : tagged(move, "gift" + UUID.randomUUID());
  }

  private static Amended silent(Move move) {
    return new Amended(good(move).order(), List.of());
  }

  private static Amended copying(Move move) {
    return new Amended(good(move).order().with(e -> e), good(move).did());
  }

  private static Amended renumbering(Move move) {
    return plain(move)
        ? same(move)
        : new Amended(move.after().with(e -> e.revision(99)), List.of(Text.same("renumbered")));
  }

  private static Amended talkative(Move move) {
    String name = move.after().placed().buyer().name();
    Amended good = good(move);
    return new Amended(good.order(), good.did().stream().map(d -> d.before(name)).toList());
  }

  private static AmendmentContract contract(String id, Function<Move, Amended> does) {
    Amendment.Description is =
        new Amendment.Description(id, Text.same("gifts"), Amendment.Phase.TAGS);
    Amendment tried =
        new Amendment() {
          @Override
          public Description description() {
            return is;
          }

          @Override
          public Amended amend(Move move) {
            return does.apply(move);
          }
        };
    return new AmendmentContract() {
      @Override
      protected Amendment amendment() {
        return tried;
      }

      @Override
      protected List<Move> moves() {
        Order order = Orders.everyday(1);
        Order plain = order.with(e -> e.untag("VIP"));
        return Stream.of(order, plain).map(o -> new Move(o, o, Actor.staff("hanako"))).toList();
      }
    };
  }

  private static AmendmentContract contract(Function<Move, Amended> does) {
    return contract("gifts.tag", does);
  }

  @Test
  void eachIsCaughtByTheTestMeantForItAlone() {
    ContractTests.eachCatchesItsOwn(
        AmendmentContract.class,
        contract(AmendmentFaultsTest::good),
        Map.of(
            "itSaysTheSameOfItselfWheneverAsked",
            contract("gifts", AmendmentFaultsTest::good),
            "theMovesTryBothWhatItDoesAndWhatItLeaves",
            contract(AmendmentFaultsTest::same),
            "twiceIsAsOnce",
            contract(AmendmentFaultsTest::endless),
            "theSameMoveComesToTheSame",
            contract(AmendmentFaultsTest::byChance),
            "itSaysWhatItDidAndNothingElse",
            contract(AmendmentFaultsTest::silent),
            "whatItLeavesIsTheVeryOrder",
            contract(AmendmentFaultsTest::copying),
            "itLeavesWhatTheOrderIsKnownBy",
            contract(AmendmentFaultsTest::renumbering),
            "itSaysNothingOfPersons",
            contract(AmendmentFaultsTest::talkative)));
  }
}
