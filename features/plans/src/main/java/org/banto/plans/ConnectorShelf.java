// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the connectors that could be installed say of themselves; each jar is read once. */
final class ConnectorShelf {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectorShelf.class);

  private final Map<String, Optional<Offer>> read = new ConcurrentHashMap<>();

  /** The connector a feature brings; empty where its jar cannot be read. */
  Optional<Offer> connector(Feature feature) {
    return feature.getBundles().stream()
        .map(BundleInfo::getLocation)
        .flatMap(location -> read.computeIfAbsent(location, ConnectorShelf::read).stream())
        .filter(Offer::isConnector)
        .findFirst();
  }

  private static Optional<Offer> read(String location) {
    try (InputStream in = URI.create(location).toURL().openStream()) {
      return Optional.of(Offer.of(JarSource.of(in.readAllBytes())));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{} cannot be read; nothing is known of its connector", location, e);
      return Optional.empty();
    }
  }
}
