// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.minato;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/**
 * Minato, an invented mall in memory: a log-in for a session, lists by time of change with page tokens
 * that end, shipments told in two steps, and a "no" in answers of status 200. It speaks lines of
 * text; the last one is a full stop.
 */
final class Harbour {
  static final String PASSWORD = "p4ssw0rd-of-minato";
  static final int PAGE = 4;

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  final FarSide far = new FarSide();
  private final Clock clock;
  private final Map<String, Instant> changed = new TreeMap<>();
  private final Map<String, String> lines = new TreeMap<>();
  private final Map<String, String> states = new TreeMap<>();
  private final Map<String, Set<String>> parcels = new TreeMap<>();
  private final Map<String, Position> pages = new LinkedHashMap<>();
  private final Set<String> sessions = new HashSet<>();
  private int given;
  private boolean closed;

  /** Where a page begins: after this order, that had changed at this time. */
  private record Position(Instant changed, String order) {}

  /** One that holds so many orders, the newest of them two hours old. */
  Harbour(Clock clock, int orders) {
    this.clock = clock;
    for (int i = 0; i < orders; i++) {
      put("M-" + (100 + i), clock.instant().minus(Duration.ofHours(orders + 1L - i)));
    }
    far.on("POST", "/session", this::logIn);
    far.on("GET", "/account", r -> inside(r, () -> text("ok")));
    far.on("GET", "/orders", r -> inside(r, () -> page(r)));
    far.on("GET", "/orders/{no}", r -> inside(r, () -> order(r.part("no"))));
    far.on("POST", "/orders/{no}/parcels", r -> inside(r, () -> add(r.part("no"), r.text())));
    far.on("DELETE", "/orders/{no}/parcels/{p}", r -> inside(r, () -> remove(r)));
    far.on("POST", "/orders/{no}/shipped", r -> inside(r, () -> ship(r.part("no"))));
    far.on("POST", "/orders/{no}/cancel", r -> inside(r, () -> cancel(r.part("no"))));
  }

  /** Puts an order of one known line, changed at this time. */
  String put(String number, Instant when) {
    changed.put(number, when);
    lines.put(number, "A*1*50000*10");
    states.put(number, "OPEN");
    parcels.put(number, new LinkedHashSet<>());
    return number;
  }

  /** Puts an order with a line of a kind nobody has told of. */
  String strange() {
    String number = put("M-900", clock.instant().minusSeconds(30));
    lines.put(number, "A*1*50000*10;TICKET-77");
    return number;
  }

  void change(String number) {
    changed.put(number, clock.instant());
  }

  void state(String number, String state) {
    states.put(number, state);
  }

  void endPages() {
    pages.clear();
  }

  void endSessions() {
    sessions.clear();
  }

  void close() {
    closed = true;
  }

  List<String> shown(String number) {
    return List.copyOf(parcels.get(number));
  }

  /** How often this parcel of an order was told. */
  int told(String number, String parcel) {
    return far.times("parcel " + number + " " + parcel);
  }

  String state(String number) {
    return states.getOrDefault(number, "");
  }

  private interface Room {
    Answer enter();
  }

  private Answer inside(FarRequest request, Room room) {
    return sessions.contains(request.header("Session")) ? room.enter() : Answer.of(401);
  }

  private Answer logIn(FarRequest request) {
    if (closed || !request.text().equals(PASSWORD)) {
      return text("no: the password is wrong");
    }
    String session = "session-" + ++given;
    sessions.add(session);
    return text(session);
  }

  private Answer page(FarRequest request) {
    String token = request.query("page");
    Position after = new Position(Instant.parse(request.query("since")), "");
    if (!token.isEmpty()) {
      after = pages.get(token);
      if (after == null) {
        return Answer.of(400);
      }
    }
    Position from = after;
    List<String> all =
        changed.keySet().stream()
            .filter(number -> behind(number, from))
            .sorted(Comparator.<String, Instant>comparing(changed::get).thenComparing(n -> n))
            .skip(request.query("skip").isEmpty() ? 0 : Long.parseLong(request.query("skip")))
            .toList();
    List<String> some = all.subList(0, Math.min(PAGE, all.size()));
    List<String> answer = new ArrayList<>(some.stream().map(this::row).toList());
    if (all.size() > PAGE) {
      String last = some.get(PAGE - 1);
      String next = "page-" + ++given;
      pages.put(next, new Position(changed.get(last), last));
      answer.add("next " + next);
    }
    return text(answer.toArray(String[]::new));
  }

  private boolean behind(String number, Position from) {
    int time = changed.get(number).compareTo(from.changed);
    return time > 0 || time == 0 && number.compareTo(from.order) > 0;
  }

  /** number|changed|placed, in Japan|state|lines: goods*pieces*sen*rate|due in sen|tax of 10, of 8 % in sen */
  private String row(String number) {
    LocalDateTime placed = LocalDateTime.ofInstant(changed.get(number), JAPAN);
    return String.join(
        "|",
        number,
        changed.get(number).toString(),
        placed.toString(),
        states.get(number),
        lines.get(number),
        "50000",
        "4545,0");
  }

  private Answer order(String number) {
    if (!states.containsKey(number)) {
      return Answer.of(404);
    }
    return text(states.get(number), String.join(",", parcels.get(number)));
  }

  private Answer add(String number, String parcel) {
    if (state(number).equals("CANCELLED")) {
      return text("no: the order is cancelled");
    }
    String box = parcel.replaceAll(" .*", "");
    far.did("parcel " + number + " " + box);
    parcels.get(number).add(box);
    return text("ok");
  }

  private Answer remove(FarRequest request) {
    parcels.get(request.part("no")).remove(request.part("p"));
    far.did("removed " + request.part("p"));
    return text("ok");
  }

  private Answer ship(String number) {
    states.put(number, "SHIPPED");
    far.did("shipped " + number);
    return text("ok");
  }

  private Answer cancel(String number) {
    if (!state(number).equals("OPEN")) {
      return text("no: the order is " + state(number));
    }
    states.put(number, "CANCELLED");
    far.did("cancelled " + number);
    return text("ok");
  }

  private static Answer text(String... lines) {
    String text = String.join("\n", lines) + "\n.\n";
    return Answer.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
