// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.C1")
class OpenTransactionsTest {
  private final List<String> driver = new ArrayList<>();
  private final OpenTransactions open = new OpenTransactions(() -> 0);
  private final DataSource source = open.counting(driver());

  @Test
  void aTransactionIsOpenUntilAutomaticCommitIsOnAgain() throws Exception {
    Connection one = source.getConnection();
    Connection two = source.getConnection();
    assertEquals(List.of(), open.all());
    one.setAutoCommit(false);
    one.setAutoCommit(false);
    two.setAutoCommit(false);
    one.commit();
    String mine = "a transaction of " + Thread.currentThread().getName() + " for PT0S";
    assertEquals(List.of(mine, mine), open.all());
    one.setAutoCommit(true);
    assertEquals(List.of(mine), open.all());
    two.abort(Runnable::run);
    assertEquals(List.of(), open.all());
  }

  @Test
  void whatIsClosedIsNotOpen() throws Exception {
    Connection one = source.getConnection();
    one.setAutoCommit(false);
    one.close();
    assertEquals(List.of(), open.all());
  }

  @Test
  void onceLockedNoneBeginsAndWhatIsOpenEnds() throws Exception {
    Connection one = source.getConnection();
    Connection two = source.getConnection();
    one.setAutoCommit(false);
    open.lock();
    one.setAutoCommit(false);
    SQLException refused = assertThrows(SQLException.class, () -> two.setAutoCommit(false));
    assertEquals("25000", refused.getSQLState());
    assertEquals(2, driver.stream().filter("setAutoCommit false"::equals).count());
    one.commit();
    one.setAutoCommit(true);
    assertEquals(List.of(), open.all());
  }

  @Test
  void whatTheDriverSaysIsSaidAsItIs() throws Exception {
    Connection one = source.getConnection();
    assertEquals("42000", assertThrows(SQLException.class, one::createStatement).getSQLState());
  }

  private DataSource driver() {
    return fake(
        DataSource.class,
        (method, argument) ->
            fake(
                Connection.class,
                (name, value) -> {
                  if (name.equals("createStatement")) {
                    throw new SQLException("no", "42000");
                  }
                  driver.add(name + " " + value);
                  return null;
                }));
  }

  private interface Answer {
    Object to(String method, Object argument) throws SQLException;
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            OpenTransactionsTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) ->
                method.getName().equals("hashCode")
                    ? System.identityHashCode(self)
                    : answer.to(method.getName(), args == null ? "" : args[0])));
  }
}
