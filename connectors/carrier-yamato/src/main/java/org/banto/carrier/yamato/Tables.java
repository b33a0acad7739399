// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Shop;
import org.banto.file.engine.CodeMap;
import org.banto.file.engine.Count;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Slots;
import org.banto.file.engine.Splitter;
import org.banto.file.engine.Tsv;
import org.banto.file.engine.Windows31J;
import org.banto.file.engine.Words;

/** What is known of B2クラウド, read once from the tables beside this class. */
final class Tables {
  /**
   * An edition of 送り状データ (基本レイアウト). They differ in their last columns; those of EAZY have the
   * place where a parcel is left.
   *
   * @param layout its columns
   * @param words B2's errors in words
   */
  record Edition(Layout layout, Words words) {
    static final String PLACE = "置き場所コード";

    static Edition read(String columns) {
      Layout layout = Layout.read(Tables.class, "import_" + columns + ".tsv", Count.DISPLAY);
      return new Edition(layout, new Words(layout, Tables.class, "problems.tsv"));
    }

    /** The edition that a shop's B2 reads: 97 columns, or as its settings say. */
    static Edition of(Shop shop) {
      String columns = Windows31J.narrow(shop.code("yamato", "columns"));
      return EDITIONS.getOrDefault(columns, EDITIONS.get("97"));
    }

    boolean eazy() {
      return layout.has(PLACE);
    }
  }

  /** Editions by their number of columns. */
  static final Map<String, Edition> EDITIONS =
      Stream.of("95", "96", "97", "98")
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Edition::read));

  /** The 97 columns of today. */
  static final Layout IMPORT = EDITIONS.get("97").layout();

  /** The 73 columns of 発行済データ. */
  static final Layout RESULT = Layout.read(Tables.class, "result_73.tsv", Count.DISPLAY);

  /** B2's errors in words. */
  static final Words WORDS = EDITIONS.get("97").words();

  /** 置き場所コード by where a parcel is left. */
  static final CodeMap PLACES = new CodeMap(Tables.class, "places.tsv");

  static final CodeMap SLIPS = new CodeMap(Tables.class, "slip_types.tsv");
  static final CodeMap COOL = new CodeMap(Tables.class, "cool.tsv");
  static final Slots SLOTS = new Slots(new CodeMap(Tables.class, "slots.tsv"));

  /** Words for 荷扱い, as they stand in a label's note. */
  static final List<String> HANDLING =
      new CodeMap(Tables.class, "handling.tsv").all().stream().map(CodeMap.Code::code).toList();

  /** 敬称 that B2 takes. */
  static final List<String> HONORIFICS = List.of("様", "御中", "殿", "行", "係", "宛", "先生", "なし");

  /** Places without クール宅急便: name, words in the address. */
  static final List<String[]> NO_COOL = Tsv.read(Tables.class, "cool_unavailable.tsv", 2);

  static final Splitter SPLITTER = new Splitter(Count.DISPLAY);

  private Tables() {}
}
