// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a program that was dropped in: it changes those of its own room and no others. */
@Timeout(120)
abstract class ProgramTablesContract {
  private static final String LOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
      %s</databaseChangeLog>
      """;

  @TempDir Path bundle;

  private DataSource data;

  abstract DataSource fresh() throws SQLException;

  @BeforeEach
  void open() throws SQLException {
    data = fresh();
    execute("CREATE TABLE shop_order (id INT NOT NULL PRIMARY KEY)");
    execute("INSERT INTO shop_order VALUES (1)");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String table) throws SQLException {
    try (Connection connection = data.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      found.next();
      return found.getInt(1);
    }
  }

  /** Runs change sets of one statement each. */
  private void sql(String room, String... statements) throws Exception {
    StringBuilder sets = new StringBuilder();
    for (int i = 0; i < statements.length; i++) {
      sets.append(
          "<changeSet id=\"%d\" author=\"acme\"><sql>%s</sql></changeSet>%n"
              .formatted(i, statements[i]));
    }
    run(room, sets.toString());
  }

  private void run(String room, String sets, String... former) throws Exception {
    Files.writeString(bundle.resolve("log.xml"), LOG.formatted(sets));
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {bundle.toUri().toURL()}, getClass().getClassLoader())) {
      new ChangeLog(room, loader, "log.xml", former).ofProgram().run(data);
    }
  }

  @Test
  void itsOwnTablesAreMadeAndFilledAndChanged() throws Exception {
    run(
        "gift-bag",
        """
          <changeSet id="1" author="acme">
            <createTable tableName="gift_bag_kind"><column name="id" type="INT"><constraints primaryKey="true" nullable="false"/></column></createTable>
            <createTable tableName="gift_bag_order"><column name="id" type="INT"/><column name="said" type="VARCHAR(80)"/></createTable>
            <createIndex tableName="gift_bag_order" indexName="gift_bag_ix"><column name="id"/></createIndex>
            <addForeignKeyConstraint constraintName="gift_bag_fk" baseTableName="gift_bag_order" baseColumnNames="id"
              referencedTableName="gift_bag_kind" referencedColumnNames="id" onUpdate="NO ACTION"/>
            <insert tableName="gift_bag_kind"><column name="id" valueNumeric="1"/></insert>
            <insert tableName="gift_bag_order"><column name="id" valueNumeric="1"/><column name="said" value="taken FROM shop_order"/></insert>
          </changeSet>
          <changeSet id="2" author="acme">
            <preConditions onFail="MARK_RAN"><sqlCheck expectedResult="1">SELECT COUNT(*) FROM gift_bag_order</sqlCheck></preConditions>
            <sql>UPDATE gift_bag_order SET said = 'it''s INTO shop_order' /* FROM shop_order */</sql>
            <addColumn tableName="gift_bag_order"><column name="more" type="INT"/></addColumn>
          </changeSet>
          """);
    assertEquals(1, count("gift_bag_order WHERE said LIKE 'it%' AND more IS NULL"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO shop_order VALUES (2)",
        "UPDATE shop_order SET id = 2",
        "DELETE FROM shop_order",
        "DROP TABLE shop_order",
        "drop table\n \"SHOP_ORDER\"",
        "ALTER TABLE shop_order ADD COLUMN x INT",
        "CREATE INDEX gift_bag_ix ON shop_order (id)",
        "CREATE VIEW gift_bag_all AS SELECT id FROM shop_order",
        "CREATE TABLE gift_bag_x (id INT REFERENCES shop_order (id))",
        "INSERT INTO gift_bag_order SELECT o.id FROM gift_bag_order g JOIN shop_order o ON o.id = g.id",
        "CREATE TABLE giftbag (id INT)",
        "CREATE SEQUENCE shop_number",
        "CALL gift_bag_make()",
        "CREATE TRIGGER gift_bag_t AFTER INSERT ON shop_order FOR EACH ROW DELETE FROM gift_bag_order",
        "DROP SCHEMA app"
      })
  void noOther(String statement) throws Exception {
    String own = "CREATE TABLE gift_bag_order (id INT)";
    SQLException refused = assertThrows(SQLException.class, () -> sql("gift-bag", own, statement));
    assertInstanceOf(FailedChange.class, refused);
    assertTrue(
        refused.getMessage().contains("a program changes tables of its own only"),
        refused.getMessage());
    assertEquals(1, count("shop_order WHERE id = 1"));
    assertEquals(0, count("gift_bag_order"), "what went before stays");
  }

  @Test
  void aNameThatAnotherRoomHasIsNotTaken() throws Exception {
    SQLException refused =
        assertThrows(SQLException.class, () -> sql("shop", "DELETE FROM shop_order"));
    assertTrue(refused.getMessage().contains("another room has tables of this name"));
    assertEquals(1, count("shop_order"));
    sql("sho", "CREATE TABLE sho_order (id INT)");
    sql("sho", "CREATE TABLE sho_order (id INT)", "DROP TABLE sho_order");
  }

  /** As a running house does with one version after the other. */
  @Test
  void aChangeSetThatComesLaterRunsAlsoWhereNothingWasLeftToRunBefore() throws Exception {
    String first = "CREATE TABLE gift_bag_order (id INT)";
    sql("gift-bag", first);
    sql("gift-bag", first + " ");
    sql("gift-bag", first, "CREATE TABLE gift_bag_kind (id INT)");
    assertEquals(0, count("gift_bag_kind"));
  }

  @Test
  void anEditedChangeSetIsRefused() throws Exception {
    sql("gift-bag", "CREATE TABLE gift_bag_order (id INT)");
    assertThrows(
        FailedChange.class, () -> sql("gift-bag", "CREATE TABLE gift_bag_order (id BIGINT)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<customChange class=\"org.example.Change\"/>",
        "<executeCommand executable=\"rm\"/>"
      })
  void itsChangesRunNoCode(String change) {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                run("gift-bag", "<changeSet id=\"1\" author=\"acme\">" + change + "</changeSet>"));
    assertTrue(refused.getMessage().contains("runs code"), refused.getMessage());
  }
}
