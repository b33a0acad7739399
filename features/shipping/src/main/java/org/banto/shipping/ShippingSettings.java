// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.order.Condition;
import org.banto.shipment.Carriage;
import org.banto.shipment.Temperature;

/**
 * How the shop ships, from the settings section {@value #SECTION}: {@code carrier}, {@code label}
 * (slip type), {@code giftSender} ({@code buyer} prints the buyer as ご依頼主 of gifts), {@code
 * consolidation} (which orders of one buyer may share a parcel: {@code one-cod}, {@code
 * same-payment} or {@code off}), and any number of {@code method.<words>} = {@code label[/TEMPERATURE]} for the malls' delivery methods.
 *
 * @param standard what a shipment travels by when nothing says otherwise
 * @param methods words in a delivery method, and what they ask for, the shop's own first
 * @param buyerSendsGifts whether the buyer is the sender of gifts
 * @param sharing which orders may share a parcel
 */
record ShippingSettings(
    Carriage standard, List<Method> methods, boolean buyerSendsGifts, Sharing sharing) {
  /** Which orders of one buyer to one place may share a parcel. */
  enum Sharing {
    /** Any, but at most one of them cash on delivery. */
    ONE_COD,
    /** Those paid in the same way, and at most one cash on delivery. */
    SAME_PAYMENT,
    /** None. */
    OFF;

    static Sharing of(String value) {
      return switch (value) {
        case "same-payment" -> SAME_PAYMENT;
        case "off" -> OFF;
        default -> ONE_COD;
      };
    }
  }

  /** The section of the settings. */
  static final String SECTION = "shipping";

  private static final String METHOD = "method.";

  /** What a shop ships by at first. */
  static final String CARRIER = "yamato";

  /** The slip type at first. */
  static final String LABEL = "PREPAID";

  /** What ids may be: a carrier comes and goes with its bundle. */
  private static final Map<String, String> IDS =
      Map.of("carrier", "[a-z0-9-]{1,30}", "label", "[A-Z0-9_]{1,30}");

  /** What every shop starts with, first match wins. */
  private static final List<Method> USUAL =
      List.of(
          new Method("冷凍", "", Temperature.FROZEN),
          new Method("冷蔵", "", Temperature.CHILLED),
          new Method("クール", "", Temperature.CHILLED),
          new Method("ネコポス", "NEKOPOS", Temperature.AMBIENT),
          new Method("メール便", "NEKOPOS", Temperature.AMBIENT),
          new Method("ポスト投函", "NEKOPOS", Temperature.AMBIENT),
          new Method("ゆうパケット", "YUPACKET", Temperature.AMBIENT),
          new Method("コンパクト", "COMPACT", Temperature.AMBIENT));

  /**
   * What a delivery method's words ask for.
   *
   * @param words part of the mall's words
   * @param label slip type, or empty for the standard one
   * @param temperature how cold
   */
  record Method(String words, String label, Temperature temperature) {
    /** Which orders it is for. */
    Condition when() {
      return new Condition.Leaf("method", Condition.Op.CONTAINS, words).exactly();
    }

    static Method of(String words, String value) {
      String[] parts = value.split("/", 2);
      Temperature t =
          parts.length > 1 ? Temperature.valueOf(parts[1].strip()) : Temperature.AMBIENT;
      return new Method(words, parts[0].strip(), t);
    }
  }

  /** Whether it is one of the keys by which shipments get their slip type. */
  static boolean isMethod(String key) {
    return key.startsWith(METHOD) && key.length() > METHOD.length();
  }

  /**
   * Looks at what a shop wants to set.
   *
   * @throws IllegalArgumentException naming the key and the value
   */
  static void check(Map<String, String> all) {
    all.forEach(
        (key, value) -> {
          if (!value.matches(IDS.getOrDefault(key, ".*"))) {
            throw new Rejection(
                new Text(key + " に使えない値です: " + value, key + " cannot be: " + value));
          }
        });
  }

  /**
   * Looks at what a delivery method is to ask for.
   *
   * @throws IllegalArgumentException naming the key and the value
   */
  static void checkMethod(String key, String value) {
    try {
      Method method = Method.of(key.substring(METHOD.length()), value);
      if (!method.label().matches("[A-Z0-9_]{0,30}")) {
        throw new IllegalArgumentException(method.label());
      }
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          new Text(
              key + " に使えない値です（送り状の種類/AMBIENT・CHILLED・FROZEN）: " + value,
              key + " cannot be (a label/AMBIENT, CHILLED or FROZEN): " + value),
          e);
    }
  }

  static ShippingSettings of(Map<String, String> s) {
    Carriage standard =
        new Carriage(
            s.getOrDefault("carrier", CARRIER),
            s.getOrDefault("label", LABEL),
            Temperature.AMBIENT);
    List<Method> own =
        s.entrySet().stream()
            .filter(e -> e.getKey().startsWith(METHOD))
            .map(e -> Method.of(e.getKey().substring(METHOD.length()), e.getValue()))
            .toList();
    List<Method> all = Stream.concat(own.stream(), USUAL.stream()).toList();
    Sharing sharing = Sharing.of(s.getOrDefault("consolidation", ""));
    return new ShippingSettings(standard, all, "buyer".equals(s.get("giftSender")), sharing);
  }
}
