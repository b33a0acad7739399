// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.banto.base.AccountId;

/** What mail servers call the mails that were seen, inside a transaction. */
final class SeenMails {
  private SeenMails() {}

  static Set<String> of(EntityManager em, AccountId account, String box) {
    List<?> rows =
        query(em, "SELECT place FROM post_place WHERE account = ?1 AND box = ?2", account, box)
            .getResultList();
    Set<String> places = new HashSet<>();
    rows.forEach(r -> places.add((String) r));
    return places;
  }

  static void remember(EntityManager em, AccountId account, String box, String place) {
    if (place.isEmpty() || here(em, account, box, place)) {
      return;
    }
    query(em, "INSERT INTO post_place (account, box, place) VALUES (?1, ?2, ?3)", account, box)
        .setParameter(3, place)
        .executeUpdate();
  }

  private static boolean here(EntityManager em, AccountId account, String box, String place) {
    String one = "SELECT place FROM post_place WHERE account = ?1 AND box = ?2 AND place = ?3";
    return !query(em, one, account, box).setParameter(3, place).getResultList().isEmpty();
  }

  static void forget(EntityManager em, AccountId account, String box, String place) {
    query(em, "DELETE FROM post_place WHERE account = ?1 AND box = ?2 AND place = ?3", account, box)
        .setParameter(3, place)
        .executeUpdate();
  }

  private static Query query(EntityManager em, String sql, AccountId account, String box) {
    return em.createNativeQuery(sql).setParameter(1, account.value()).setParameter(2, box);
  }
}
