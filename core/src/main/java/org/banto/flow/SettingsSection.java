// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import java.util.Map;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A section of what a shop sets for itself. A room or a partner offers it as a service: the page
 * draws it and the house keeps it by its description, while the room is there; what is set stays
 * when it goes. The room reads it by its id from {@code org.banto.house.Settings}.
 */
@ConsumerType
public interface SettingsSection {
  /**
   * What it is.
   *
   * @param id stable, the room's name or begins with it
   * @param name for staff
   * @param right who may change it, see {@code org.banto.house.Right}; whoever is logged in reads it
   * @param keys what can be set; what is not set is as {@code initial} says
   * @param initial what holds where nothing is set, by key
   */
  record Description(
      String id, Text name, String right, List<Parameter> keys, Map<String, String> initial) {
    public Description {
      keys = List.copyOf(keys);
      initial = Map.copyOf(initial);
    }
  }

  /** What it is; the same whenever it is asked. */
  Description description();

  /**
   * Refuses what does not go together; each value is judged by its key already.
   *
   * @param all what would be set
   * @throws org.banto.base.Rejection naming the keys
   */
  default void check(Map<String, String> all) {}
}
