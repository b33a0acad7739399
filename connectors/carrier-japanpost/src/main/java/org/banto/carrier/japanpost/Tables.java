// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import java.util.List;
import org.banto.file.engine.CodeMap;
import org.banto.file.engine.Count;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Slots;
import org.banto.file.engine.Splitter;
import org.banto.file.engine.Tsv;
import org.banto.file.engine.Words;

/** What is known of Japan Post's programs, read once from the tables beside this class. */
final class Tables {
  /** The 117 columns of 発送予定データ. */
  static final Layout PLAN = Layout.read(Tables.class, "plan_117.tsv", Count.BYTES);

  /** The 72 columns of Webゆうパックプリント. */
  static final Layout WEB = Layout.read(Tables.class, "web_72.tsv", Count.BYTES);

  /** The 8 columns of クリックポスト. */
  static final Layout CLICK_POST = Layout.read(Tables.class, "clickpost_8.tsv", Count.DISPLAY);

  /** The short file of numbers. */
  static final Layout RESULT = Layout.read(Tables.class, "result_5.tsv", Count.BYTES);

  /** The file of older programs, which has everything. */
  static final Layout LEGACY = Layout.read(Tables.class, "legacy_131.tsv", Count.BYTES);

  /** Kind of mail and who pays, as {@code 0/2}. */
  static final CodeMap SLIPS = new CodeMap(Tables.class, "slip_types.tsv");

  /** 1 is chilled and 2 frozen: the other way round than at Yamato. */
  static final CodeMap COOL = new CodeMap(Tables.class, "cool.tsv");

  static final Slots SLOTS = new Slots(new CodeMap(Tables.class, "slots.tsv"));

  /** What to handle how: the flag's name, and a word of notes that asks for it. */
  static final List<String[]> HANDLING = Tsv.read(Tables.class, "handling.tsv", 3);

  static final Splitter BYTES = new Splitter(Count.BYTES);
  static final Splitter DISPLAY = new Splitter(Count.DISPLAY);

  private Tables() {}

  /** A program's faults in words. */
  static Words words(Layout layout) {
    return new Words(layout, Tables.class, "problems.tsv");
  }
}
