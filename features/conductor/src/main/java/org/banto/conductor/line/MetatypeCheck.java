// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorType.Kind;
import org.banto.connect.UpgradeCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Holds the kept connections against the description of settings in a bundle. */
@Component(service = UpgradeCheck.class)
public final class MetatypeCheck implements UpgradeCheck {
  private final SavedConnections saved;

  /** Remembers. */
  @Activate
  public MetatypeCheck(@Reference SavedConnections saved) {
    this.saved = saved;
  }

  @Override
  public List<Unfit> unfit(Kind kind, String type, Map<String, byte[]> described) {
    return read(described, Capability.pid(kind, type)).stream()
        .flatMap(metatype -> unfit(type, metatype).stream())
        .toList();
  }

  private List<Unfit> unfit(String type, Metatype described) {
    return saved.all().entrySet().stream()
        .filter(e -> e.getKey().id().type().equals(type))
        .map(
            e ->
                new Unfit(
                    e.getKey().account(),
                    e.getKey().id(),
                    described.violations(e.getValue().settings())))
        .filter(unfit -> !unfit.violations().isEmpty())
        .sorted(Comparator.comparing(unfit -> unfit.account() + " " + unfit.connection()))
        .toList();
  }

  private static List<Metatype> read(Map<String, byte[]> described, String pid) {
    try {
      return Metatype.of(described, pid).stream().toList();
    } catch (IOException e) {
      throw new Rejection(
          new Text(
              "設定の説明（OSGI-INF/metatype）を読めません",
              "the description of the settings (OSGI-INF/metatype) cannot be read"),
          e);
    }
  }
}
