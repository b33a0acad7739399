// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.editions.Edition;
import org.banto.editions.EditionStore;

/**
 * Versions of one shop in memory.
 *
 * @param <T> the kind of thing
 */
public final class MemoryEditions<T> implements EditionStore<T> {
  private final List<Kept<T>> all = new ArrayList<>();

  @Override
  public List<Edition<T>> newest(AccountId account) {
    return all.stream()
        .map(Kept::edition)
        .filter(e -> versions(account, e.id()).get(0).edition().equals(e))
        .toList();
  }

  @Override
  public List<Kept<T>> versions(AccountId account, String id) {
    return all.stream()
        .filter(k -> k.edition().id().equals(id))
        .sorted((a, b) -> b.edition().version() - a.edition().version())
        .toList();
  }

  @Override
  public Optional<Edition<T>> find(AccountId account, String id, int version) {
    return versions(account, id).stream()
        .map(Kept::edition)
        .filter(e -> e.version() == version)
        .findFirst();
  }

  @Override
  public boolean keep(AccountId account, Kept<T> version) {
    if (find(account, version.edition().id(), version.edition().version()).isPresent()) {
      return false;
    }
    all.add(version);
    return true;
  }
}
