// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;
import org.junit.jupiter.api.Test;

class FileBundleIT implements BundleContract, ArchitectureContract {
  /** A shop without an interface has no port: it is set up as any other and asked for nothing. */
  @Test
  @Override
  public void everyComponentIsAPortUnderItsTypesPid() {
    String component = component("OSGI-INF/org.banto.mall.file.FileShop.xml");
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

  private String component(String file) {
    try (FileSystem jar = FileSystems.newFileSystem(bundle())) {
      return Files.readString(jar.getPath(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
