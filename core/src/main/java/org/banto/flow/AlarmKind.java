// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.base.Text;

/**
 * A kind of alarm, named by the room that raises it.
 *
 * @param id stable, {@code <room>.<what>}, e.g. {@code conductor.intake}
 * @param name what staff reads, e.g. in the list of kinds that go to a mail address
 * @param fault whether the house is not wholly fine while one stands: it ends when it is mended, and
 *     {@code /health} names it. Otherwise something has happened that a person should look at; it
 *     ends when somebody has
 */
public record AlarmKind(String id, Text name, boolean fault) {
  public AlarmKind {
    if (!id.matches("[a-z0-9-]{1,20}\\.[a-z0-9.-]{1,38}")) {
      throw new IllegalArgumentException("kind of alarm: " + id);
    }
  }
}
