// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.Slice;
import org.banto.house.Audit;
import org.banto.house.AuditEntry;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The history, newest first, with the hashes that chain it. */
@Component
public final class HistoryFile implements TakeOut {
  private static final int PART = 500;

  private final Audit audit;

  /** Remembers. */
  @Activate
  public HistoryFile(@Reference Audit audit) {
    this.audit = audit;
  }

  @Override
  public void write(AccountId account, Files to) {
    CsvLines lines =
        new CsvLines(
            to.begin("history.csv"),
            List.of("通番", "日時", "担当の種類", "担当", "操作", "内容", "受注ID", "処理", "接続元", "セッション", "ハッシュ"));
    Optional<String> from = Optional.empty();
    do {
      Slice<AuditEntry> part = audit.read(account, "", "", from, PART);
      for (AuditEntry e : part.items()) {
        lines.line(
            List.of(
                Long.toString(e.seq()),
                Japan.moment(e.at()),
                e.by().kind().name(),
                e.by().name(),
                e.act(),
                e.detail(),
                e.order().map(o -> Long.toString(o.value())).orElse(""),
                e.job(),
                e.address(),
                e.session(),
                e.hash()));
      }
      from = part.next();
    } while (from.isPresent());
  }
}
