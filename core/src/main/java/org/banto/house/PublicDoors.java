// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Which programs that were dropped in may answer people who are not logged in: those whose owner has
 * agreed. Where nobody offers it, none may.
 */
@ProviderType
public interface PublicDoors {
  /** Whether a program may; {@code of} is a class of its bundle. */
  boolean isOpen(Class<?> of);
}
