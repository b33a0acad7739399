// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.banto.shipment.Waybill;

/**
 * Saved pages of a carrier, beside a test: {@code pages/CARRIER_NAME.html}.
 *
 * @param beside a class in the package of the test
 * @param carrier whose pages, and whose waybills
 */
public record SavedPages(Class<?> beside, String carrier) {
  /** A page. */
  public String page(String name) {
    String path = "pages/" + carrier + "_" + name + ".html";
    return new String(Answer.recorded(beside, path, "text/html").body(), StandardCharsets.UTF_8);
  }

  /**
   * A far side that shows a page for each number.
   *
   * @param path where it is asked
   * @param parameter of the address, that holds the number
   * @param pages the page of a number
   */
  public FarSide shown(String path, String parameter, UnaryOperator<String> pages) {
    return new FarSide().on("GET", path, asked -> answer(pages.apply(asked.query(parameter))));
  }

  /** A page as it is sent. */
  public static Answer answer(String html) {
    return Answer.of(200, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** A waybill of the carrier. */
  public Waybill waybill(String number) {
    return new Waybill(carrier, number);
  }
}
