// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** NP in memory, just enough of it for the contracts. */
final class MemoryNp {
  static final NpAccount ACCOUNT =
      new NpAccount("https://np.example/v1", "M0001", "sp-sample", "T0001-sample", "02", "", true);

  final FarSide far = new FarSide().with(this);
  private final Map<String, ObjectNode> all = new LinkedHashMap<>();

  MemoryNp() {
    far.on("POST", "/v1/transactions", r -> register(asked(r)));
    far.on("PATCH", "/v1/transactions/update", r -> update(asked(r)));
    far.on("PATCH", "/v1/transactions/cancel", r -> once(asked(r), "off", "E0100118"));
    far.on("POST", "/v1/shipments", r -> once(asked(r), "shipped", "E0100115"));
    far.on("POST", "/v1/authorizations/find", r -> find(asked(r)));
  }

  /** A payment of this order, by which NP says this. */
  ObjectNode put(String order, String result) {
    ObjectNode one = Api.JSON.createObjectNode().put("shop_transaction_id", order);
    one.put("np_transaction_id", "NP-" + order).put("authori_result", result);
    all.put("NP-" + order, one);
    return one;
  }

  private static JsonNode asked(FarRequest request) {
    try {
      return Api.JSON.readTree(request.body()).path("transactions").path(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ObjectNode> found(JsonNode asked) {
    String id = asked.path("np_transaction_id").asText();
    return Optional.ofNullable(
        all.get(id.isEmpty() ? "NP-" + asked.path("shop_transaction_id").asText() : id));
  }

  private Answer register(JsonNode asked) {
    String order = asked.path("shop_transaction_id").asText();
    if (order.endsWith("9")) {
      return refused("E0100059");
    }
    boolean no = order.endsWith("8");
    ObjectNode one = put(order, no ? "20" : "00");
    one.put("billed_amount", asked.path("billed_amount").asLong());
    if (no) {
      one.put("authori_ng", "RE001");
    } else {
      far.did("register " + order);
    }
    return result(one);
  }

  private Answer update(JsonNode asked) {
    Optional<ObjectNode> there = found(asked);
    if (there.isEmpty()) {
      return refused("E0100113");
    }
    ObjectNode one = there.get();
    if (one.has("off")) {
      return refused("E0100118");
    }
    if (one.path("billed_amount").asLong() != asked.path("billed_amount").asLong()) {
      one.put("billed_amount", asked.path("billed_amount").asLong());
      far.did("update " + one.path("shop_transaction_id").asText());
    }
    return result(one);
  }

  private Answer once(JsonNode asked, String what, String already) {
    Optional<ObjectNode> there = found(asked);
    if (there.isEmpty() || there.get().has("paid")) {
      return refused(there.isEmpty() ? "E0100113" : "E0100114");
    }
    ObjectNode one = there.get();
    if (one.has(what)) {
      return refused(already);
    }
    one.put(what, true);
    far.did(what + " " + one.path("shop_transaction_id").asText());
    return result(one);
  }

  private Answer find(JsonNode asked) {
    return asked.isMissingNode()
        ? refused("EPRO0101")
        : found(asked).map(MemoryNp::result).orElseGet(() -> refused("E0100113"));
  }

  private static Answer result(ObjectNode one) {
    return Answer.json("{\"results\":[" + one + "]}");
  }

  private static Answer refused(String code) {
    return Answer.json(400, "{'errors':[{'codes':['" + code + "'],'id':''}]}");
  }
}
