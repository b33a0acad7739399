// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** Color Me Shop in memory, as its documentation describes it; it lists the newest first. */
final class ColorMeFarSide {
  static final ObjectMapper JSON = new ObjectMapper();
  static final long FIRST = 1_795_154_400L;

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  final FarSide far = new FarSide().with(this);
  private final List<ObjectNode> sales = new ArrayList<>();

  ColorMeFarSide(int count) {
    for (int i = 0; i < count; i++) {
      sell(FIRST - 60L * i);
    }
    far.on("GET", "/v1/sales.json", this::list);
    far.on("GET", "/v1/payments.json", r -> Answer.json(PAYMENTS));
    far.on("GET", "/v1/sales/{id}.json", r -> with(r, ObjectNode::toString));
    far.on("PUT", "/v1/sales/{id}.json", r -> with(r, sale -> update(r, sale)));
    far.on("PUT", "/v1/sales/{id}/cancel.json", r -> with(r, this::cancel));
  }

  private static final String PAYMENTS =
      "{'payments':[{'id':1,'name':'銀行振込（前払い）','type':1},{'id':2,'name':'代引','type':0}]}";

  /** Another sale like the recorded one. */
  String sell(long at) {
    ObjectNode sale = (ObjectNode) recorded("sale.response.json").path("sale");
    long id = 100_000_001L + sales.size();
    sale.put("id", id).put("make_date", at).put("update_date", at);
    sales.add(sale);
    return Long.toString(id);
  }

  ObjectNode sale(String id) {
    return sales.stream().filter(s -> s.path("id").asText().equals(id)).findFirst().orElseThrow();
  }

  static JsonNode recorded(String name) {
    try (InputStream in = ColorMeFarSide.class.getResourceAsStream(name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer list(FarRequest request) {
    long since =
        LocalDateTime.parse(request.query("update_date_min"), WRITTEN)
            .toEpochSecond(ZoneOffset.ofHours(9));
    int offset = Integer.parseInt(request.query("offset"));
    int limit = Integer.parseInt(request.query("limit"));
    List<ObjectNode> found =
        sales.stream()
            .filter(s -> s.path("update_date").asLong() >= since)
            .sorted(Comparator.comparing(s -> -s.path("id").asLong()))
            .skip(offset)
            .limit(limit)
            .toList();
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("sales").addAll(found);
    return Answer.json(answer.toString());
  }

  private interface Deed {
    String on(ObjectNode sale);
  }

  private Answer with(FarRequest request, Deed deed) {
    Optional<ObjectNode> sale =
        sales.stream().filter(s -> s.path("id").asText().equals(request.part("id"))).findFirst();
    if (sale.isEmpty()) {
      return Answer.json(404, "{'errors':[{'code':404,'message':'Not Found'}]}");
    }
    deed.on(sale.get());
    return Answer.json(JSON.createObjectNode().set("sale", sale.get()).toString());
  }

  private String update(FarRequest request, ObjectNode sale) {
    boolean changed = false;
    try {
      for (JsonNode wish : JSON.readTree(request.body()).path("sale").path("sale_deliveries")) {
        for (JsonNode place : sale.path("sale_deliveries")) {
          if (place.path("id").asLong() == wish.path("id").asLong()) {
            String before = place.toString();
            ((ObjectNode) place).setAll((ObjectNode) wish);
            changed |= !before.equals(place.toString());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (changed) {
      far.did("ship " + sale.path("id").asText());
    }
    return "";
  }

  private String cancel(ObjectNode sale) {
    if (!sale.path("canceled").asBoolean()) {
      far.did("cancel " + sale.path("id").asText());
      sale.put("canceled", true);
    }
    return "";
  }
}
