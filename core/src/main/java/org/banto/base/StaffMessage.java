// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/** A failure that says to staff, in both languages, what is wrong. */
public interface StaffMessage {
  /** What is wrong and what to do, without personal data. */
  Text sentence();
}
