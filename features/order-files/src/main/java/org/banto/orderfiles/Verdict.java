// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

/** What an order of a file is to the house. */
enum Verdict {
  /** Not here yet. */
  NEW,
  /** Here, and the file says something else than the file before. */
  CHANGED,
  /** Here as the file says, or as the mall itself said. */
  KNOWN
}
