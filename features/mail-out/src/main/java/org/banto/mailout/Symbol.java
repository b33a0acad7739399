// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.payment.Deposit;

/** A symbol (代入記号) and what stands for it in a mail. */
enum Symbol {
  BUYER("注文者名", "ご注文主のお名前", o -> o.order().placed().buyer().name()),
  BUYER_COMPANY("注文者会社名", "ご注文主の会社名", o -> o.order().placed().buyer().company()),
  NUMBER("受注番号", "モールの受注番号", o -> o.order().key().number()),
  ORDERED("注文日時", "注文の日時", o -> Words.time(o.order().placed().orderedAt())),
  LINES("商品一覧", "商品名・数量・金額の一覧", o -> Words.lines(o.order())),
  GOODS("商品合計", "商品の合計金額", o -> Words.yen(o.order().placed().amounts().goods())),
  CHARGES("金額内訳", "商品合計・送料・手数料・値引きの内訳", o -> Words.charges(o.order())),
  DUE("合計金額", "お客様のご請求金額", o -> Words.yen(o.order().placed().amounts().due())),
  PAID(
      "入金額",
      "入金の合計",
      o ->
          Words.yen(
              o.order().deposits().stream()
                  .map(Deposit::amount)
                  .reduce((a, b) -> a.plus(b))
                  .or(() -> o.order().placed().amounts().due()))),
  PAYMENT("支払方法", "お支払方法", o -> o.order().placed().payment().name()),
  PAY_BY("入金期限", "お支払いの期限（入金待ちの設定による）", o -> o.payBy().map(Words::day).orElse("指定なし")),
  PLACES("お届け先一覧", "すべてのお届け先", o -> Words.places(o.order())),
  WISH("お届け希望", "お届け希望の日と時間帯", Words::wish),
  SHIP_DAY("出荷予定日", "出荷予定日", o -> o.order().shipDate().map(Words::day).orElse("")),
  SHIPPED_LINES("発送商品一覧", "この荷物の商品（発送完了メール）", Words::shippedLines),
  SHIPPED_TO("発送先", "この荷物のお届け先（発送完了メール）", Words::shippedTo),
  CARRIER("配送会社", "配送会社の名前", Words::carrier),
  WAYBILL("伝票番号", "お問い合わせ番号（送り状番号）", Words::waybills),
  TRACKING("お問い合わせURL", "配送状況を確認するページ", Words::tracking),
  REMARKS("備考", "お客様の備考", o -> o.order().placed().remarks()),
  SHOP("ショップ名", "ショップの名前", o -> o.shop().sender().name()),
  COMPANY("会社名", "ショップの会社名", o -> o.shop().sender().company()),
  SHOP_ADDRESS("ショップ住所", "ショップの住所", o -> Words.address(o.shop().sender().address())),
  SHOP_PHONE("ショップ電話", "ショップの電話番号", o -> o.shop().sender().phone()),
  SHOP_MAIL("ショップメール", "ショップのメールアドレス", o -> o.shop().sender().mail()),
  SHOP_URL("ショップURL", "ショップのURL", o -> o.shop().url());

  private final String japanese;
  private final String help;
  private final Function<Occasion, String> value;

  Symbol(String japanese, String help, Function<Occasion, String> value) {
    this.japanese = japanese;
    this.help = help;
    this.value = value;
  }

  /** The symbol of this name, without braces. */
  static Optional<Symbol> of(String japanese) {
    return Stream.of(values()).filter(s -> s.japanese.equals(japanese)).findFirst();
  }

  /** As it is written between braces. */
  String japanese() {
    return japanese;
  }

  /** What it stands for. */
  String help() {
    return help;
  }

  /** What stands for it on this occasion; may be empty. */
  String value(Occasion occasion) {
    return value.apply(occasion);
  }
}
