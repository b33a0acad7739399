// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** An {@link IssuedFilter} as a query; newest lines first. */
final class IssueSearch {
  private final StringBuilder where = new StringBuilder("d.account = :account");
  private final TreeMap<String, Object> values = new TreeMap<>();

  IssueSearch(String account, IssuedFilter filter, Set<Long> tokens) {
    values.put("account", account);
    if (filter.kind().isEmpty()) {
      and("d.kind <> :kind", "kind", IssuedPaper.VOID);
    } else {
      and("d.kind = :kind", "kind", filter.kind());
    }
    filter.from().ifPresent(day -> and("d.day >= :from", "from", IssueRow.number(day)));
    filter.to().ifPresent(day -> and("d.day <= :to", "to", IssueRow.number(day)));
    filter.least().ifPresent(yen -> and("d.amount >= :least", "least", yen));
    filter.most().ifPresent(yen -> and("d.amount <= :most", "most", yen));
    if (filter.noAmount()) {
      where.append(" and d.amount is null");
    }
    if (!filter.number().isEmpty()) {
      and("(d.number = :number or d.no = :number)", "number", filter.number());
    }
    filter.before().ifPresent(seq -> and("d.seq < :before", "before", seq));
    int n = 0;
    for (long token : tokens) {
      String name = "t" + n++;
      and(
          "d.seq in (select %s.seq from NameRow %s where %s.account = :account and %s.token = :%s)"
              .formatted("n" + n, "n" + n, "n" + n, "n" + n, name),
          name,
          token);
    }
  }

  private void and(String condition, String name, Object value) {
    where.append(" and ").append(condition);
    values.put(name, value);
  }

  TypedQuery<IssueRow> query(EntityManager em) {
    TypedQuery<IssueRow> query =
        em.createQuery(
            "select d from IssueRow d where " + where + " order by d.seq desc", IssueRow.class);
    values.forEach(query::setParameter);
    return query.setHint("eclipselink.read-only", "true");
  }
}
