// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.FieldSet;
import org.banto.order.TaxRates;

/** The keys of the settings section {@value #SECTION}. */
final class DocumentSettings {
  /** The section. */
  static final String SECTION = "documents";

  /** The shop's logo: a PNG or JPEG in base64. */
  static final String LOGO = "logo";

  /** What the shop writes on the purchase statement. */
  static final String MESSAGE = "message";

  /** What the shop writes on the delivery statement. */
  static final String DELIVERY_MESSAGE = "deliveryMessage";

  /** What becomes of a fraction of a yen of tax: a {@link Rounding}. */
  static final String ROUNDING = "rounding";

  /** Whether points and mall coupons are a way to pay or {@value #DISCOUNT}. */
  static final String POINTS = "points";

  /** Lowers the taxed prices. */
  static final String DISCOUNT = "DISCOUNT";

  /** What the shop writes on receipts. */
  static final String RECEIPT_TEXT = "receiptText";

  /** What the shop writes on invoices: where to pay, until when. */
  static final String INVOICE_TEXT = "invoiceText";

  /** What a receipt is for (但し書き) where nobody says. */
  static final String PROVISO = "proviso";

  /** Which statement an order gets; see {@link StatementRules}. */
  static final String STATEMENT_RULES = "statementRules";

  /** Stamps and markers on the work sheet; see {@link Decorations}. */
  static final String DECORATIONS = "decorations";

  /** Names to print by code; see {@link PrintNames}. */
  static final String NAMES = "names";

  /** What to replace in names; see {@link PrintNames}. */
  static final String NAME_EDITS = "nameEdits";

  /** Where goods lie: code, shelf. */
  static final String SHELVES = "shelves";

  /** How the picking list is laid out; see {@link Layout}. */
  static final String LAYOUT = "pickingLayout";

  /** What is said after a name: a {@link Honorific}. */
  static final String HONORIFIC = "honorific";

  /** The shop's own rows of who may issue what; see {@link IssueRules}. */
  static final String ISSUE_RULES = "issueRules";

  /** Fields of orders on papers that say nothing of them by themselves; see {@link ExtraFields}. */
  static final String EXTRA_FIELDS = "extraFields";

  /** Rates of tax beyond the law that the house knows; see {@link TaxRates}. */
  static final String TAX_RATES = TaxRates.SETTING;

  private static final Set<String> ALL =
      Set.of(
          LOGO,
          MESSAGE,
          DELIVERY_MESSAGE,
          ROUNDING,
          POINTS,
          RECEIPT_TEXT,
          INVOICE_TEXT,
          PROVISO,
          STATEMENT_RULES,
          NAMES,
          NAME_EDITS,
          SHELVES,
          LAYOUT,
          HONORIFIC,
          ISSUE_RULES,
          EXTRA_FIELDS,
          TAX_RATES);

  /** Letters of one value. */
  static final int TEXT_LIMIT = 200_000;

  private static final int LOGO_LIMIT = 500_000;

  /** A picture is opened whole to be printed, four bytes a pixel. */
  private static final long LOGO_PIXELS = 4_000_000;

  private DocumentSettings() {}

  /** Whether it is one of them. */
  static boolean knows(String key) {
    return ALL.contains(key);
  }

  /**
   * Looks at what a shop wants to set.
   *
   * @throws IllegalArgumentException naming the key that cannot be set
   */
  static void check(Map<String, String> values) {
    values.forEach(
        (key, value) -> {
          if (!key.equals(LOGO) && value.length() > TEXT_LIMIT) {
            throw new Rejection(new Text(key + " が長すぎます。", key + " is too long."));
          }
        });
    read(values);
    String logo = values.getOrDefault(LOGO, "");
    if (!logo.isEmpty()) {
      mediaType(logo);
    }
  }

  /** Reads all that is more than a text, so that what cannot be read is refused. */
  private static void read(Map<String, String> values) {
    one(values, ROUNDING, Rounding.class);
    one(values, HONORIFIC, Honorific.class);
    TaxRules.of(values);
    TaxRates.of(values);
    StatementRules.of(values, FieldSet.NONE);
    PrintNames.of(values);
    IssueRules.of(values, FieldSet.NONE);
    Honorific.of(values);
    ExtraFields.of(values);
    Layout.of(values.getOrDefault(LAYOUT, ""));
    TableSetting.of(values.getOrDefault(SHELVES, ""), 2);
    if (!Set.of("", "PAYMENT", DISCOUNT).contains(values.getOrDefault(POINTS, ""))) {
      throw new Rejection(
          new Text("points は PAYMENT か DISCOUNT です。", "points is PAYMENT or DISCOUNT."));
    }
  }

  private static <E extends Enum<E>> void one(
      Map<String, String> values, String key, Class<E> names) {
    String value = values.getOrDefault(key, "");
    List<String> all = Stream.of(names.getEnumConstants()).map(Enum::name).toList();
    if (!value.isEmpty() && !all.contains(value)) {
      throw new Rejection(
          new Text(
              key + " は " + String.join("・", all) + " のどれかです: " + value,
              key + " is one of " + String.join(", ", all) + ": " + value));
    }
  }

  /** The logo as a data URI. */
  static String dataUri(String base64) {
    return "data:" + mediaType(base64) + ";base64," + base64;
  }

  /**
   * What sort of image a logo is.
   *
   * @throws IllegalArgumentException when it is none, or too large
   */
  static String mediaType(String base64) {
    if (base64.length() > LOGO_LIMIT) {
      throw new Rejection(
          new Text(
              "ロゴは " + LOGO_LIMIT / 1000 + " kB までです。",
              "A logo has " + LOGO_LIMIT / 1000 + " kB at most."));
    }
    byte[] head;
    try {
      head = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Rejection(new Text("ロゴが base64 ではありません。", "The logo is not in base64."), e);
    }
    long pixels = pixels(head);
    if (pixels > LOGO_PIXELS) {
      throw new Rejection(
          new Text(
              "ロゴは " + LOGO_PIXELS / 10_000 + " 万画素までです: " + pixels / 10_000 + " 万画素",
              "A logo has "
                  + LOGO_PIXELS / 1_000
                  + " thousand pixels at most: "
                  + pixels / 1_000
                  + " thousand"));
    }
    if (head.length > 8 && head[0] == (byte) 0x89 && head[1] == 'P' && head[2] == 'N') {
      return "image/png";
    }
    if (head.length > 8 && head[0] == (byte) 0xFF && head[1] == (byte) 0xD8) {
      return "image/jpeg";
    }
    throw new Rejection(
        new Text("ロゴは PNG か JPEG の画像にしてください。", "A logo has to be a PNG or JPEG picture."));
  }

  /** How large a picture says it is, before anybody opens it; 0 for what is none. */
  private static long pixels(byte[] picture) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw new Rejection(new Text("ロゴの画像が壊れています。", "The picture of the logo is damaged."), e);
    }
  }
}
