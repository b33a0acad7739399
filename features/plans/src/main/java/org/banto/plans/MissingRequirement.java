// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.VersionRange;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/**
 * Something a bundle cannot be resolved without.
 *
 * @param namespace of the capability
 * @param filter which one
 * @param words as staff reads it
 */
record MissingRequirement(String namespace, String filter, String words) implements Requirement {
  private static final String PACKAGE = "osgi.wiring.package";

  /** What the manifest of a bundle asks for; what is optional or concerns services is left out. */
  static List<MissingRequirement> of(Offer.Source bundle) {
    List<MissingRequirement> needs = new ArrayList<>();
    for (Clauses.Clause c : Clauses.of(bundle.header("Import-Package"))) {
      if (!"optional".equals(c.get("resolution"))) {
        needs.add(imported(c.name(), c.get("version")));
      }
    }
    for (Clauses.Clause c : Clauses.of(bundle.header("Require-Capability"))) {
      boolean later = c.get("effective").equals("active");
      if (!later && !"optional".equals(c.get("resolution"))) {
        needs.add(
            new MissingRequirement(c.name(), c.get("filter"), c.name() + " " + c.get("filter")));
      }
    }
    return needs;
  }

  private static MissingRequirement imported(String name, String range) {
    String filter = "(" + PACKAGE + "=" + name + ")";
    String version = range.isEmpty() ? "" : new VersionRange(range).toFilterString("version");
    String words = range.isEmpty() ? name : name + " " + range;
    return new MissingRequirement(
        PACKAGE, version.isEmpty() ? filter : "(&" + filter + version + ")", words);
  }

  @Override
  public String getNamespace() {
    return namespace;
  }

  @Override
  public Map<String, String> getDirectives() {
    return filter.isEmpty() ? Map.of() : Map.of("filter", filter);
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  /** None: the bundle is not in the framework yet. */
  @Override
  public Resource getResource() {
    return null;
  }
}
