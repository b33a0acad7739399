// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.osgi.framework.Bundle;

/** A bundle that is installed. */
record BundleSource(Bundle bundle) implements Offer.Source {
  @Override
  public String header(String name) {
    String value = bundle.getHeaders("").get(name);
    return value == null ? "" : value;
  }

  @Override
  public List<String> list(String folder) {
    List<String> paths = new ArrayList<>();
    Enumeration<String> found = bundle.getEntryPaths(folder);
    while (found != null && found.hasMoreElements()) {
      paths.add(found.nextElement());
    }
    return paths;
  }

  @Override
  public byte[] entry(String path) throws IOException {
    URL url = path.isEmpty() ? null : bundle.getEntry(path);
    if (url == null) {
      return new byte[0];
    }
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }
}
