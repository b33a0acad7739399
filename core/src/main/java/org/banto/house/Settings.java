// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** What a shop has set: small texts by section and key, sealed at rest. */
@ProviderType
public interface Settings {
  /** All settings of a section, e.g. {@code shop}; empty when none is set. */
  Map<String, String> read(AccountId account, String section);

  /**
   * The same of every account that has set something of it, in one look; for whoever does the same
   * for all of them.
   */
  Map<AccountId, Map<String, String>> readAll(String section);

  /**
   * Keeps the given keys of a section and leaves the others; an empty text removes its key.
   *
   * @throws IllegalArgumentException when {@link SettingsRules} of the section refuse it; nothing
   *     was kept then
   */
  void write(AccountId account, String section, Map<String, String> values, Actor by);
}
