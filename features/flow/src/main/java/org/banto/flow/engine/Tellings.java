// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banto.base.Text;
import org.banto.flow.CommandHandler;
import org.banto.flow.CommandKind;
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
  private record Telling(Text name, Tidings tells) {}

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

  private Map<String, Telling> all() {
    Map<String, Telling> all = new LinkedHashMap<>();
    for (Correspondence room : rooms.get()) {
      for (CommandKind kind : room.kinds()) {
        all.put(kind.id(), new Telling(kind.name(), kind.tells()));
      }
    }
    for (Map<String, Object> handler : handlers.get()) {
      String kind = String.valueOf(handler.get(CommandHandler.KIND));
      all.put(kind, new Telling(name(kind, handler), tells(handler)));
    }
    return all;
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
    Telling telling = all().get(kind);
    return telling == null ? Tidings.WORDS : telling.tells();
  }

  /** What staff call it; the kind itself while its room is away. */
  Text name(String kind) {
    Telling telling = all().get(kind);
    return telling == null ? Text.same(kind) : telling.name();
  }

  /** The kinds that make such known. */
  Set<String> kinds(Predicate<Tidings> known) {
    return all().entrySet().stream()
        .filter(e -> known.test(e.getValue().tells()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
