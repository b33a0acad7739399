// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

/** A request in XML; elements are opened, filled and closed in turn. */
final class Req {
  private final StringBuilder xml = new StringBuilder();

  Req open(String name) {
    xml.append('<').append(name).append('>');
    return this;
  }

  Req close(String name) {
    xml.append("</").append(name).append('>');
    return this;
  }

  Req put(String name, Object value) {
    open(name);
    String text = String.valueOf(value);
    xml.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    return close(name);
  }

  Req add(Req part) {
    xml.append(part.xml);
    return this;
  }

  /** An order to act on. */
  Req target(String order, boolean pointFix) {
    return open("Target")
        .put("OrderId", order)
        .put("IsPointFix", pointFix)
        .put("OperationUser", "banto")
        .close("Target");
  }

  /** The whole request, of this store. */
  String of(String seller) {
    put("SellerId", seller);
    return "<Req>" + xml + "</Req>";
  }
}
