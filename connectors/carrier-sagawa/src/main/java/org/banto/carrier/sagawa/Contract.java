// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import java.util.Locale;
import org.banto.base.Shop;
import org.banto.file.engine.Slots;
import org.banto.file.engine.Windows31J;

/**
 * What a shop has agreed on with Sagawa, from its settings.
 *
 * @param customer お客様コード, 12 digits
 * @param program {@code 2}, {@code 3} or {@code PRO}: which e飛伝 the shop has
 * @param settlement 決済種別 of money that is collected: 1 any, 2 cash, 5 (in one source 3) card
 * @param bands the times of day it may ask for
 * @param packing 荷姿
 * @param thickness 厚さ of 飛脚ゆうパケット便, in cm
 */
record Contract(
    String customer,
    String program,
    String settlement,
    Slots bands,
    String packing,
    String thickness) {
  private static final String CARRIER = "sagawa";

  static Contract of(Shop shop) {
    return new Contract(
        code(shop, "customer", ""),
        code(shop, "program", "3").toUpperCase(Locale.ROOT),
        code(shop, "settlement", "1"),
        code(shop, "bands", "6").equals("5") ? Tables.FIVE : Tables.SIX,
        code(shop, "packing", "001"),
        code(shop, "thickness", "1"));
  }

  private static String code(Shop shop, String what, String usual) {
    String code = Windows31J.narrow(shop.code(CARRIER, what));
    return code.isEmpty() ? usual : code;
  }
}
