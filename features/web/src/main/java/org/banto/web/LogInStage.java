// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

/** How far a log-in has come. */
public enum LogInStage {
  /** The password was right; the second factor's code is awaited, and nothing else is done. */
  CODE,
  /** A second factor has to be set up before anything else is done. */
  ENROL,
  /** Complete. */
  IN
}
