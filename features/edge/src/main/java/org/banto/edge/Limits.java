// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

/** What is limited before a request is looked at; docs/limits.md has all limits in one table. */
final class Limits {
  /** Bytes of a request's line and headers: more is answered 431. */
  static final int HEADERS = 16 * 1024;

  /** Bytes of a URL: more is answered 414. */
  static final int URL = 8 * 1024;

  /** Connections of one address: more are closed. */
  static final int CONNECTIONS = 100;

  private Limits() {}
}
