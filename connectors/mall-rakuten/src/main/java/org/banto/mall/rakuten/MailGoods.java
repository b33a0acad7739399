// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.order.Destination;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/**
 * Where the goods of an order mail go, and what they are. The mail has neither the mall's keys of
 * destinations and lines nor tax rates: keys are counted, and the standard rate is taken.
 *
 * @param destinations one for each part of the mail
 * @param lines what goes there
 */
record MailGoods(List<Destination> destinations, List<OrderLine> lines) {
  private static final Pattern NAME = Pattern.compile("^(.+)\\(([^()]{1,100})\\)$");
  private static final Pattern PRICE =
      Pattern.compile(
          "^価格[ \\t　]*([0-9][0-9,]*)\\(円\\)[ \\t]*x[ \\t]*([0-9]{1,6})\\(個\\)[ \\t]*="
              + "[ \\t]*([0-9][0-9,]*)\\(円\\).*$");

  static MailGoods of(List<String> places) throws ConnectorException {
    List<Destination> destinations = new ArrayList<>();
    List<OrderLine> lines = new ArrayList<>();
    for (String place : places) {
      int goods = place.indexOf("\n[商品]");
      if (goods < 0) {
        throw Rms.malformed(new Text("注文メールに [商品] がありません", "The order mail has no [商品]"), null);
      }
      Person recipient = MailPerson.read(place.substring("[送付先]".length(), goods));
      destinations.add(new Destination("mail-" + (destinations.size() + 1), recipient, "", "", ""));
      int before = lines.size();
      items(place.substring(goods + "\n[商品]".length()), destinations.size() - 1, lines);
      if (lines.size() == before) {
        throw Rms.malformed(
            new Text("注文メールの [商品] に商品がありません", "The order mail has no goods under [商品]"), null);
      }
    }
    return new MailGoods(destinations, lines);
  }

  /** Some lines of words, and a line with the price, for each. */
  private static void items(String text, int place, List<OrderLine> lines)
      throws ConnectorException {
    List<String> words = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher price = PRICE.matcher(line);
      if (!price.matches()) {
        words.add(line);
      } else {
        lines.add(line(lines.size() + 1, place, words, price));
        words.clear();
      }
    }
    if (!words.isEmpty()) {
      throw Rms.malformed(
          new Text("注文メールの商品に価格の行がありません", "A line of goods in the order mail has no price"), null);
    }
  }

  private static OrderLine line(int no, int place, List<String> words, Matcher price)
      throws ConnectorException {
    if (words.isEmpty()) {
      throw Rms.malformed(
          new Text("注文メールの商品に名前の行がありません", "A line of goods in the order mail has no name"), null);
    }
    long unit = MailText.amount(price.group(1));
    int pieces = Integer.parseInt(price.group(2));
    if (unit * pieces != MailText.amount(price.group(3))) {
      throw Rms.malformed(
          new Text(
              "注文メールの商品の金額が、単価と個数に合いません",
              "An amount in the order mail does not fit price and quantity"),
          null);
    }
    Matcher name = NAME.matcher(words.get(0));
    boolean coded = name.matches();
    String code = coded ? name.group(2).strip() : "";
    return new OrderLine(
        no,
        "mail-" + no,
        place,
        code,
        code,
        coded ? name.group(1).strip() : words.get(0),
        words.subList(1, words.size()),
        pieces,
        new Yen(unit),
        TaxRate.STANDARD,
        false);
  }
}
