// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full while orders come in, and has room again later. The disk is one in memory, for
 * which the test must be root on Linux; elsewhere it is skipped.
 */
@Tag("proof")
class FullDiskIT {
  private static final int PACE = 500;
  private static final int BEFORE = 40;
  private static final int MEANWHILE = 60;

  /** How often the disk is full, each time for another while. */
  private static final int TIMES = Integer.getInteger("chaos.disks");

  @TempDir Path outside;
  @TempDir Path disk;

  @Test
  @Tag("security.low.full")
  void aFullDiskIsSaidAndLosesNothingAndTheHouseGoesOnByItselfWhenThereIsRoom() throws Exception {
    assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", disk.toString()));
    try (Mall mall = Mall.open(outside, PACE, House.freePort(), 1);
        MailServer mails = MailServer.open(outside, new Random(1));
        House house = new House(disk, Map.of("BANTO_MEMORY", "768m"))) {
      Api api = Shop.open(house, mall, mails);
      Staff staff = new Staff(api);
      Shop.order(mall, BEFORE, Duration.ofHours(1));
      Shop.untilThere(api, BEFORE, Duration.ofMinutes(2));
      staff.untilAllHasLeft();

      Path filler = disk.resolve("filler");
      Random random = new Random(TIMES);
      int before = logIns(api);
      for (int time = 1; time <= TIMES; time++) {
        fill(filler);
        Shop.order(mall, MEANWHILE, Duration.ofHours(1));
        Waiting.until(
            () -> "a request says that the disk is full: " + refused(api),
            Duration.ofMinutes(1),
            () ->
                refused(api).contains(" 507 ") && refused(api).contains("urn:banto:problem:full"));
        HttpResponse<String> health = health(house);
        assertEquals(503, health.statusCode());
        assertTrue(health.body().contains("\"cause\":\"disk\""), health.body());
        assertTrue(Api.logIn(house).count() >= BEFORE, "who logs in now can look");
        Thread.sleep(random.nextInt(3_000));

        Files.delete(filler);
        Shop.untilThere(api, BEFORE + time * MEANWHILE, Duration.ofMinutes(2));
      }
      staff.shift();
      staff.untilAllHasLeft();
      staff.untilReadWhole(1);
      assertEquals(200, health(house).statusCode());
      Api.logIn(house);
      assertEquals(before + TIMES + 1, logIns(api), "who logged in meanwhile is in the history");
      ReadBack read = ReadBack.of(outside, disk, api, mails, house);
      System.out.printf("full disk: %s%n", read);
      assertEquals(List.of(), read.wrong(0));
      assertEquals(BEFORE + TIMES * MEANWHILE, read.mall().numbers().size());
    } finally {
      done("umount", "-l", disk.toString());
    }
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  /** Takes all the room there is. */
  private static void fill(Path file) throws IOException {
    byte[] block = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // this is how a full disk says so
      assertTrue(file.toFile().getUsableSpace() < block.length, e.getMessage());
    }
  }

  /** What the house says to something that it has to save; empty when it saved it. */
  private static String refused(Api api) {
    try {
      api.put("mails/settings", Wire.JSON.createObjectNode().put("from", Shop.MAIL));
      return "";
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }

  private static int logIns(Api api) {
    return api.get("audit?act=session.opened&limit=200").get("items").size();
  }

  private static HttpResponse<String> health(House house) throws Exception {
    URI uri = house.uri().resolve("/health");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
