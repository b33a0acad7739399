// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** Fields of orders that a shop has printed on papers beside what every paper says, also those that rooms bring. */
record ExtraFields(Map<Paper, Set<String>> byPaper) {
  private static final Set<Paper> PAPERS =
      EnumSet.of(Paper.PURCHASE_STATEMENT, Paper.DELIVERY_STATEMENT, Paper.WORKSHEET);

  /**
   * As the shop has set them: a paper and the id of a field in each row. One whose room is away is kept, and says nothing.
   *
   * @throws Rejection naming the row whose paper has none
   */
  static ExtraFields of(Map<String, String> settings) {
    Map<Paper, Set<String>> all = new EnumMap<>(Paper.class);
    for (List<String> row :
        TableSetting.of(settings.getOrDefault(DocumentSettings.EXTRA_FIELDS, ""), 2)) {
      Paper paper = Paper.of(row.get(0)).filter(PAPERS::contains).orElseThrow(() -> wrong(row));
      all.computeIfAbsent(paper, p -> new LinkedHashSet<>()).add(row.get(1));
    }
    return new ExtraFields(all);
  }

  private static Rejection wrong(List<String> row) {
    String known = PAPERS.stream().map(Paper::code).collect(Collectors.joining("・"));
    return new Rejection(
        new Text(
            "項目「" + row.get(1) + "」を加える帳票は " + known + " のどれかです: " + row.get(0),
            "Field " + row.get(1) + " goes on one of " + known + ": " + row.get(0)));
  }

  /** Ids of those of a paper. */
  Set<String> of(Paper paper) {
    return byPaper.getOrDefault(paper, Set.of());
  }
}
