// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One house at a time changes the tables of a room. A server's lock of the session says whose turn
 * it is: it ends with the connection, so a house that dies keeps no other waiting, and one that is at
 * it is waited for, however long it takes. An embedded database has one house only.
 */
final class MigrationTurn implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationTurn.class);
  private static final Duration ASK_AGAIN = Duration.ofMillis(500);

  /** A change of a large table answers late, and is no lost line. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** The first half of the lock's number: the house's. */
  private static final int MIGRATION = 0x42414e54;

  private final Connection connection;
  private final int number;
  private final int patience;
  private boolean held;

  private MigrationTurn(Connection connection, boolean held, String room) throws SQLException {
    this.connection = connection;
    this.held = held;
    this.number = room.hashCode();
    this.patience = held ? connection.getNetworkTimeout() : 0;
  }

  /** Waits for the turn. */
  static MigrationTurn of(Connection connection, boolean embedded, String room)
      throws SQLException {
    MigrationTurn turn = new MigrationTurn(connection, !embedded, room);
    if (!embedded) {
      connection.setNetworkTimeout(Runnable::run, (int) LONGEST.toMillis());
      turn.await(room);
    }
    return turn;
  }

  private void await(String room) throws SQLException {
    for (boolean said = false; !is("SELECT pg_try_advisory_lock(?, ?)"); said = true) {
      if (!said) {
        LOG.info("Another house changes the tables of {}; this one waits for it", room);
      }
      LockSupport.parkNanos(ASK_AGAIN.toNanos());
    }
  }

  @Override
  public void close() throws SQLException {
    if (!held) {
      return;
    }
    held = false;
    if (!connection.getAutoCommit()) {
      connection.rollback(); // what failed takes no further statement
    }
    is("SELECT pg_advisory_unlock(?, ?)");
    connection.setNetworkTimeout(Runnable::run, patience);
  }

  private boolean is(String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setInt(1, MIGRATION);
      statement.setInt(2, number);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getBoolean(1);
      }
    }
  }
}
