// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.shipment.ParcelStatus;

/**
 * The filter of lists, saved searches and bulk actions as it stands in a URL or a body: the words
 * of an {@link OrderQuery}, not yet read. What a body leaves out (null) counts as empty.
 *
 * @param desk desks
 * @param box hold boxes
 * @param shop {@code mall~name}
 * @param payment payment kinds
 * @param finding open finding codes; the empty one for orders that have none open
 * @param tag tags
 * @param assignee log-ins of staff who look after them; the empty one for orders that nobody does
 * @param carrier carriers
 * @param parcel states of parcels
 * @param orderedFrom first day ordered, {@code yyyy-MM-dd}
 * @param orderedTo last day ordered
 * @param shipFrom first planned ship day
 * @param shipTo last planned ship day
 * @param wishFrom first wished day
 * @param wishTo last wished day
 * @param batch waybill batch
 * @param q free text
 * @param sort NEWEST, OLDEST, SHIP_DATE or WISH_DATE
 * @param condition a {@link Condition} as JSON, which the orders meet besides; a query has no words
 *     for it
 */
public record OrderFilter(
    List<String> desk,
    List<Integer> box,
    List<String> shop,
    List<String> payment,
    List<String> finding,
    List<String> tag,
    List<String> assignee,
    List<String> carrier,
    List<String> parcel,
    String orderedFrom,
    String orderedTo,
    String shipFrom,
    String shipTo,
    String wishFrom,
    String wishTo,
    String batch,
    String q,
    String sort,
    String condition) {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 20;
  private static final List<String> NAMES =
      Arrays.stream(OrderFilter.class.getRecordComponents()).map(RecordComponent::getName).toList();

  public OrderFilter {
    desk = list(desk);
    box = list(box);
    shop = list(shop);
    payment = list(payment);
    finding = list(finding);
    tag = list(tag);
    assignee = list(assignee);
    carrier = list(carrier);
    parcel = list(parcel);
    orderedFrom = text(orderedFrom);
    orderedTo = text(orderedTo);
    shipFrom = text(shipFrom);
    shipTo = text(shipTo);
    wishFrom = text(wishFrom);
    wishTo = text(wishTo);
    batch = text(batch);
    q = text(q);
    sort = text(sort);
    condition = text(condition).strip();
  }

  /**
   * Reads it from a URL's parameters.
   *
   * @param besides parameters that are no part of the filter
   * @throws IllegalArgumentException when a hold box is no number, or a name is none of the filter's: what is left out
   *     unseen would choose other orders than are meant
   */
  public static OrderFilter of(Map<String, List<String>> url, String... besides) {
    for (String name : url.keySet()) {
      if (!NAMES.contains(name) && !List.of(besides).contains(name)) {
        throw new Rejection(
            new Text(
                "知らない条件です: " + name + "（使えるのは " + String.join(", ", NAMES) + "）",
                "unknown condition: " + name + " (known are " + String.join(", ", NAMES) + ")"));
      }
    }
    return new OrderFilter(
        url.get("desk"),
        list(url.get("box")).stream().map(b -> read("box", b, Integer::valueOf)).toList(),
        url.get("shop"),
        url.get("payment"),
        url.get("finding"),
        url.get("tag"),
        url.get("assignee"),
        url.get("carrier"),
        url.get("parcel"),
        first(url, "orderedFrom"),
        first(url, "orderedTo"),
        first(url, "shipFrom"),
        first(url, "shipTo"),
        first(url, "wishFrom"),
        first(url, "wishTo"),
        first(url, "batch"),
        first(url, "q"),
        first(url, "sort"),
        first(url, "condition"));
  }

  /**
   * The query it stands for.
   *
   * @throws IllegalArgumentException naming the parameter and the value; also where it has a
   *     condition, as the query alone means other orders than it
   */
  public OrderQuery toQuery() {
    if (!condition.isEmpty()) {
      throw new Rejection(new Text("ここでは condition は使えません。", "A condition cannot be used here."));
    }
    return new OrderQuery(
        all("desk", desk, Desk::valueOf),
        Set.copyOf(box),
        Set.copyOf(shop),
        all("payment", payment, PaymentMethod.Kind::valueOf),
        Set.copyOf(finding),
        Set.copyOf(tag),
        Set.copyOf(assignee),
        Set.copyOf(carrier),
        all("parcel", parcel, ParcelStatus.State::valueOf),
        day("orderedFrom", orderedFrom),
        day("orderedTo", orderedTo),
        day("shipFrom", shipFrom),
        day("shipTo", shipTo),
        day("wishFrom", wishFrom),
        day("wishTo", wishTo),
        Optional.of(batch).filter(b -> !b.isEmpty()),
        bounded(q.strip()),
        sort.isEmpty() ? OrderQuery.Sort.NEWEST : read("sort", sort, OrderQuery.Sort::valueOf));
  }

  /** Each character of a search costs the database; nobody searches for a letter. */
  private static String bounded(String text) {
    if (text.length() > LONGEST || text.split("[\\s\u3000]+").length > MOST_WORDS) {
      throw new Rejection(
          new Text(
              "q: 検索の言葉は" + LONGEST + "文字、" + MOST_WORDS + "語までです（" + text.length() + "文字あります）",
              "q: a search has at most "
                  + LONGEST
                  + " characters and "
                  + MOST_WORDS
                  + " words (this one has "
                  + text.length()
                  + " characters)"));
    }
    return text;
  }

  /** The same, of what is planned to leave on this day at the latest. */
  public OrderFilter shippingUntil(LocalDate day) {
    return with(day.toString(), condition);
  }

  /** The same but for its condition. */
  public OrderFilter unconditional() {
    return with(shipTo, "");
  }

  private OrderFilter with(String shipsUntil, String meeting) {
    return new OrderFilter(
        desk,
        box,
        shop,
        payment,
        finding,
        tag,
        assignee,
        carrier,
        parcel,
        orderedFrom,
        orderedTo,
        shipFrom,
        shipsUntil,
        wishFrom,
        wishTo,
        batch,
        q,
        sort,
        meeting);
  }

  private static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }

  private static String first(Map<String, List<String>> url, String name) {
    return list(url.get(name)).stream().findFirst().orElse("");
  }

  private static <T> Set<T> all(String name, List<String> values, Function<String, T> of) {
    return values.stream().map(v -> read(name, v, of)).collect(Collectors.toSet());
  }

  private static <T> T read(String name, String value, Function<String, T> of) {
    try {
      return of.apply(value);
    } catch (IllegalArgumentException e) {
      throw new Rejection(new Text(name + " に使えない値です: " + value, name + " cannot be: " + value), e);
    }
  }

  private static Optional<LocalDate> day(String name, String value) {
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw new Rejection(
          new Text(
              name + " は yyyy-MM-dd で指定してください: " + value,
              name + " has to be written yyyy-MM-dd: " + value),
          e);
    }
  }
}
