// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * That a program wants to answer people who are not logged in, as its capability {@value #NAMESPACE}
 * says.
 *
 * @param bundle symbolic name of the bundle
 * @param version of the bundle
 * @param provider who made it, as the bundle says; or empty
 * @param name what it shows to everybody
 */
record PublicOffer(String bundle, String version, String provider, Text name) {
  /** Namespace of the capability; its attributes are {@code ja} and {@code en}. */
  static final String NAMESPACE = "banto.public";

  /** What a bundle wants; empty where it does not say so, or not what for. */
  static Optional<PublicOffer> of(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    List<BundleCapability> all =
        revision == null ? List.of() : revision.getDeclaredCapabilities(NAMESPACE);
    String provider = bundle.getHeaders("").get("Bundle-Vendor");
    return all.stream()
        .findFirst()
        .map(BundleCapability::getAttributes)
        .filter(says -> says.containsKey("ja") && says.containsKey("en"))
        .map(
            says ->
                new PublicOffer(
                    bundle.getSymbolicName(),
                    bundle.getVersion().toString(),
                    provider == null ? "" : provider,
                    Text.of(says.get("ja").toString(), says.get("en").toString())));
  }
}
