// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.seino;

import org.banto.file.engine.CodeMap;
import org.banto.file.engine.Count;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Slots;
import org.banto.file.engine.Splitter;
import org.banto.file.engine.Words;

/** What is known of カンガルーマジックII, read once from the tables beside this class. */
final class Tables {
  static final Layout IMPORT = Layout.read(Tables.class, "import_44.tsv", Count.BYTES);
  static final Layout RESULT = Layout.read(Tables.class, "result_47.tsv", Count.BYTES);
  static final Words WORDS = new Words(IMPORT, Tables.class, "problems.tsv");

  /** 原票区分 by slip type. */
  static final CodeMap SLIPS = new CodeMap(Tables.class, "slip_types.tsv");

  static final Slots SLOTS = new Slots(new CodeMap(Tables.class, "slots.tsv"));
  static final Splitter SPLITTER = new Splitter(Count.BYTES);

  private Tables() {}
}
