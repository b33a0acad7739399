// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.SheetCell;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules of a shop: the newest version in JSON, and a CSV of all versions. */
@Component
public final class RuleTakeOut implements TakeOut {
  private final RuleStore store;

  /** Remembers. */
  @Activate
  public RuleTakeOut(@Reference RuleStore store) {
    this.store = store;
  }

  @Override
  public void write(AccountId account, Files to) {
    store
        .newest(account)
        .ifPresent(e -> to.begin("rules/rules.json").accept(RuleStore.json(e.rules())));
    Consumer<byte[]> versions = to.begin("rules/versions.csv");
    row(versions, List.of("版", "日時", "保存した人", "メモ", "ルール"));
    for (RuleEdition edition : store.versions(account)) {
      row(
          versions,
          List.of(
              Integer.toString(edition.version()),
              Japan.moment(edition.at()),
              edition.by().name(),
              edition.note(),
              edition.rules().stream().map(Rule::name).collect(Collectors.joining("、"))));
    }
  }

  private static void row(Consumer<byte[]> to, List<String> cells) {
    to.accept(SheetCell.line(cells).getBytes(StandardCharsets.UTF_8));
  }
}
