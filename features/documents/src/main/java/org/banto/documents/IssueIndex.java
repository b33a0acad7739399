// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.sql.Sql;

/** Indexes by which lines of the ledger are picked out for a list of values. */
enum IssueIndex {
  /** By the order a paper is of. */
  ORDER("order_id", "document_issue_order"),
  /** By the line that is taken back or issued again. */
  OF("of_seq", "document_issue_of");

  private final String column;
  private final String table;

  IssueIndex(String column, String index) {
    this.column = column;
    this.table = Sql.keyed("document_issue", "index=" + index);
  }

  /** The lines of this kind with one of these values, some hundred at most and one at least; oldest first. */
  List<IssueRow> rows(EntityManager em, AccountId account, String kind, List<Long> values) {
    return new Sql()
        .add(
            "SELECT * FROM " + table + " WHERE account = ? AND kind = ? AND ",
            account.value(),
            kind)
        .in(column, values)
        .add(" ORDER BY seq")
        .rows(em, IssueRow.class);
  }
}
