// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.nio.file.Path;

/** Where the built bundle is that a contract reads. */
public interface BuiltBundle {
  /** The jar: by itself the one in {@code target}. */
  default Path bundle() {
    return Bundle.newest(Path.of("target"));
  }
}
