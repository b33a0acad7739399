// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.banto.base.Text;
import org.banto.house.DroppedIn;
import org.banto.house.Migrations;
import org.banto.house.RestingPrograms;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings the tables of other rooms up to date, whenever they come. Where a change of a program fails
 * that was dropped in, it rests; where one of the house's own fails, the house ends.
 */
@Component
public final class RoomTables implements Migrations {
  /** What a database says may be as long as a change set. */
  private static final int LONGEST_REASON = 300;

  private static final Pattern EXCEPTION = Pattern.compile("[\\w.]+Exception: ");

  /** What Liquibase says of a change set whose checksum is another than when it ran. */
  private static final Pattern EDITED = Pattern.compile("(\\S+::\\S+::\\S+) was: ");

  @Reference private volatile List<RestingPrograms> resting = List.of();

  private final DataSource data;

  /** The names of the house's own rooms that have tables. */
  private final Set<String> ours = new HashSet<>();

  /** For the service component runtime, and for tests. */
  @Activate
  public RoomTables(@Reference(target = "(osgi.jndi.service.name=banto)") DataSource data) {
    this.data = data;
  }

  /** One room after the other: Liquibase keeps state of the thread and the process. */
  @Override
  public synchronized void run(String room, Class<?> of, String changeLog, String... former) {
    ChangeLog changes = new ChangeLog(room, of.getClassLoader(), changeLog, former);
    boolean dropped = isDropped(of);
    Set<String> names = new HashSet<>(List.of(former));
    names.add(room);
    try {
      if (!dropped) {
        ours.addAll(names);
      } else if (!Collections.disjoint(ours, names)) {
        throw FailedChange.refused(room, "a room of the house has this name");
      }
      (dropped ? changes.ofProgram() : changes).run(data);
    } catch (SQLException e) {
      if (dropped && (e instanceof FailedChange || e.getCause() instanceof IOException)) {
        Text why = why(e);
        resting.forEach(r -> r.rest(of, why));
      } else if (e instanceof FailedChange) {
        HouseEnd.because(e.getMessage());
      }
      throw new IllegalStateException("the tables of " + room + " could not be made ready", e);
    }
  }

  private static boolean isDropped(Class<?> of) {
    Bundle bundle = FrameworkUtil.getBundle(of);
    return bundle != null && DroppedIn.is(bundle.getLocation());
  }

  private static Text why(SQLException e) {
    boolean quotes = quotesValues(e);
    String all =
        String.valueOf(e.getMessage())
            .lines()
            .takeWhile(line -> !quotes || !line.contains("Reason:"))
            .map(line -> EXCEPTION.matcher(line).replaceAll("").strip())
            .collect(Collectors.joining(" "));
    Matcher edited = EDITED.matcher(all);
    if (edited.find()) {
      return new Text(
          "表を用意できませんでした: 変更セット "
              + edited.group(1)
              + " は、この番頭で実行したあとに書き換えられています。元の内容に戻し、変更は新しい変更セットに書いてください",
          "its tables could not be made ready: change set "
              + edited.group(1)
              + " was edited after it had run here; give it its old words, and write a new one");
    }
    String said = all.substring(0, Math.min(all.length(), LONGEST_REASON));
    return new Text(
        "表を用意できませんでした（" + said + "）", "its tables could not be made ready (" + said + ")");
  }

  /** Data exceptions (SQLSTATE 22) and broken constraints (23) name values, which may be a person's. */
  private static boolean quotesValues(Throwable e) {
    return e != null
        && (e instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().matches("2[23].*")
            || quotesValues(e.getCause()));
  }
}
