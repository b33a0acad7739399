// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

/** What a command makes known of an order outside of the house: staff do not take that back in silence. */
public enum Tidings {
  /** Nothing: somebody is asked for something, and what they refuse is no news to anybody. */
  NONE,
  /** That it is taken on. */
  ACCEPTED,
  /** That it has left. */
  SHIPPED,
  /** That it is cancelled. */
  CANCELLED,
  /** Whatever is written in it, as in a mail. */
  WORDS
}
