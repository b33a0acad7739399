// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.base.Text;

/**
 * NP's codes in words. They are those that public integrations name; another is shown as it came.
 */
final class Errors {
  static final String NO_ID = "EPRO0105";
  static final String UNKNOWN = "E0100113";
  static final String PAID = "E0100114";
  static final String SHIPPED = "E0100115";
  static final String CANCELLED = "E0100118";

  private static final List<String> TROUBLE = List.of("E0109002", "E0109003");

  /** The first and the last number of E0100…, and what is wrong. */
  private record Range(int from, int to, Text what) {}

  private static final List<Range> FIELDS =
      List.of(
          new Range(2, 3, new Text("NP取引IDの形式", "form of NP's transaction id")),
          new Range(48, 50, new Text("ご購入者の氏名", "buyer's name")),
          new Range(51, 52, new Text("ご購入者のフリガナ", "buyer's kana")),
          new Range(53, 56, new Text("ご購入者の会社・部署名", "buyer's company")),
          new Range(57, 58, new Text("ご購入者の郵便番号", "buyer's postal code")),
          new Range(
              59, 59, new Text("ご購入者の郵便番号と住所の不一致", "buyer's postal code is of another address")),
          new Range(60, 62, new Text("ご購入者の住所", "buyer's address")),
          new Range(63, 67, new Text("ご購入者の電話番号", "buyer's phone")),
          new Range(68, 71, new Text("ご購入者のメールアドレス", "buyer's mail address")),
          new Range(72, 91, new Text("お届け先", "destination")),
          new Range(105, 111, new Text("出荷報告の内容", "contents of the report of shipping")),
          new Range(136, 136, new Text("ご購入者の郵便番号", "buyer's postal code")),
          new Range(137, 137, new Text("お届け先の郵便番号", "destination's postal code")));

  private static final Map<String, Text> OTHERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(NO_ID, new Text("NP取引IDがありません", "there is no transaction id")),
              Map.entry(UNKNOWN, new Text("NP に該当する取引がありません", "NP knows no such payment")),
              Map.entry(PAID, new Text("NP で入金済みです", "it is paid at NP already")),
              Map.entry(SHIPPED, new Text("NP に出荷報告済みです", "its shipping is reported already")),
              Map.entry(CANCELLED, new Text("NP で取消済みです", "it is off at NP already")),
              Map.entry(
                  "E0102004",
                  new Text("明細の合計と請求額が違いすぎます", "the goods come to too different an amount")),
              Map.entry("E0109002", new Text("NP のシステムエラー", "trouble at NP")),
              Map.entry("E0109003", new Text("NP のシステムエラー", "trouble at NP")),
              Map.entry("RE001", new Text("限度額超過", "over the limit")),
              Map.entry("RE002", new Text("情報不足", "too little is known")),
              Map.entry("RE003", new Text("その他の理由", "another reason")),
              Map.entry("RE009", new Text("住所の不足", "the address is not whole")),
              Map.entry(
                  "RE014", new Text("勤務先・仮住所の確認", "a place of work, or a stay, to be confirmed")),
              Map.entry("RE015", new Text("お届け先の住所の不足", "the destination's address is not whole")),
              Map.entry(
                  "RE020",
                  new Text("お届け先が勤務先・仮住所", "the destination is a place of work, or a stay")),
              Map.entry("RE021", new Text("電話番号の誤り", "the phone number is wrong")),
              Map.entry(
                  "RE023", new Text("お届け先の電話番号の誤り", "the destination's phone number is wrong")),
              Map.entry("RE026", new Text("その他の確認事項", "something else to be confirmed"))));

  private Errors() {}

  /** Whether NP itself failed, so that nobody knows what became of it. */
  static boolean trouble(List<String> codes) {
    return codes.stream().anyMatch(TROUBLE::contains);
  }

  /** All codes in words, each with the code; there is at least one. */
  static Text words(List<String> codes) {
    return codes.isEmpty()
        ? new Text("理由の記載なし", "no reason given")
        : Text.joined(codes.stream().map(Errors::word).toList(), "、", ", ");
  }

  private static Text word(String code) {
    Text known = OTHERS.get(code);
    if (known == null && code.matches("E0100[0-9]{3}")) {
      int no = Integer.parseInt(code.substring(5));
      known =
          FIELDS.stream()
              .filter(f -> f.from <= no && no <= f.to)
              .map(Range::what)
              .findFirst()
              .orElse(null);
    }
    return known == null
        ? Text.same(code)
        : new Text(known.ja() + "（" + code + "）", known.en() + " (" + code + ")");
  }
}
