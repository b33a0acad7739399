// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/** What has been decided about an order; with its axes it gives the desk. */
public enum Stage {
  /** Not yet judged. */
  NEW,
  /** Judged and taken on. */
  ACCEPTED,
  /** Shipped, and everybody who must be told has been told. */
  TOLD,
  /** Cancelled on both sides. */
  CANCELLED,
  /** Come back, or on its way back. */
  RETURNED
}
