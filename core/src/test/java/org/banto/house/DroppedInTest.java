// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DroppedInTest {
  @ParameterizedTest
  @CsvSource({
    "a.jar, true",
    "ギフト %#.jar, true",
    "below/a.jar, false",
    "../a.jar, false",
    "../deploy-kept/a.jar, false"
  })
  void aProgramIsDroppedInWhereItsJarLiesInTheFolder(String file, boolean is) {
    Path jar = Path.of(DroppedIn.folder()).resolve(file).normalize();
    assertEquals(is, DroppedIn.is(jar.toUri().toString()), jar.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "mvn:org.banto/banto-store/0.1.0",
    "file:a b",
    "file:a",
    "wrap:file:/jars/a.jar",
    "''"
  })
  void whatIsInstalledInAnotherWayIsNot(String location) {
    assertEquals(false, DroppedIn.is(location));
  }
}
