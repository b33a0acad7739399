// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.house.Topics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Calls a person: when three order mails of one shop in a row cannot be read, the mall has changed
 * its format. Once for each such row.
 */
@Component(service = {FormatAlarm.class, AlarmKinds.class})
public final class FormatAlarm implements AlarmKinds {
  private static final AlarmKind KIND =
      new AlarmKind("post.mail", new Text("注文メールの読み取り", "Reading of order mails"), false);

  private static final int ENOUGH = 3;

  private final EventAdmin events;

  /** Remembers. */
  @Activate
  public FormatAlarm(@Reference EventAdmin events) {
    this.events = events;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  /** A mail of this shop could be read: the row has ended. */
  static void well(EntityManager em, AccountId account, String connection) {
    query(
            em,
            "UPDATE post_canary SET failures = 0 WHERE account = ?1 AND far_side = ?2",
            account,
            connection)
        .executeUpdate();
  }

  /**
   * A mail of this shop could not be read.
   *
   * @return whether it is the one at which to call a person
   */
  static boolean failed(EntityManager em, AccountId account, String connection) {
    int found =
        query(
                em,
                "UPDATE post_canary SET failures = failures + 1"
                    + " WHERE account = ?1 AND far_side = ?2",
                account,
                connection)
            .executeUpdate();
    if (found == 0) {
      query(
              em,
              "INSERT INTO post_canary (account, far_side, failures) VALUES (?1, ?2, 1)",
              account,
              connection)
          .executeUpdate();
    }
    Object failures =
        query(
                em,
                "SELECT failures FROM post_canary WHERE account = ?1 AND far_side = ?2",
                account,
                connection)
            .getSingleResult();
    return ((Number) failures).intValue() == ENOUGH;
  }

  private static Query query(EntityManager em, String sql, AccountId account, String connection) {
    return em.createNativeQuery(sql).setParameter(1, account.value()).setParameter(2, connection);
  }

  /** Says that a shop's mails have changed. */
  void sing(AccountId account, String connection) {
    alarm(
        account,
        new Text(
            "接続「"
                + connection
                + "」の注文メールが"
                + ENOUGH
                + "通続けて読めません。書式が変わったおそれがあります。設定の「注文メール」を確認してください",
            ENOUGH
                + " order mails in a row of the connection \""
                + connection
                + "\" cannot be read. Their format may have changed. Look at the order mails in the settings"));
  }

  /** Says something a person should look at. */
  void alarm(AccountId account, Text text) {
    events.postEvent(new Event(Topics.ALARM, Topics.alarm(account, KIND, text)));
  }
}
