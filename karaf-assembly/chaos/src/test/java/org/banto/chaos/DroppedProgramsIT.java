// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.banto.testhouse.TabledJar.TABLE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.banto.testhouse.Api;
import org.banto.testhouse.BadPrograms;
import org.banto.testhouse.House;
import org.banto.testhouse.TabledJar;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad files in the folder for jars, over a kill and a stop: the house serves at each look, names each, and knows none of
 * them once they have been taken away, also while it was down.
 */
@Tag("proof")
class DroppedProgramsIT {
  /** A change set that hangs is given up after a minute, and others wait for it. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path folder;

  private House house;

  @Test
  void badFilesEndNoHouseOnDerby() throws Exception {
    walk(Map.of());
  }

  @Test
  void badFilesEndNoHouseOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      walk(RecordHouseIT.settings(server));
    }
  }

  private void walk(Map<String, String> settings) throws Exception {
    try (House on = new House(folder.resolve("house"), settings)) {
      house = on;
      house.start();
      Path deploy = Files.createDirectories(house.data().resolve("deploy"));
      Map<String, String> said =
          new HashMap<>(BadPrograms.into(Api.logIn(house), deploy, PATIENCE));
      said.putAll(BadPrograms.hanging(deploy));
      all(said);
      house.kill();
      house.start();
      all(said);
      house.stop();
      house.start();
      all(said);
      house.stop();
      BadPrograms.take(deploy);
      house.start();
      Api api = Api.logIn(house);
      Waiting.until(
          () -> "they have gone: " + BadPrograms.listed(api),
          PATIENCE,
          () -> BadPrograms.listed(api).isEmpty());
      new TabledJar("banto-gift-good", "1.2.0", TABLE).into(deploy, "gift-good.jar");
      all(Map.of("banto-gift-good 1.2.0", "WORKS"));
      theSameOfTheHousesOwnEndsIt();
    }
  }

  /** The control: whoever runs the house installs it, so it is none of a stranger's. */
  private void theSameOfTheHousesOwnEndsIt() throws Exception {
    Path own =
        new TabledJar("banto-gift-own", "1.0.0", TABLE.replace("(40)", "(50)"))
            .into(folder, "gift-own.jar");
    house.console("bundle:install -s " + own.toUri());
    assertTrue(house.diesWithin(PATIENCE), "a failed change of its own ends the house");
  }

  private void all(Map<String, String> said) {
    Api api = Api.logIn(house);
    Waiting.until(
        () -> "all is said but " + BadPrograms.unsaid(api, said),
        PATIENCE,
        () -> BadPrograms.unsaid(api, said).isEmpty());
  }
}
