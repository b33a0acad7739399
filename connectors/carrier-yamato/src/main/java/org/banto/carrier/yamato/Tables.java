// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.util.List;
import org.banto.waybill.engine.CodeMap;
import org.banto.waybill.engine.Count;
import org.banto.waybill.engine.Layout;
import org.banto.waybill.engine.Splitter;
import org.banto.waybill.engine.Tsv;
import org.banto.waybill.engine.Words;

/** What is known of B2クラウド, read once from the tables beside this class. */
final class Tables {
  /** The 97 columns of 送り状データ (基本レイアウト). */
  static final Layout IMPORT = Layout.read(Tables.class, "import_97.tsv", Count.DISPLAY);

  /** The 73 columns of 発行済データ. */
  static final Layout RESULT = Layout.read(Tables.class, "result_73.tsv", Count.DISPLAY);

  /** B2's errors in words. */
  static final Words WORDS = new Words(IMPORT, Tables.class, "problems.tsv");

  static final CodeMap SLIPS = new CodeMap(Tables.class, "slip_types.tsv");
  static final CodeMap COOL = new CodeMap(Tables.class, "cool.tsv");
  static final CodeMap SLOTS = new CodeMap(Tables.class, "slots.tsv");

  /** Words for 荷扱い, as they stand in a label's note. */
  static final List<String> HANDLING =
      new CodeMap(Tables.class, "handling.tsv").all().stream().map(CodeMap.Code::code).toList();

  /** Places without クール宅急便: name, words in the address. */
  static final List<String[]> NO_COOL = Tsv.read(Tables.class, "cool_unavailable.tsv", 2);

  static final Splitter SPLITTER = new Splitter(Count.DISPLAY);

  private Tables() {}
}
