// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Wire;

/**
 * What happens to an order at its mall after it was placed. Each touches something of its own, so
 * that at the end it is the same in whatever order they happened; only a cancel comes last.
 */
enum Event {
  /** The money is seen. */
  PAID,
  /** The buyer writes something else. */
  WORDS,
  /** It goes somewhere else. */
  ADDRESS,
  /** It is wanted on another day. */
  WISH,
  /** Of the first line there are more pieces. */
  QUANTITY,
  /** The second line is called off. */
  PARTLY_OFF,
  /** The mall makes two orders of it, or the buyer asks to call it off. */
  SPLIT,
  /** It is called off. */
  OFF;

  private static final String DAY = "2027-03-05";

  /** Whether a mall has it. */
  boolean at(String mall) {
    return switch (this) {
      case PAID, ADDRESS, OFF -> true;
      case SPLIT -> mall.equals("yahoo") || mall.equals("amazon");
      case WORDS, WISH, QUANTITY, PARTLY_OFF -> !mall.equals("amazon");
    };
  }

  /** Lets it happen to an order. */
  void happen(Mall mall, String number) {
    switch (mall.kind().id()) {
      case "rakuten" -> rakuten(mall, number);
      case "yahoo" -> yahoo(mall, number);
      case "amazon" -> amazon(mall, number);
      default -> shopify(mall, number);
    }
  }

  private void rakuten(Mall mall, String number) {
    switch (this) {
      case PAID -> tell(mall, "orders/pay", number, "{}");
      case OFF -> tell(mall, "orders/cancel", number, "{}");
      case WORDS -> edit(mall, number, "{'remarks':'[備考:]\\nやはり急ぎません。'}");
      case ADDRESS ->
          edit(mall, number, "{'PackageModelList':[{'SenderModel':{'subAddress':'見本町9-9-9'}}]}");
      case WISH -> edit(mall, number, "{'deliveryDate':'" + DAY + "'}");
      case QUANTITY -> edit(mall, number, "{'PackageModelList':[{'ItemModelList':[{'units':7}]}]}");
      case PARTLY_OFF ->
          edit(mall, number, "{'PackageModelList':[{'ItemModelList':[{},{'units':1}]}]}");
      default -> throw new IllegalArgumentException(name());
    }
  }

  private void yahoo(Mall mall, String number) {
    switch (this) {
      case PAID -> tell(mall, "orders/pay", number, "{}");
      case OFF -> tell(mall, "orders/cancel", number, "{}");
      case WORDS -> edit(mall, number, "{'BuyerComments':'やはり急ぎません。'}");
      case ADDRESS -> edit(mall, number, "{'Ship':{'ShipAddress1':'見本町9-9-9'}}");
      case WISH -> edit(mall, number, "{'Ship':{'ShipRequestDate':'" + DAY + "'}}");
      case QUANTITY -> tell(mall, "orders/line", number, "{'line':1,'pieces':7}");
      case PARTLY_OFF -> tell(mall, "orders/line", number, "{'line':2,'pieces':0}");
      case SPLIT -> tell(mall, "orders/split", number, "{}");
    }
  }

  private void amazon(Mall mall, String number) {
    switch (this) {
      case PAID -> tell(mall, "orders/pay", number, "{}");
      case OFF -> tell(mall, "orders/cancel", number, "{}");
      case ADDRESS -> edit(mall, number, "{'addressLine1':'見本町9-9-9'}");
      case SPLIT -> tell(mall, "orders/wishCancel", number, "{}");
      default -> throw new IllegalArgumentException(name());
    }
  }

  private void shopify(Mall mall, String number) {
    switch (this) {
      case PAID -> tell(mall, "orders/pay", number, "{}");
      case OFF -> tell(mall, "orders/cancel", number, "{}");
      case WORDS -> edit(mall, number, "{'note':'やはり急ぎません。'}");
      case ADDRESS -> edit(mall, number, "{'shippingAddress':{'address1':'見本町9-9-9'}}");
      case WISH ->
          edit(mall, number, "{'customAttributes':[{'key':'配送希望日','value':'" + DAY + "'}]}");
      case QUANTITY -> tell(mall, "orders/line", number, "{'line':1,'pieces':7}");
      case PARTLY_OFF -> tell(mall, "orders/line", number, "{'line':2,'pieces':0}");
      default -> throw new IllegalArgumentException(name());
    }
  }

  private static void edit(Mall mall, String number, String set) {
    tell(mall, "orders/edit", number, "{'set':" + set + "}");
  }

  private static void tell(Mall mall, String command, String number, String wish) {
    ObjectNode all = (ObjectNode) json(wish);
    mall.tell(command, w -> w.<ObjectNode>setAll(all).put("orderNumber", number));
  }

  private static JsonNode json(String text) {
    try {
      return Wire.JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
