// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings the tables of a room up to date, also of one that is deployed into a running house. A room
 * with tables of its own has one small component that calls this from its constructor and is
 * registered as a service that the room's other components refer to: so none of them starts before
 * its tables are there.
 */
@ProviderType
public interface Migrations {
  /**
   * Runs the changes of a change log that have not run yet. Does nothing when all have. What a
   * program does that was dropped in is looked at: it touches only tables whose names begin with its
   * room's and an underscore, each statement has a minute, and where a change fails the program
   * rests. Where one of the house's own fails, the house ends, and the database of before goes back.
   *
   * @param room the name of the room; what has run is kept apart for each room
   * @param of a class of the room's bundle, from which the change log is read
   * @param changeLog its path in the bundle, e.g. {@code db/mail.xml}, one file that includes no
   *     other; the names of change logs and tables are the room's own
   * @param former names the room had before, if any: what is kept under one of them is taken over. A
   *     change log that was renamed with its room says its first path as {@code logicalFilePath}
   * @throws IllegalStateException when a change fails; what ran before it stays
   */
  void run(String room, Class<?> of, String changeLog, String... former);
}
