// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    all.add(installed("banto-tracking", "delivery-status-tracking"));
    all.add(installed("banto-product-list", "product-list-output", "product-list-download"));
    all.add(installed("banto-payments", "manual-reconciliation", "post-shipment-payment-wait"));
    all.add(installed("banto-label-files", "smart-cat-integration", "custom-label-data"));
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
    all.add(stopped("banto-tracking", "delivery-status-tracking"));
    all.add(stopped("banto-product-list", "product-list-output", "product-list-download"));
    all.add(stopped("banto-payments", "manual-reconciliation", "post-shipment-payment-wait"));
    all.add(stopped("banto-label-files", "smart-cat-integration", "custom-label-data"));
    all.add(
        new Force(
            Set.of("speed-up-option"),
            "premium",
            "config:property-set -p banto.numbers poll.seconds 900",
            "config:delete banto.numbers"));
    all.add(disabled("org.banto.intake.AddressCheck", "address-check"));
    all.add(disabled("org.banto.intake.HouseNumberCheck", "house-number-check"));
    all.add(disabled("org.banto.intake.AreaCheck", "caution-area-check", "remote-island-master"));
    all.add(disabled("org.banto.shipping.ShipDateCheck", "ship-date-past-check"));
    return all;
  }

  private static Force stopped(String bundle, String... rows) {
    return new Force(Set.of(rows), "premium", "bundle:stop " + bundle, "bundle:start " + bundle);
  }

  private static Force disabled(String component, String... rows) {
    return new Force(
        Set.of(rows), "premium", "scr:disable " + component, "scr:enable " + component);
  }

  void apply(House house) throws IOException {
    house.run(how);
  }

  void undo(House house) throws IOException {
    house.run(back);
  }
}
