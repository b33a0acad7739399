// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the house do what its plan lacks, or not do what its plan has, so that the matrix is seen to
 * turn red.
 *
 * @param rows whose cells turn red
 * @param plan under which
 * @param how what is said at the console
 * @param back what makes it good again
 */
record Force(Set<String> rows, String plan, String how, String back) {
  private static final List<String> FUNCTIONS =
      List.of(
          "saved-search-panel",
          "order-data-download",
          "order-tags",
          "issued-receipt-download",
          "worksheet-decoration",
          "holiday-calendar",
          "processing-routes",
          "multi-shop-same-mall",
          "carrier-label-type-assignment");

  /** What is written by a layout of the shop's. */
  private static final String[] BY_LAYOUT = {
    "smart-cat-integration",
    "custom-label-data",
    "yahoo-logistics-integration",
    "e-logit-integration",
    "rakuten-super-logistics-integration",
    "yamato-fulfillment-integration"
  };

  /** What rules do to orders. */
  private static final String[] BY_RULE = {
    "auto-add-items",
    "auto-add-short-memo",
    "auto-add-label-note",
    "auto-add-personal-message",
    "auto-edit-order-remarks"
  };

  Force {
    rows = new TreeSet<>(rows);
  }

  /** Where a plan must not have it. */
  static List<Force> on() {
    List<Force> all = new ArrayList<>();
    FUNCTIONS.forEach(id -> all.add(installed("banto-function-" + id, id)));
    all.add(
        installed(
            "banto-function-route-assignment", "route-assignment", "post-shipment-payment-wait"));
    all.add(
        installed(
            Stream.concat(
                    Stream.of("banto-rules"), Stream.of(BY_RULE).map(id -> "banto-function-" + id))
                .collect(Collectors.joining(" ")),
            BY_RULE));
    all.add(installed("banto-tracking", "delivery-status-tracking"));
    all.add(installed("banto-product-list", "product-list-output", "product-list-download"));
    all.add(installed("banto-payments", "manual-reconciliation", "post-shipment-payment-wait"));
    all.add(installed("banto-label-files", BY_LAYOUT));
    all.add(installed("banto-option-speed-up", "speed-up-option"));
    return all;
  }

  private static Force installed(String feature, String... rows) {
    return new Force(
        Set.of(rows), "lite", "feature:install -r " + feature, "feature:uninstall -r " + feature);
  }

