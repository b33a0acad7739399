// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;

/** The {@code MessageModelList} of an answer. */
record Messages(List<JsonNode> list) {
  static Messages of(JsonNode answer) {
    List<JsonNode> all = new ArrayList<>();
    answer.path("MessageModelList").forEach(all::add);
    return new Messages(all);
  }

  /** Those about that order. */
  Messages about(String order) {
    return new Messages(
        list.stream().filter(m -> m.path("orderNumber").asText().equals(order)).toList());
  }

  /** The first error, as code and words. */
  Optional<Text> error() {
    return list.stream()
        .filter(m -> m.path("messageType").asText().equals("ERROR"))
        .findFirst()
        .map(Messages::words);
  }

  /** Whether any message's code ends so. */
  boolean has(String codeEnd) {
    return list.stream().anyMatch(m -> m.path("messageCode").asText().endsWith(codeEnd));
  }

  private static Text words(JsonNode message) {
    String code = message.path("messageCode").asText();
    return Text.same(
        message.path("message").asText() + "（" + code.replace("ORDER_EXT_API_", "") + "）");
  }
}
