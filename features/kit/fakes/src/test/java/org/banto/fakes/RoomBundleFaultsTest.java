// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a room's bundle finds each thing that a room does not do. */
class RoomBundleFaultsTest {
  private static final String GOOD =
      "org.banto.base;version=\"[2.0,3)\",javax.ws.rs;version=\"[2.1,3)\",org.slf4j";

  @TempDir Path folder;

  private List<String> faults(String header, String value) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Import-Package", GOOD);
    manifest.getMainAttributes().putValue(header, value);
    Path jar = folder.resolve("room.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return RoomBundleContract.faults(jar, Set.of(), Set.of("com.example.room.port"));
  }

  @Test
  void aGoodRoomHasNone() throws IOException {
    assertEquals(List.of(), faults("Bundle-Name", "room"));
  }

  @Test
  void itMayHavePortsOfItsOwnAndTheWholeJdk() throws IOException {
    assertEquals(List.of(), faults("Export-Package", "com.example.room.port;version=\"1.0.0\""));
    assertEquals(
        List.of(),
        faults("Import-Package", GOOD + ",javax.xml.parsers,org.w3c.dom,com.example.room.port"));
  }

  @Test
  void whatARoomDoesNotDoIsSeen() throws IOException {
    assertEquals(
        List.of("Export-Package: com.example.room"), faults("Export-Package", "com.example.room"));
    assertEquals(
        List.of("imports org.banto.packing: pack it privately"),
        faults("Import-Package", GOOD + ",org.banto.packing"));
    assertEquals(
        List.of("imports org.banto.order in [1.0,9)"),
        faults("Import-Package", GOOD + ",org.banto.order;version=\"[1.0,9)\""));
    assertEquals(
        List.of("imports org.banto.order in "),
        faults("Import-Package", GOOD + ",org.banto.order"));
    assertEquals(
        List.of("Meta-Persistence: there is no META-INF/persistence.xml"),
        faults("Meta-Persistence", "META-INF/persistence.xml"));
  }
}
