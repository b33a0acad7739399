// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The carriers whose bundles are here now, by connector id. */
@Component(service = Carriers.class)
public final class Carriers {
  /**
   * A carrier as the page offers it.
   *
   * @param id its connector id
   * @param name its name
   * @param labels its slip types
   */
  public record Carrier(String id, String name, List<LabelType> labels) {}

  /**
   * A slip type.
   *
   * @param code the neutral code
   * @param name the carrier's name of it
   */
  public record LabelType(String code, String name) {}

  private static final String ID = "banto.connector.id";

  @Reference private volatile List<Map.Entry<Map<String, Object>, WaybillFile>> files = List.of();

  @Reference private volatile List<Map.Entry<Map<String, Object>, LabelCheck>> checks = List.of();

  @Reference
  private volatile List<Map.Entry<Map<String, Object>, WaybillResult>> results = List.of();

  /** None yet. */
  @Activate
  public Carriers() {}

  Carriers(String id, WaybillFile file, LabelCheck check, WaybillResult result) {
    Map<String, Object> properties = Map.of(ID, id);
    files = List.of(Map.entry(properties, file));
    checks = List.of(Map.entry(properties, check));
    results = List.of(Map.entry(properties, result));
  }

  Optional<WaybillFile> file(String carrier) {
    return find(files, carrier);
  }

  Optional<LabelCheck> check(String carrier) {
    return find(checks, carrier);
  }

  Optional<WaybillResult> result(String carrier) {
    return find(results, carrier);
  }

  /** Those that can write label data. */
  List<Carrier> all() {
    return files.stream().map(f -> carrier(f.getKey())).toList();
  }

  private static <T> Optional<T> find(List<Map.Entry<Map<String, Object>, T>> in, String carrier) {
    return in.stream()
        .filter(e -> carrier.equals(e.getKey().get(ID)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Carrier carrier(Map<String, Object> properties) {
    String id = String.valueOf(properties.get(ID));
    String name = String.valueOf(properties.getOrDefault("banto.carrier.name", id));
    Object labels = properties.get("banto.carrier.labels");
    List<LabelType> types =
        labels instanceof String[] all
            ? Arrays.stream(all).map(Carriers::type).toList()
            : List.of();
    return new Carrier(id, name, types);
  }

  private static LabelType type(String text) {
    String[] sides = text.split("=", 2);
    return new LabelType(sides[0], sides.length > 1 ? sides[1] : sides[0]);
  }
}
