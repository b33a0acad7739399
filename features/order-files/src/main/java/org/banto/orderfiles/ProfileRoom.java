// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.account.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The profiles, for the components of this room; versions that are in use are remembered. */
@Component(service = ProfileRoom.class)
public final class ProfileRoom {
  private record Key(AccountId account, String id, int version) {}

  private final Profiles profiles;
  private final Map<Key, Edition> remembered = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public ProfileRoom(@Reference JpaProfiles store) {
    this(store, Clock.systemUTC());
  }

  ProfileRoom(ProfileStore store, Clock clock) {
    this.profiles = new Profiles(store, clock);
  }

  Profiles profiles() {
    return profiles;
  }

  /** A version that was kept: it never changes. */
  Optional<Edition> kept(AccountId account, String id, int version) {
    Key key = new Key(account, id, version);
    Edition known = remembered.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Edition> found = profiles.find(account, id, version);
    found.ifPresent(e -> remembered.put(key, e));
    return found;
  }
}
