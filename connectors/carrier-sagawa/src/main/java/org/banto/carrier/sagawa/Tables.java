// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.file.engine.CodeMap;
import org.banto.file.engine.Count;
import org.banto.file.engine.Layout;
import org.banto.file.engine.ResultFile;
import org.banto.file.engine.Slots;
import org.banto.file.engine.Splitter;
import org.banto.file.engine.Tsv;

/** What is known of Sagawa's programs, read once from the tables beside this class. */
final class Tables {
  /**
   * A slip type.
   *
   * @param speed スピード指定
   * @param freight 元着区分
   * @param collects whether money is collected
   * @param seal the seal that goes with it, or empty
   */
  record Slip(String speed, String freight, boolean collects, String seal) {}

  /** Slip types by the house's word. */
  static final Map<String, Slip> SLIPS =
      Tsv.read(Tables.class, "slip_types.tsv", 6).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  c -> c[0], c -> new Slip(c[2], c[3], !c[4].isEmpty(), c[5])));

  static final CodeMap COOL = new CodeMap(Tables.class, "cool.tsv");
  static final CodeMap COOL_SEALS = new CodeMap(Tables.class, "cool_seals.tsv");

  /** Times of day of a contract with six bands. */
  static final Slots SIX = new Slots(new CodeMap(Tables.class, "slots_6.tsv"));

  /** Times of day of a contract with five bands. */
  static final Slots FIVE = new Slots(new CodeMap(Tables.class, "slots_5.tsv"));

  static final CodeMap SLOT_SEALS = new CodeMap(Tables.class, "slot_seals.tsv");
  static final CodeMap SETTLEMENT_SEALS = new CodeMap(Tables.class, "settlement_seals.tsv");

  /** Seals by words in a label's note. */
  static final CodeMap HANDLING = new CodeMap(Tables.class, "handling.tsv");

  static final Layout RESULT = Layout.read(Tables.class, "result_91.tsv", Count.CHARACTERS);
  static final Layout PACKET = Layout.read(Tables.class, "yupacket_12.tsv", Count.DISPLAY);
  static final Layout PACKET_RESULT =
      Layout.read(Tables.class, "yupacket_result_21.tsv", Count.DISPLAY);

  /** What e飛伝III warns of. */
  static final List<ResultFile.Mark> MARKS =
      Tsv.read(Tables.class, "result_marks.tsv", 3).stream()
          .map(c -> new ResultFile.Mark(c[0], c[1], c[2]))
          .toList();

  static final Splitter SPLITTER = new Splitter(Count.CHARACTERS);
  static final Splitter GOODS_SPLITTER = new Splitter(Count.DISPLAY);
  static final Splitter PACKET_SPLITTER = new Splitter(Count.BYTES);

  private Tables() {}

  /** The layout of an edition of e飛伝: its number in the table of words for columns, from 1. */
  static Layout ehiden(String table, int edition) {
    return Layout.read(Tables.class, table, Count.CHARACTERS)
        .called(Tables.class, "words_of_columns.tsv", edition);
  }
}
