// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.util.Optional;
import java.util.stream.Stream;

/** A mail the house sends by itself, with the text it has until the shop writes another. */
enum MailTemplate {
  /** When the shop takes an order on. */
  THANKS(
      "thanks",
      "ご注文ありがとうメール",
      "【{{ショップ名}}】ご注文ありがとうございます（{{受注番号}}）",
      """
      {{注文者名}} 様

      このたびは{{ショップ名}}をご利用いただき、誠にありがとうございます。
      下記のご注文を承りました。

      ■ご注文内容
      ご注文番号　{{受注番号}}
      ご注文日時　{{注文日時}}
      お支払方法　{{支払方法}}

      {{商品一覧}}

      {{金額内訳}}
      ご請求金額　{{合計金額}}

      ■お届け先
      {{お届け先一覧}}
      お届け希望　{{お届け希望}}

      商品の発送が済みましたら、あらためてご連絡いたします。
      """),

  /** When the money came in. */
  PAYMENT_RECEIVED(
      "payment-received",
      "ご入金確認メール",
      "【{{ショップ名}}】ご入金を確認いたしました（{{受注番号}}）",
      """
      {{注文者名}} 様

      {{ショップ名}}です。
      下記のご注文のご入金を確認いたしました。ありがとうございます。

      ご注文番号　{{受注番号}}
      ご入金額　　{{入金額}}

      ただいま発送の準備をしております。発送が済みましたら、あらためてご連絡いたします。
      """),

  /** When the money has not come in for some days. */
  PAYMENT_REMINDER(
      "payment-reminder",
      "ご入金のお願いメール",
      "【{{ショップ名}}】ご入金のお願い（{{受注番号}}）",
      """
      {{注文者名}} 様

      {{ショップ名}}です。
      下記のご注文について、ご入金の確認ができておりません。
      お手続きがまだのときは、お支払いをお願いいたします。

      ご注文番号　{{受注番号}}
      ご注文日時　{{注文日時}}
      お支払方法　{{支払方法}}
      ご請求金額　{{合計金額}}
      お支払期限　{{入金期限}}

      行き違いでお支払いがお済みのときは、何とぞご容赦ください。
      """),

  /** When an order is cancelled because its money did not come in. */
  CANCELLED_UNPAID(
      "cancelled-unpaid",
      "入金期限切れキャンセルメール",
      "【{{ショップ名}}】ご注文のキャンセルについて（{{受注番号}}）",
      """
      {{注文者名}} 様

      {{ショップ名}}です。
      お支払期限までにご入金の確認ができませんでしたので、下記のご注文をキャンセルいたしました。

      ご注文番号　{{受注番号}}
      ご請求金額　{{合計金額}}
      お支払期限　{{入金期限}}

      またのご利用をお待ちしております。
      """),

  /** When a shipment has its numbers. */
  SHIPPED(
      "shipped",
      "発送完了メール",
      "【{{ショップ名}}】商品を発送いたしました（{{受注番号}}）",
      """
      {{注文者名}} 様

      {{ショップ名}}です。
      ご注文の商品を発送いたしました。

      ご注文番号　{{受注番号}}

      ■発送した商品
      {{発送商品一覧}}

      ■お届け先
      {{発送先}}
      お届け希望　{{お届け希望}}

      ■配送
      配送会社　　　　{{配送会社}}
      お問い合わせ番号　{{伝票番号}}
      配送状況の確認　{{お問い合わせURL}}

      またのご利用を心よりお待ちしております。
      """);

  private final String code;
  private final String title;
  private final TemplateWords first;

  MailTemplate(String code, String title, String subject, String body) {
    this.code = code;
    this.title = title;
    this.first = new TemplateWords(subject, body + Signature.TEXT);
  }

  /** The template of this name. */
  static Optional<MailTemplate> of(String code) {
    return Stream.of(values()).filter(t -> t.code.equals(code)).findFirst();
  }

  /** Its name in commands, settings and REST. */
  String code() {
    return code;
  }

  /** Its name in Japanese. */
  String title() {
    return title;
  }

  /** What it says until the shop writes another. */
  TemplateWords first() {
    return first;
  }

  /** What stands under every mail; an enum's own constants come too late for its constructor. */
  private static final class Signature {
    static final String TEXT =
        """

        ────────────────────────────
        {{ショップ名}}　{{会社名}}
        {{ショップ住所}}
        TEL {{ショップ電話}}
        {{ショップメール}}
        {{ショップURL}}
        ────────────────────────────
        """;
  }
}
