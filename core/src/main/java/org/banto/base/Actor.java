// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * Who did something: staff, robot, rule, the mall, or the house itself.
 *
 * @param kind what sort of actor
 * @param name the login of a member of staff, or the name of the robot, rule or connection
 */
public record Actor(Kind kind, String name) {
  /** What sort of actor. */
  public enum Kind {
    STAFF,
    ROBOT,
    RULE,
    MALL,
    SYSTEM
  }

  /** A member of staff by login. */
  public static Actor staff(String login) {
    return new Actor(Kind.STAFF, login);
  }

  /** The robot, named by what it does. */
  public static Actor robot(String name) {
    return new Actor(Kind.ROBOT, name);
  }

  /** The house itself, named by the room that acts. */
  public static Actor system(String room) {
    return new Actor(Kind.SYSTEM, room);
  }

  /** A far side, named by the connection it speaks through. */
  public static Actor mall(String connection) {
    return new Actor(Kind.MALL, connection);
  }
}
