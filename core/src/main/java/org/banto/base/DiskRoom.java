// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * The room on the disk of the house's data. A reserve of it is kept in a file, and given up when the
 * rest is used: a database that meets the end of the disk in the middle of its work closes, and can
 * only be opened whole where it has room to take back what was not committed.
 */
public final class DiskRoom {
  /** The file of the reserve, in the folder of the data. */
  public static final String RESERVE = "reserve";

  /** What is kept. */
  public static final long RESERVE_BYTES = 32L << 20;

  /** Below this a database has no room to write. */
  public static final long LEAST_BYTES = 16L << 20;

  private DiskRoom() {}

  /**
   * Whether so little is left that nothing may be written but what ends well.
   *
   * @param usable bytes that are free
   * @param reserve bytes of the reserve
   */
  public static boolean isOut(long usable, long reserve) {
    return usable + reserve < RESERVE_BYTES + LEAST_BYTES;
  }
}
