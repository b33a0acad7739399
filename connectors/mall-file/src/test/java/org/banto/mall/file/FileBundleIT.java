// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;
import org.junit.jupiter.api.Test;

class FileBundleIT implements BundleContract, ArchitectureContract {
  /** A shop without an interface has no port: it is set up as any other and asked for nothing. */
  @Test
  @Override
  public void everyComponentIsAPortUnderItsTypesPid() {
    String component = component("target/classes/OSGI-INF/org.banto.mall.file.FileShop.xml");
    assertTrue(component.contains("configuration-policy=\"require\""), component);
    assertTrue(component.contains("configuration-pid=\"banto.mall.file\""), component);
    assertEquals(
        "org.banto.connect.Connector",
        Pattern.compile("<provide interface=\"([^\"]*)\"")
            .matcher(component)
            .results()
            .map(m -> m.group(1))
            .reduce((a, b) -> a + " " + b)
            .orElse(""));
  }

  private static String component(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
