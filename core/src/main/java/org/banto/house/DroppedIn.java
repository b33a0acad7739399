// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.net.URI;

/**
 * Which programs are a partner's: those whose jar was put into the folder for jars, by hand or in the
 * page. What comes with the house is installed by its features, and what is installed at the console
 * by whoever runs the house.
 */
public final class DroppedIn {
  private DroppedIn() {}

  /** The path of the folder for jars, without a slash at its end; what lies in it is taken within a second. */
  public static String folder() {
    String data = System.getProperty("banto.data", System.getProperty("java.io.tmpdir"));
    return data.replaceAll("/+$", "") + "/deploy";
  }

  /** Whether a bundle of this location was dropped in. */
  public static boolean is(String location) {
    try {
      return location.startsWith("file:")
          && URI.create(location).resolve(".").getPath().equals(folder() + "/");
    } catch (IllegalArgumentException e) {
      return false; // no file's address
    }
  }
}
