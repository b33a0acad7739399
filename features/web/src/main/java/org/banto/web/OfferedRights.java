// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rights of the rooms that are there: those that can be given now. */
@Component(service = OfferedRights.class)
public final class OfferedRights {
  @Reference private volatile List<RoomRights> rooms;

  /** Without a room at first. */
  @Activate
  public OfferedRights() {
    this(List.of());
  }

  OfferedRights(List<RoomRights> rooms) {
    this.rooms = rooms;
  }

  /** All of them, by id. */
  List<Right> all() {
    return rooms.stream()
        .flatMap(r -> r.rights().stream())
        .sorted(Comparator.comparing(Right::id))
        .toList();
  }

  Set<String> ids() {
    return all().stream().map(Right::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that change the house for all its accounts. */
  Set<String> wholeHouse() {
    return all().stream()
        .filter(Right::wholeHouse)
        .map(Right::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those that somebody of a role starts with. */
  Set<String> of(Role role) {
    return all().stream()
        .filter(r -> r.roles().contains(role))
        .map(Right::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The same by the role's id.
   *
   * @throws Rejection when there is none of it
   */
  Set<String> of(String role) {
    return Stream.of(Role.values())
        .filter(r -> id(r).equals(role))
        .findFirst()
        .map(this::of)
        .orElseThrow(
            () -> new Rejection(new Text("知らない役割です: " + role, "There is no such role: " + role)));
  }

  /** How a program names a role, e.g. {@code shop-manager}. */
  static String id(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What staff calls a right. */
  Text name(String id) {
    return all().stream()
        .filter(r -> r.id().equals(id))
        .map(Right::name)
        .findFirst()
        .orElseGet(() -> Text.same(id));
  }

  /** What a user may do now. */
  Set<String> heldBy(User user) {
    Set<String> held = new TreeSet<>(user.rights());
    if (user.rights().contains(User.EVERY)) {
      held.addAll(ids());
    }
    if (!user.atHome()) {
      held.removeAll(wholeHouse());
    }
    return held;
  }

  /** These, and those of a user whose rooms are away: they come back with their room. */
  Set<String> withThoseAway(Set<String> wished, User before) {
    Set<String> all = new TreeSet<>(before.rights());
    all.removeAll(ids());
    all.addAll(wished);
    return all;
  }

  /**
   * Refuses rights that no room offers.
   *
   * @param before those that were given already
   * @throws Rejection naming them
   */
  void check(Set<String> given, Set<String> before) {
    Set<String> unknown = new TreeSet<>(given);
    unknown.removeAll(before);
    unknown.removeAll(ids());
    if (!unknown.isEmpty()) {
      String names = String.join(", ", unknown);
      throw new Rejection(new Text("知らない権限です: " + names, "unknown rights: " + names));
    }
  }
}
