// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banto.container.Matrix.Row;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The plan matrix, row by row and plan by plan: each function is tried as a clerk would, and one
 * that a plan lacks is not to be found. In the same run functions are forced on and off, and exactly
 * their cells turn red.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("proof")
class MatrixIT {
  @RegisterExtension static final Standing STANDING = Standing.open("matrix");

  private static final Duration TURNS = Duration.ofSeconds(30);
  private static final int TRIES = 2;

  /** The option that brings a row where its cell says option. */
  private static final Map<String, String> OPTIONS =
      Map.of("speed-up-option", "banto-option-speed-up", "shop-id-switch", House.ACCOUNT_SWITCH);

  /** Rows whose probe takes seconds: asked when they are forced, not at each other force. */
  private static final Set<String> SLOW =
      Set.of(
          "speed-up-option",
          "yahoo-logistics-integration",
          "e-logit-integration",
          "rakuten-super-logistics-integration",
          "yamato-fulfillment-integration");

  private static final Map<String, Probe> PROBES = new TreeMap<>();

  private static House house;
  private static Clerk clerk;
  private static Matrix matrix;

  /** What a cell turned out to be. */
  private enum Verdict {
    RIGHT,
    WRONG,
    NOT_BUILT
  }

  /** How each built function is tried, by its row. */
  static Map<String, Probe> probes() {
    Map<String, Probe> all = new TreeMap<>(OrderProbes.all());
    all.putAll(RuleProbes.all());
    all.putAll(ShippingProbes.all());
    all.putAll(WarehouseProbes.all());
    all.putAll(HouseProbes.all());
    return all;
  }

  @BeforeAll
  static void boot() throws Exception {
    PROBES.putAll(probes());
    matrix = Matrix.read();
    house = STANDING.own();
    TlsLine.renew(house.tls(), "localhost");
    clerk = Clerk.open(house, "matrix");
    clerk.api().answer("DELETE", "plans/options/shop-id-switch");
    Waiting.until("the option is given up", TURNS, () -> !clerk.menu("shop-id-switch"));
    assertTrue(HouseProbes.settings(clerk, "caution-areas", "沖縄県=便数が少ない"));
    clerk
        .api()
        .put(
            "documents/settings",
            Clerk.json().put("issueRules", "receipt\t*\t*\t*\tALLOW\ninvoice\t*\t*\t*\tALLOW"));
  }

  @AfterAll
  static void close() {
    if (clerk != null) {
      clerk.close();
    }
  }

  @Test
  @Order(2)
  void everyCellIsAsTheMatrixSays() throws Exception {
    Map<String, Map<Verdict, List<String>>> found = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (String plan : Matrix.PLANS) {
      clerk.change(plan);
      Map<Verdict, List<String>> cells = found.computeIfAbsent(plan, p -> new TreeMap<>());
      for (Row row : matrix.rows()) {
        String fault = fault(row);
        Verdict verdict =
            built(row) ? fault.isEmpty() ? Verdict.RIGHT : Verdict.WRONG : Verdict.NOT_BUILT;
        cells.computeIfAbsent(verdict, v -> new ArrayList<>()).add(row.id());
        if (!fault.isEmpty()) {
          wrong.add(plan + " " + row.id() + ": " + fault);
          System.out.println("matrix wrong: " + wrong.get(wrong.size() - 1));
        }
      }
    }
    print(found);
    assertEquals(List.of(), wrong);
  }

  private static void print(Map<String, Map<Verdict, List<String>>> found) {
    Map<Verdict, Integer> sums = new TreeMap<>();
    int all = 0;
    for (Map.Entry<String, Map<Verdict, List<String>>> plan : found.entrySet()) {
      for (Map.Entry<Verdict, List<String>> cells : plan.getValue().entrySet()) {
        List<String> ids = cells.getValue();
        all += ids.size();
        sums.merge(cells.getKey(), ids.size(), Integer::sum);
        System.out.println(
            "matrix " + plan.getKey() + " " + cells.getKey() + " " + ids.size() + ": " + ids);
      }
    }
    System.out.println("matrix: " + all + " cells " + sums);
    assertEquals(504, all);
  }

  private static boolean built(Row row) {
    return PROBES.containsKey(row.id());
  }

