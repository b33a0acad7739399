// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Text;

/** What a column of a file can say of goods, in the order of the columns of an export. */
enum ProductField {
  CODE(
      "code",
      new Text("商品コード", "Product code"),
      new Text(
          "必須。1～80文字。全角・半角、大文字・小文字は区別しません。登録済みのコードの書き方は変わりません。",
          "Required, 1 to 80 characters; width and case do not matter. Of a code that is known the"
              + " spelling stays."),
      "商品コード 品番 商品番号 SKU SKUコード SKU番号 商品管理番号 SKU管理番号 商品ID 自社品番 独自商品コード syohin_code code"
          + " item_code product_code sku_code item_number product_id"),
  NAME(
      "name",
      new Text("商品名", "Name"),
      new Text("新しい商品では必須。400文字まで。", "Required of new goods; 400 characters at most."),
      "商品名 商品名称 品名 名称 アイテム名 syohin_name name item_name product_name title"),
  PAPER_NAME(
      "paperName",
      new Text("帳票用商品名", "Name on papers"),
      new Text(
          "納品書などに印刷する名前。200文字まで。空なら商品名を使います。",
          "Printed on papers, 200 characters at most; without it the name is."),
      "帳票用商品名 帳票商品名 納品書用商品名 印刷用商品名 商品略称 略称 商品名略称 paper_name short_name"),
  SUPPLIER(
      "supplier",
      new Text("仕入先", "Supplier"),
      new Text("仕入先の名前。100文字まで。", "Who the goods are bought of; 100 characters at most."),
      "仕入先 仕入先名 仕入れ先 仕入れ先名 発注先 sire_name supplier supplier_name vendor"),
  CATEGORY_L(
      "categoryL",
      new Text("大カテゴリ", "Category"),
      new Text(
          "60文字まで。変わったときは、列があって空欄の中・小カテゴリを空にします。",
          "60 characters at most. Where it changes, blank cells of the categories below empty"
              + " them."),
      "大カテゴリ 大カテゴリー 大分類 カテゴリ カテゴリー カテゴリ1 商品分類 分類 category category1 category_l" + " product_type"),
  CATEGORY_M(
      "categoryM",
      new Text("中カテゴリ", "Category, middle"),
      new Text("60文字まで。大カテゴリがない商品には付けられません。", "60 characters at most; only below a category."),
      "中カテゴリ 中カテゴリー 中分類 カテゴリ2 サブカテゴリ category2 category_m sub_category"),
  CATEGORY_S(
      "categoryS",
      new Text("小カテゴリ", "Category, small"),
      new Text(
          "60文字まで。中カテゴリがない商品には付けられません。", "60 characters at most; only below a middle category."),
      "小カテゴリ 小カテゴリー 小分類 カテゴリ3 category3 category_s"),
  COST(
      "cost",
      new Text("原価", "Cost"),
      new Text(
          "1個の円。0以上。「原価の適用日」があればその日からの原価として加え、なければ最初からの原価を書きかえます。"
              + "「1200;2027-04-01:1300」のように書くと、原価のすべてを書きかえます。空にすると、すべて消えます。",
          "Yen of one piece, 0 or more. With a day it is added as the cost from that day on,"
              + " without one it replaces the cost from ever. 1200;2027-04-01:1300 replaces all"
              + " costs; emptied, all of them go."),
      "原価 仕入価格 仕入れ価格 仕入値 仕入単価 仕入原価 原価単価 原価税抜 genka_tnk cost cost_price unit_cost"
          + " purchase_price cost_per_item"),
  COST_FROM(
      "costFrom",
      new Text("原価の適用日", "Cost from"),
      new Text(
          "その原価になる日（例 2027/04/01）。空欄なら最初から。",
          "The day from which the cost holds, e.g. 2027/04/01; blank for ever."),
      "原価の適用日 原価適用日 原価適用開始日 仕入価格適用日 cost_from"),
  TAX(
      "tax",
      new Text("税区分", "Tax"),
      new Text(
          "10%・標準、8%・軽減、0%・非課税。適用日と「;」の書き方は原価と同じです。空にすると、モールの税率を使います。",
          "10% or standard, 8% or reduced, 0% or exempt; with days as the cost has them. Emptied,"
              + " it is what the mall says."),
      "税区分 税率 消費税率 消費税 消費税区分 課税区分 税種別 tax tax_rate tax_class"),
  TAX_FROM(
      "taxFrom",
      new Text("税区分の適用日", "Tax from"),
      new Text(
          "その税区分になる日（例 2027/04/01）。空欄なら最初から。",
          "The day from which the tax holds, e.g. 2027/04/01; blank for ever."),
      "税区分の適用日 税率適用日 税区分適用日 税率適用開始日 tax_from"),
  WEIGHT(
      "weight",
      new Text("重量(g)", "Weight (g)"),
      new Text(
          "1個のグラム。「500g」「1.2kg」も読み取ります。見出しに (kg) とあれば、単位のない数字はキログラムです。",
          "Gram of one piece; 500g and 1.2kg are read too. Under a heading with (kg) a bare number"
              + " is kilograms."),
      "重量(g) 重量 重さ 商品重量 質量 weight weight_grams grams"),
  SIZE(
      "size",
      new Text("サイズ(cm)", "Size (cm)"),
      new Text(
          "縦・横・高さの合計のcm。「60サイズ」「10×20×30」「600mm」も読み取ります。見出しに (mm) とあれば、単位のない数字はミリメートルです。",
          "Length, width and height together in cm; 10x20x30 and 600mm are read too. Under a"
              + " heading with (mm) a bare number is millimetres."),
      "サイズ(cm) サイズ 三辺合計 3辺合計 商品サイズ 梱包サイズ 配送サイズ size"),
  TEMPERATURE(
      "temperature",
      new Text("温度帯", "Temperature"),
      new Text("常温・冷蔵（クール）・冷凍。", "Ambient, chilled (cool) or frozen."),
      "温度帯 温度 温度区分 配送温度帯 クール区分 クール便区分 temperature"),
  JAN(
      "jan",
      new Text("JANコード", "JAN"),
      new Text(
          "8桁か13桁の数字。ハイフンは取り除きます。先頭の0が消えたものは補います。",
          "8 or 13 digits; hyphens are taken out, and a leading 0 that was lost is put back."),
      "JANコード JAN バーコード JAN_CODE JAN/EAN EAN EANコード GTIN barcode upc"),
  LEAD_DAYS(
      "leadDays",
      new Text("リードタイム(日)", "Lead time (days)"),
      new Text("出荷できるまでの日数、0～365。「3日」「即日」も読み取ります。", "Days until the goods can leave, 0 to 365."),
      "リードタイム(日) リードタイム 出荷日数 発送日数 納期日数 手配日数 lead_time lead_days lead_time_days"),
  SHELF(
      "shelf",
      new Text("棚番", "Shelf"),
      new Text("置いてある場所。40文字まで。", "Where the goods lie; 40 characters at most."),
      "棚番 棚番号 棚 ロケーション ロケーションコード ロケ ロケーション番号 保管場所 location shelf bin" + " bin_location"),
  PARTS(
      "parts",
      new Text("セット構成", "Parts of the kit"),
      new Text(
          "セット商品の中身。「A-1*2;B-1」のように、商品コード*個数を「;」で区切ります。50個まで。書くと、中身のすべてを書きかえます。",
          "What a kit is made of, as A-1*2;B-1: code*quantity with ; between, 50 at most. It"
              + " replaces all of what was there."),
      "セット構成 セット内容 セット商品 構成商品 構成品 セット構成商品 parts components bundle"),
  LINKS(
      "links",
      new Text("モールの商品コード", "Codes at shops"),
      new Text(
          "「rakuten~tokyo:ABC-1;yahoo~main:abc1」のように、店舗:店舗での商品コードを「;」で区切ります。200個まで。"
              + "空欄をそのままにする取り込みでは、登録済みのものに加えます。空欄を空にする取り込みでは、書いたものだけになります。",
          "As rakuten~tokyo:ABC-1;yahoo~main:abc1, shop:code with ; between, 200 at most. Where"
              + " blank cells leave what is there, they are added to it; where they empty it, only"
              + " what is written stays."),
      "モールの商品コード モール商品コード 店舗別商品コード 紐づけ 紐付け links channel_codes"),
  ENDED(
      "ended",
      new Text("販売終了", "Ended"),
      new Text(
          "終了・廃番・1 なら販売終了、販売中・0 なら販売中。空にすると、販売中になります。",
          "Ended or 1, active or 0; emptied, it is active."),
      "販売終了 販売状態 取扱終了 廃番 廃番フラグ 終売 販売終了フラグ 取扱状態 取扱区分 ended discontinued");

  private final String id;
  private final Text label;
  private final Text help;
  private final List<String> headings;

  ProductField(String id, Text label, Text help, String headings) {
    this.id = id;
    this.label = label;
    this.help = help;
    this.headings = List.of(headings.split(" "));
  }

  /** The one of this id. */
  static Optional<ProductField> of(String id) {
    return Stream.of(values()).filter(f -> f.id.equals(id)).findFirst();
  }

  /**
   * Whose id the field of a {@link Product} is, as rules name it: of what stands in several columns
   * the first.
   */
  static Optional<ProductField> ofProduct(String component) {
    return switch (component) {
      case "categories" -> Optional.of(CATEGORY_L);
      case "costs" -> Optional.of(COST);
      case "taxes" -> Optional.of(TAX);
      default -> of(component);
    };
  }

  /** Its id in the API. */
  String id() {
    return id;
  }

  /** Its name; in Japanese the heading of its column in an export. */
  Text label() {
    return label;
  }

  /** What may stand in its cells. */
  Text help() {
    return help;
  }

  /** How its column may be headed in files of others, the likeliest first. */
  List<String> headings() {
    return headings;
  }
}
