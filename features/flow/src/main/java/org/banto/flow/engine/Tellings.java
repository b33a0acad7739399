// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.flow.CommandHandler;
import org.banto.flow.Correspondence;
import org.banto.flow.Tidings;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What commands make known outside, as the rooms say that have them carried. One of a kind that no
 * room names is taken for told: its room is away, and nobody knows better.
 */
@Component(service = Tellings.class)
public final class Tellings {
  private record Telling(String kind, Text name, Tidings tells) {}

  @Reference(service = Correspondence.class)
  private volatile List<ServiceReference<Correspondence>> corresponding = List.of();

  @Reference(service = CommandHandler.class)
  private volatile List<Map<String, Object>> handled = List.of();

  private final Supplier<List<Correspondence>> rooms;
  private final Supplier<? extends Collection<Map<String, Object>>> handlers;

  /** Remembers. */
  @Activate
  public Tellings(BundleContext context) {
    this.rooms = new ServiceList<>(context, () -> corresponding);
    this.handlers = () -> handled;
  }

  /** Of these rooms, and of handlers with these service properties. */
  public Tellings(
      Supplier<List<Correspondence>> rooms,
      Supplier<? extends Collection<Map<String, Object>>> handlers) {
    this.rooms = rooms;
    this.handlers = handlers;
  }

  private Stream<Telling> all() {
    return Stream.concat(
        handlers.get().stream().map(Tellings::of),
        rooms.get().stream()
            .flatMap(room -> room.kinds().stream())
            .map(kind -> new Telling(kind.id(), kind.name(), kind.tells())));
  }

  private Optional<Telling> find(String kind) {
    return all().filter(t -> t.kind().equals(kind)).findFirst();
  }

  private static Telling of(Map<String, Object> handler) {
    String kind = String.valueOf(handler.get(CommandHandler.KIND));
    return new Telling(kind, name(kind, handler), tells(handler));
  }

  /** A word that is none is taken for told, too. */
  private static Tidings tells(Map<String, Object> handler) {
    String said = String.valueOf(handler.getOrDefault(CommandHandler.TELLS, Tidings.NONE));
    return Arrays.stream(Tidings.values())
        .filter(t -> t.name().equals(said))
        .findFirst()
        .orElse(Tidings.WORDS);
  }

  private static Text name(String kind, Map<String, Object> handler) {
    return new Text(
        String.valueOf(handler.getOrDefault(CommandHandler.JA, kind)),
        String.valueOf(handler.getOrDefault(CommandHandler.EN, kind)));
  }

  /** What one kind makes known. */
  public Tidings of(String kind) {
    return find(kind).map(Telling::tells).orElse(Tidings.WORDS);
  }

  /** What staff call it; the kind itself while its room is away. */
  Text name(String kind) {
    return find(kind).map(Telling::name).orElseGet(() -> Text.same(kind));
  }

  /** The kinds that make such known. */
  Set<String> kinds(Predicate<Tidings> known) {
    return all().filter(t -> known.test(t.tells())).map(Telling::kind).collect(Collectors.toSet());
  }
}
