// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of this room, PID {@code banto.store}. */
@ObjectClassDefinition(
    localization = "OSGI-INF/l10n/store",
    name = "%store.name",
    description = "%store.help")
@interface StoreSettings {
  /** Where the master key lies; empty for {@code keys/banto.key} in the data folder. */
  @AttributeDefinition(name = "%keyFile.name", description = "%keyFile.help", required = false)
  String keyFile() default "";

  /** How long what leaves the house because of a clerk's act waits to be taken back. */
  @AttributeDefinition(name = "%undo.name", description = "%undo.help")
  int undo_seconds() default 30;
}
