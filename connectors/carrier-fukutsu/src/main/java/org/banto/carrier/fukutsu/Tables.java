// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.fukutsu;

import org.banto.file.engine.Count;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Splitter;
import org.banto.file.engine.Words;

/** What is known of iSTAR-2, read once from the tables beside this class. */
final class Tables {
  static final Layout ENTRY = Layout.read(Tables.class, "entry_26.tsv", Count.CHARACTERS);
  static final Words WORDS = new Words(ENTRY, Tables.class, "problems.tsv");
  static final Splitter SPLITTER = new Splitter(Count.CHARACTERS);

  private Tables() {}
}
