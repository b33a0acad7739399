// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.simulators.Answer;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** {@code getOrder}: whole orders by number; answered from bytes that stand ready. */
final class GetOrder implements Operation {
  private final OrderBook<MallOrder> book;

  GetOrder(OrderBook<MallOrder> book) {
    this.book = book;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("GET_ORDER");
    int version = request.path("version").asInt();
    Set<String> numbers = new LinkedHashSet<>(Json.texts(request.path("orderNumberList")));
    if (version == 0) {
      messages.add("ERROR_009", "versionの項目を指定して下さい。").putNull("orderNumber");
    } else if (version < 3 || version > 10) {
      messages.add("ERROR_011", "versionの書式が不正です。").putNull("orderNumber");
    }
    if (numbers.isEmpty()) {
      messages.add("ERROR_009", "orderNumberListの項目を指定して下さい。").putNull("orderNumber");
    } else if (numbers.size() > 100) {
      messages.add("ERROR_011", "orderNumberListは100件以内で指定して下さい。").putNull("orderNumber");
    }
    if (messages.hasError()) {
      return Said.messages(400, messages);
    }
    List<byte[]> found = new ArrayList<>();
    for (String number : numbers) {
      book.find(number)
          .ifPresentOrElse(
              o -> found.add(o.json()),
              () -> messages.add("WARNING_101", "該当する注文が存在しません。").put("orderNumber", number));
    }
    if (!found.isEmpty()) {
      messages.add("INFO_101", "受注情報取得に成功しました。").putNull("orderNumber");
    }
    return Answer.json(200, join(messages, found));
  }

  private static byte[] join(Messages messages, List<byte[]> found) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4096 * (found.size() + 1));
    out.writeBytes("{\"MessageModelList\":".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(Json.bytes(messages.list()));
    out.writeBytes(",\"OrderModelList\":[".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < found.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(found.get(i));
    }
    out.write(']');
    out.write('}');
    return out.toByteArray();
  }
}
