// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/** Pages of searchOrder that go wrong. */
final class Pages {
  private static final String PAGING = "PaginationRequestModel";

  private Pages() {}

  static Call before(Call call) {
    ObjectNode request = read(call.body());
    if (request.path(PAGING) instanceof ObjectNode paging) {
      paging.put("requestPage", Math.max(1, paging.path("requestPage").asInt() - 1));
    }
    return call.with(Json.bytes(request));
  }

  static Answer mixed(Call call, Answer page, boolean shifted) {
    ObjectNode answer = read(page.body());
    List<String> numbers = Json.texts(answer.path("orderNumberList"));
    if (!shifted) {
      Collections.shuffle(numbers, new Random(numbers.size()));
    } else if (!numbers.isEmpty()
        && read(call.body()).path(PAGING).path("requestPage").asInt() > 1) {
      numbers.remove(0);
    }
    answer.set("orderNumberList", Json.of(numbers));
    return page.with(Json.bytes(answer));
  }

  private static ObjectNode read(byte[] body) {
    try {
      return body.length == 0 ? Json.object() : Json.read(body);
    } catch (IOException e) {
      return Json.object();
    }
  }
}