  /** What is wrong with a row under the plan the house has; empty where nothing is. */
  private static String fault(Row row) throws Exception {
    if (!built(row)) {
      return "";
    }
    Probe probe = PROBES.get(row.id());
    String cell = row.cells().get(clerk.plan());
    if (!cell.equals("option")) {
      return unlike(probe, cell.equals("yes"));
    }
    String without = unlike(probe, false);
    house.run("feature:install -r " + OPTIONS.get(row.id()));
    String with = notSoonThere(probe);
    house.run("feature:uninstall -r " + OPTIONS.get(row.id()));
    return (without.isEmpty() ? "" : "without its option " + without)
        + (with.isEmpty() ? "" : "with its option " + with);
  }

  /** What is wrong with what was just installed, when it has had time to start. */
  private static String notSoonThere(Probe probe) {
    Instant end = Instant.now().plus(TURNS);
    String unlike = unlike(probe, true);
    while (!unlike.isEmpty() && Instant.now().isBefore(end)) {
      Waiting.pause(100);
      unlike = unlike(probe, true);
    }
    return unlike;
  }

  private static String unlike(Probe probe, boolean wanted) {
    String state = state(probe);
    return state.equals(wanted ? "there" : "away") ? "" : state;
  }

  /** What a probe fell over is looked at once more: the mall's orders are of all kinds. */
  private static String state(Probe probe) {
    String broken = "";
    for (int i = 0; i < TRIES; i++) {
      try {
        return probe.there(clerk) ? "there" : "away";
      } catch (Exception | AssertionError e) {
        broken = "broken: " + e;
      }
    }
    return broken;
  }

  @Test
  @Order(3)
  void aFunctionThatIsForcedOnTurnsItsCellsRedAndNoOthers() throws Exception {
    clerk.change("lite");
    force(Force.on());
  }

  @Test
  @Order(4)
  void aFunctionThatIsForcedOffTurnsItsCellsRedAndNoOthers() throws Exception {
    clerk.change("premium");
    force(Force.off());
  }

  private static void force(List<Force> all) throws Exception {
    List<String> unlike = new ArrayList<>();
    Set<String> touched = touched(all);
    Set<String> was = new TreeSet<>();
    for (Force force : rounds(all)) {
      force.apply(house);
      Set<String> red = new TreeSet<>(force.rows());
      try {
        clerk.forget();
        force.rows().forEach(id -> Waiting.until(id + " turns red", TURNS, () -> !green(id)));
        was.removeAll(force.rows());
        was.forEach(MatrixIT::turnsGreen);
        touched.stream()
            .filter(id -> !force.rows().contains(id) && !was.contains(id))
            .filter(id -> !green(id))
            .forEach(red::add);
      } finally {
        force.undo(house);
        clerk.forget();
      }
      was.clear();
      was.addAll(force.rows());
      System.out.println("matrix " + force.plan() + " '" + force.how() + "' turns red " + red);
      if (!red.equals(force.rows())) {
        unlike.add(force.how() + " turned red " + red + " and not " + force.rows());
      }
    }
    was.forEach(MatrixIT::turnsGreen);
    assertEquals(List.of(), unlike);
  }

  private static void turnsGreen(String id) {
    Waiting.until(id + " is green again", TURNS, () -> green(id));
  }

  /** Several forces in each, but those by themselves whose rows take long to be looked at. */
  private static List<Force> rounds(List<Force> all) {
    Map<Boolean, List<Force>> slow =
        all.stream()
            .collect(
                Collectors.partitioningBy(force -> force.rows().stream().anyMatch(SLOW::contains)));
    List<Force> rounds = new ArrayList<>(Force.rounds(slow.get(false)));
    rounds.addAll(slow.get(true));
    return rounds;
  }

  /**
   * The rows that some plan lacks or something forced here concerns, but for slow ones, and for
   * options: one is installed to look at it, and a deployment brings back what was taken by hand.
   */
  private static Set<String> touched(List<Force> all) {
    Set<String> ids = new TreeSet<>();
    matrix.rows().stream().filter(Row::switched).map(Row::id).forEach(ids::add);
    all.forEach(force -> ids.addAll(force.rows()));
    ids.removeAll(SLOW);
    matrix.rows().stream()
        .filter(row -> row.cells().get(clerk.plan()).equals("option"))
        .forEach(row -> ids.remove(row.id()));
    return ids;
  }

  private static boolean green(String id) {
    Row row = matrix.rows().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    try {
      String fault = fault(row);
      if (!fault.isEmpty()) {
        System.out.println("matrix red: " + id + " " + fault);
      }
      return fault.isEmpty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
