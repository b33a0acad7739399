// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

/** How the staff's page shows a page of a bundle. */
public enum PageMode {
  /** As a part of the page: quick and seamless, and able to do what the page can. */
  SHARED,
  /** In a document of its own without a session: it reaches the house through the page alone. */
  FRAMED
}
