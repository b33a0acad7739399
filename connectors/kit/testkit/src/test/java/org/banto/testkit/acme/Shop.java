// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** Acme's side: lists that can be read on from a place, and things that can be done once each. */
final class Shop {
  static final int PAGE = 3;

  final FarSide far = new FarSide();
  private final List<String> list = new ArrayList<>();
  private final Map<String, List<String>> parcels = new HashMap<>();
  private final Map<String, String> remarks = new HashMap<>();
  private final Set<String> keys = new HashSet<>();

  private Shop() {}

  /** A far side that holds these lines and refuses everything about {@code gone}. */
  static FarSide holding(List<String> lines) {
    Shop shop = new Shop();
    shop.list.addAll(lines);
    shop.far.on("GET", "/list", shop::page);
    shop.far.on(
        "GET", "/done/{what}", r -> lines(shop.far.times(r.part("what")) > 0 ? "yes" : "no"));
    shop.far.on("GET", "/key", r -> lines("2027-03-01T05:30:00+09:00"));
    shop.far.on("GET", "/state/{number}", Shop::state);
    shop.far.on("POST", "/do/{what}", shop::once);
    shop.far.on("POST", "/parcels/{order}", shop::parcels);
    shop.far.on("GET", "/parcels/{order}", r -> lines(shop.shown(r.part("order"))));
    shop.far.on("POST", "/remarks/{order}", shop::remark);
    shop.far.on(
        "GET", "/remarks/{order}", r -> lines(shop.remarks.getOrDefault(r.part("order"), "")));
    shop.far.on("POST", "/add", shop::add);
    return shop.far;
  }

  private Answer page(FarRequest request) {
    int from = Integer.parseInt(request.query("from"));
    List<String> some =
        list.subList(Math.min(from, list.size()), Math.min(list.size(), from + PAGE));
    return lines(some.toArray(String[]::new));
  }

  private Answer add(FarRequest request) {
    list.add(request.text());
    return lines();
  }

  private Answer once(FarRequest request) {
    String what = request.part("what");
    if (what.contains("gone")) {
      return Answer.of(422);
    }
    String key = request.header("Idempotency-Key");
    if (key.isEmpty() || keys.add(key)) {
      far.did(what);
    }
    return lines("ok");
  }

  private Answer parcels(FarRequest request) {
    String order = request.part("order");
    if (order.contains("gone")) {
      return Answer.of(422);
    }
    if (keys.add(request.header("Idempotency-Key"))) {
      far.did("ship." + order);
    }
    parcels.put(order, List.of(request.text().split(",")));
    return lines("ok");
  }

  private Answer remark(FarRequest request) {
    String order = request.part("order");
    if (order.contains("gone")) {
      return Answer.of(422);
    }
    if (keys.add(request.header("Idempotency-Key"))) {
      far.did("edit." + order);
    }
    remarks.put(order, request.text());
    return lines("ok");
  }

  private String[] shown(String order) {
    return parcels.getOrDefault(order, List.of()).toArray(String[]::new);
  }

  private static Answer state(FarRequest request) {
    return switch (request.part("number")) {
      case "001" -> lines("配達完了");
      case "002" -> lines("輸送中");
      case "009" -> lines("宇宙へ発送");
      default -> lines();
    };
  }

  static Answer lines(String... lines) {
    String text = String.join("\n", lines) + (lines.length == 0 ? "" : "\n") + ".\n";
    return Answer.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