  /** Where a plan must have it. */
  static List<Force> off() {
    List<Force> all = new ArrayList<>();
    FUNCTIONS.forEach(
        id ->
            all.add(
                new Force(
                    Set.of(id), "premium", "config:delete banto.function." + id, House.DEPLOY)));
    all.add(
        new Force(
            Set.of("route-assignment", "post-shipment-payment-wait"),
            "premium",
            "config:delete banto.function.route-assignment",
            House.DEPLOY));
    all.add(
        new Force(
            Set.of("slip-bulk-edit"),
            "premium",
            "config:delete banto.function.slip-bulk-edit",
            House.DEPLOY));
    Stream.concat(Stream.of("team-board", "canned-texts"), Stream.of(BY_RULE))
        .forEach(
            id ->
                all.add(
                    new Force(
                        Set.of(id),
                        "premium",
                        "config:delete banto.function." + id,
                        House.DEPLOY)));
    all.add(stopped("banto-tracking", "delivery-status-tracking"));
    all.add(stopped("banto-product-list", "product-list-output", "product-list-download"));
    all.add(stopped("banto-payments", "manual-reconciliation", "post-shipment-payment-wait"));
    all.add(stopped("banto-label-files", BY_LAYOUT));
    all.add(
        new Force(
            Set.of("speed-up-option"),
            "premium",
            "config:property-set -p banto.numbers poll.seconds 900",
            "config:delete banto.numbers"));
    all.add(disabled("org.banto.addresses.AddressCheck", "address-check"));
    all.add(disabled("org.banto.addresses.HouseNumberCheck", "house-number-check"));
    all.add(
        disabled("org.banto.addresses.AreaCheck", "caution-area-check", "remote-island-master"));
    all.add(
        disabled(
            "org.banto.shipping.ShipDateCheck", "ship-date-past-check", "ship-date-missing-check"));
    all.add(
        stopped(
            "banto-documents",
            "shipping-worksheet",
            "picking-list",
            "purchase-statement",
            "delivery-statement",
            "document-auto-selection",
            "receipt-print",
            "invoice-print",
            "document-product-name-edit",
            "worksheet-decoration",
            "issued-receipt-download"));
    all.add(
        stopped(
            "banto-warehouses",
            "logizard-plus-integration",
            "amazon-fba-mcf-integration",
            "yahoo-logistics-integration",
            "e-logit-integration",
            "rakuten-super-logistics-integration",
            "yamato-fulfillment-integration"));
    all.add(stopped("banto-mail-out", "shipped-mail", "mail-history"));
    all.add(stopped("banto-ui-bundle", "recommended-browsers"));
    all.add(
        disabled(
            "org.banto.shipping.TrackingImportsResource",
            "tracking-number-import",
            "shipped-mail",
            "mail-history"));
    all.add(
        disabled(
            "org.banto.shipping.BatchesResource",
            "label-data-export",
            "tracking-number-missing",
            "tracking-number-import",
            "shipped-mail",
            "mail-history"));
    all.add(disabled("org.banto.shipping.ConsolidationsResource", "consolidation"));
    all.add(disabled("org.banto.money.DepositsResource", "payment-wait"));
    all.add(disabled("org.banto.web.SettingsResource", "hold-boxes"));
    all.add(disabled("org.banto.edge.Doorway", "tls12", "tls11-blocked", "ip-restriction"));
    all.add(disabled("org.banto.edge.AddressRulesResource", "ip-restriction"));
    all.add(disabled("org.banto.web.UsersResource", "user-login"));
    all.add(disabled("org.banto.web.AuditResource", "staff-operation-history"));
    all.add(disabled("org.banto.web.SessionResource", "shop-login", "user-login"));
    all.add(
        disabled(
            "org.banto.web.DesksResource", "delivery-date-alarm", "post-shipment-payment-wait"));
    all.add(disabled("org.banto.mailin.MailboxReader", "mail-fetch-interval"));
    all.add(disabled("org.banto.plans.PlanResource", "order-data-retention"));
    return all;
  }

  private static Force stopped(String bundle, String... rows) {
    return new Force(Set.of(rows), "premium", "bundle:stop " + bundle, "bundle:start " + bundle);
  }

  private static Force disabled(String component, String... rows) {
    return new Force(
        Set.of(rows), "premium", "scr:disable " + component, "scr:enable " + component);
  }

  /**
   * All of them in a few rounds of several at once. Each is in half of the rounds, rounded down, and
   * no two are in the same half: the rounds in which a row turns red name what turned it, and one
   * that two turn is red in more.
   */
  static List<Force> rounds(List<Force> all) {
    int rounds = 0;
    List<Integer> halves = List.of();
    while (halves.size() < all.size()) {
      rounds++;
      int half = rounds / 2;
      halves =
          IntStream.range(0, 1 << rounds)
              .filter(bits -> Integer.bitCount(bits) == half)
              .boxed()
              .toList();
    }
    List<Force> together = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      List<Force> some = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if ((halves.get(i) >> round & 1) == 1) {
          some.add(all.get(i));
        }
      }
      if (!some.isEmpty()) {
        together.add(together(some));
      }
    }
    return together;
  }

  private static Force together(List<Force> some) {
    Set<String> rows = new TreeSet<>();
    some.forEach(force -> rows.addAll(force.rows()));
    String how = said(some.stream().map(Force::how).toList());
    return new Force(rows, some.get(0).plan(), how, said(some.stream().map(Force::back).toList()));
  }

  /**
   * Each command once; features come and go in one deployment. What Karaf does later on threads of
   * its own, configurations and deployments, comes after what is done when its command returns.
   */
  private static String said(List<String> commands) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String command : commands) {
      int name = command.lastIndexOf(' ');
      boolean feature = command.matches("feature:\\w+ -r \\S+");
      String key = feature ? command.substring(0, name) : command;
      said.merge(key, command, (one, two) -> feature ? one + two.substring(name) : one);
    }
    Map<Boolean, List<String>> later =
        said.values().stream()
            .collect(Collectors.partitioningBy(c -> c.matches("(config|feature):.*")));
    return Stream.concat(later.get(false).stream(), later.get(true).stream())
        .collect(Collectors.joining(" ; "));
  }

  void apply(House house) throws IOException {
    house.run(how);
  }

  void undo(House house) throws IOException {
    house.run(back);
  }
}
