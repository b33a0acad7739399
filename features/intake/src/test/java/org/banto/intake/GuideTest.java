// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.banto.base.Desk;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.PaymentMethod.Kind;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the connector guide tells a partner of money, standing and desk is what the house does. */
@Tag("partner.S5")
class GuideTest {
  private static final Path GUIDE = Path.of("../../docs/connector-guide.md");
  private static final Pattern WORD = Pattern.compile("`([A-Z_]+)`");

  /** The rows of the table whose first column is called so, each as its cells; the header first. */
  private static List<List<String>> table(String called) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(GUIDE)) {
      boolean within = !rows.isEmpty() && line.startsWith("|");
      if (line.startsWith("| " + called + " |") || within) {
        rows.add(List.of(line.substring(2).split(" \\| ?|\\|", -1)));
      } else if (!rows.isEmpty()) {
        break;
      }
    }
    rows.remove(1);
    return rows;
  }

  private static <E extends Enum<E>> Set<E> named(Class<E> type, String cell) {
    Set<E> named = EnumSet.noneOf(type);
    WORD.matcher(cell).results().forEach(m -> named.add(Enum.valueOf(type, m.group(1))));
    return named;
  }

  /** The desks before and after shipping, in the words of the table. */
  private static String way(Kind kind, PaymentState money) {
    Order accepted =
        ContentChecksTest.order(o -> o.paidBy(kind).money(money))
            .with(e -> e.stage(Stage.ACCEPTED));
    if (accepted.desk() == Desk.PAY_WAIT) {
      return "waits at 入金待ち";
    }
    assertEquals(Desk.SHIP_WAIT, accepted.desk());
    Order left = ContentChecksTest.order(o -> o.stands(Standing.SHIPPED));
    Desk after = accepted.with(e -> e.stage(Stage.TOLD).shipments(left.shipments())).desk();
    return after == Desk.POSTPAY_WAIT ? "ships, then 発送後入金待ち" : "ships";
  }

  private static void follow(List<List<String>> rows) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<PaymentState> states = EnumSet.noneOf(PaymentState.class);
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int column = 1; !rows.get(0).get(column).isEmpty(); column++) {
        String said = row.get(column).split(":")[0].strip();
        for (Kind kind : named(Kind.class, row.get(0))) {
          kinds.add(kind);
          for (PaymentState money : named(PaymentState.class, rows.get(0).get(column))) {
            states.add(money);
            assertEquals(said, way(kind, money), kind + " " + money);
          }
        }
      }
    }
    assertEquals(EnumSet.allOf(Kind.class), kinds);
    assertEquals(EnumSet.allOf(PaymentState.class), states);
  }

  @Test
  void theTableOfMoneySaysWhereAnOrderGoes() throws IOException {
    follow(table("kind"));
  }

  @Test
  void aTableThatSaysOtherwiseIsFound() throws IOException {
    List<List<String>> wrong = new ArrayList<>(table("kind"));
    List<String> cod = new ArrayList<>(wrong.get(4));
    cod.set(1, "waits at 入金待ち");
    wrong.set(4, cod);
    assertThrows(AssertionError.class, () -> follow(wrong));
  }

  @Test
  void theTableOfStandingsSaysWhereAnOrderBegins() throws IOException {
    Set<Standing> all = EnumSet.noneOf(Standing.class);
    List<List<String>> rows = table("standing");
    for (List<String> row : rows.subList(1, rows.size())) {
      String said = row.get(1).replace("the same", "新規受注").split("[;,]")[0].strip();
      for (Standing standing : named(Standing.class, row.get(0))) {
        all.add(standing);
        Desk begins = ContentChecksTest.order(o -> o.stands(standing)).desk();
        assertEquals(said, begins.japanese(), standing.name());
      }
    }
    assertEquals(EnumSet.allOf(Standing.class), all);
  }
}
