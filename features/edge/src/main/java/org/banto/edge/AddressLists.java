// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banto.base.AccountId;

/**
 * All lists of addresses of a house.
 *
 * @param byKey the lists by {@link AddressList#key}
 * @param suspended whether the server's console has put them out of force
 */
record AddressLists(Map<String, AddressList> byKey, boolean suspended) {
  /** The setting that says so. */
  static final String SUSPENDED = "suspended";

  static final AddressLists NONE = new AddressLists(Map.of(), false);

  AddressLists {
    byKey = Map.copyOf(byKey);
  }

  static AddressLists of(List<AddressList> lists) {
    Map<String, AddressList> byKey = new LinkedHashMap<>();
    lists.forEach(one -> byKey.put(one.key(), one));
    return new AddressLists(byKey, false);
  }

  /** As they are kept. Of those that are out of force, what cannot be read is left out. */
  static AddressLists kept(Map<String, String> settings) {
    boolean suspended = settings.containsKey(SUSPENDED);
    Map<String, AddressList> lists = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          if (!key.equals(SUSPENDED)) {
            try {
              lists.put(key, AddressList.kept(key, value));
            } catch (IllegalArgumentException e) {
              if (!suspended) {
                throw e;
              }
            }
          }
        });
    return new AddressLists(lists, suspended);
  }

  /** By kind, then by name. */
  List<AddressList> sorted() {
    return byKey.values().stream()
        .sorted(Comparator.comparing(AddressList::of).thenComparing(AddressList::name))
        .toList();
  }

  /** The list of the whole house, where it refuses an address. */
  Optional<AddressList> refusing(InetAddress address) {
    return refusing(address, Stream.of(AddressList.key(AddressList.Scope.HOUSE, "")));
  }

  /**
   * The first list that refuses an address.
   *
   * @param person of a program its maker, whose list holds where the program has none
   * @param token empty for staff
   */
  Optional<AddressList> refusing(
      InetAddress address, AccountId account, String person, String token) {
    String program = AddressList.key(AddressList.Scope.TOKEN, token);
    boolean own = !token.isEmpty() && byKey.containsKey(program);
    return refusing(
        address,
        Stream.of(
            AddressList.key(AddressList.Scope.HOUSE, ""),
            AddressList.key(AddressList.Scope.ACCOUNT, account.value()),
            own ? program : AddressList.key(AddressList.Scope.USER, person)));
  }

  private Optional<AddressList> refusing(InetAddress address, Stream<String> keys) {
    return suspended
        ? Optional.empty()
        : keys.flatMap(key -> Stream.ofNullable(byKey.get(key)))
            .filter(list -> list.blocks().stream().noneMatch(block -> block.has(address)))
            .findFirst();
  }
}
