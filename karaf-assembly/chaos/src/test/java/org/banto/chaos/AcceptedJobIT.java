// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The house dies just after it has accepted a job: the job is found, ended or interrupted, and gone on with, and each of its
 * orders bears one line of it.
 */
@Tag("proof")
class AcceptedJobIT {
  private static final int KILLS = 20;
  private static final int ORDERS = 600;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  private final Random random = new Random(43);
  private final List<String> jobs = new ArrayList<>();
  private House house;
  private Api api;
  private int interrupted;
  private int begun;

  @Test
  void anAcceptedJobIsFoundOnDerby() throws Exception {
    try (House on = new House(folder.resolve("house"), Map.of("BANTO_MEMORY", "768m"))) {
      walk(on, "derby");
    }
  }

  @Test
  void anAcceptedJobIsFoundOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        House on = new House(folder.resolve("house"), RecordHouseIT.settings(server))) {
      walk(on, "postgresql");
    }
  }

  private void walk(House on, String database) throws Exception {
    house = on;
    house.start();
    house.configure("banto.numbers", Shop.NUMBERS);
    api = Api.logIn(house);
    try (Mall mall = Mall.open(folder.resolve("mall"), 1_000)) {
      api.connect(mall);
      Shop.order(mall, ORDERS, Duration.ofMinutes(10), "PLAIN");
      Shop.untilThere(api, ORDERS, PATIENCE);
    }
    List<Long> orders = new ArrayList<>();
    api.each("orders?desk=NEW", row -> orders.add(row.get("id").asLong()));
    assertEquals(ORDERS, orders.size());
    for (int kill = 0; kill < KILLS; kill++) {
      round(orders, kill);
    }
    for (long order : orders) {
      onceOfEach(order);
    }
    System.out.printf(
        "accepted jobs on %s: %d kills, %d found, %d interrupted, %d of them amid their orders%n",
        database, KILLS, jobs.size(), interrupted, begun);
    assertTrue(interrupted > 0, "no job was cut off");
  }

  private void round(List<Long> orders, int kill) {
    int box = 1 + kill % 3;
    JsonNode accepted =
        api.post(
            "actions",
            b -> {
              b.put("action", "hold").put("box", box).put("reason", "棚卸しのため");
              ArrayNode ids = b.putArray("ids");
              orders.forEach(ids::add);
              return b;
            });
    String job = accepted.get("job").asText();
    // every other one at once, the others on their way
    Waiting.pause(kill % 2 * random.nextInt(600));
    house.kill();
    house.start();
    api = Api.logIn(house);
    assertEquals(200, api.answer("GET", "jobs/" + job).statusCode(), "the job is known");
    Waiting.until(
        "it is known how it ended",
        PATIENCE,
        () -> !api.get("jobs/" + job).get("state").asText().equals("RUNNING"));
    if (api.get("jobs/" + job).get("state").asText().equals("INTERRUPTED")) {
      interrupted++;
      begun += held(orders.get(0), job) ? 1 : 0;
      api.job("actions/" + job + "/resume", b -> b);
    }
    JsonNode done = api.get("jobs/" + job);
    assertEquals("DONE", done.get("state").asText(), done.toString());
    assertEquals(ORDERS + "件を処理しました。", done.get("result").asText(), done.toString());
    jobs.add(job);
  }

  private boolean held(long order, String job) {
    return lines(order).contains(job);
  }

  private void onceOfEach(long order) {
    List<String> of = lines(order).stream().filter(jobs::contains).sorted().toList();
    assertEquals(jobs.stream().sorted().toList(), of, "order " + order);
  }

  private List<String> lines(long order) {
    List<String> of = new ArrayList<>();
    api.get("orders/" + order + "/history").forEach(line -> of.add(line.get("job").asText()));
    return of;
  }
}
