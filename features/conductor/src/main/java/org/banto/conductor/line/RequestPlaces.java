// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.house.Bound;

/**
 * Where the requests of a kind of connection go, by its settings.
 *
 * @param fields its settings; none while its connector is away
 * @param naming the settings that say the place without being an address
 */
record RequestPlaces(List<Types.Field> fields, Collection<String> naming) {
  static RequestPlaces of(String type, Catalogue catalogue, Types types) {
    return new RequestPlaces(
        types.find(type, "ja").map(Types.Type::fields).orElse(List.of()),
        catalogue.find(type).map(Capability::places).orElse(List.of()));
  }

  /**
   * Looks at a change: a secret that is not entered again stays where it was given.
   *
   * @param entered the values that were entered; a secret as shown is to stay
   * @throws IllegalArgumentException naming what changed, and the secrets to enter again
   */
  void check(SavedConnection before, SavedConnection after, Map<String, String> entered) {
    List<String> stay =
        after.secrets().keySet().stream()
            .filter(s -> before.settings().containsKey(s))
            .filter(
                s -> entered.getOrDefault(s, SavedConnection.HIDDEN).equals(SavedConnection.HIDDEN))
            .map(this::name)
            .toList();
    Bound.check(of(before), of(after), stay);
  }

  /** The addresses that a connection's settings give, and its connector by itself. */
  List<URI> addresses(SavedConnection saved) {
    return all(saved).entrySet().stream()
        .filter(e -> !SavedConnection.secret(e.getKey()))
        .flatMap(e -> address(e.getKey(), e.getValue()).stream())
        .map(URI::create)
        .toList();
  }

  /** A setting that names the place is a host, or begins with one. */
  private Optional<String> address(String id, String value) {
    Optional<String> place = Bound.place(value);
    return place.isPresent() || !naming.contains(id)
        ? place
        : Bound.place("https://" + value.strip().replaceFirst("[/?#].*$", ""));
  }

  private Map<String, String> all(SavedConnection saved) {
    Map<String, String> all = new TreeMap<>();
    fields.forEach(f -> all.put(f.id(), f.defaultValue()));
    all.putAll(saved.settings());
    return all;
  }

  private Map<String, String> of(SavedConnection saved) {
    Map<String, String> all = all(saved);
    Map<String, String> places = new TreeMap<>();
    all.forEach((id, value) -> place(id, value).ifPresent(place -> places.put(name(id), place)));
    return places;
  }

  private Optional<String> place(String id, String value) {
    return SavedConnection.secret(id) || value.isBlank()
        ? Optional.empty()
        : Bound.place(value).or(() -> Optional.of(value).filter(v -> naming.contains(id)));
  }

  private String name(String id) {
    return fields.stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .map(Types.Field::name)
        .orElse(id);
  }
}
