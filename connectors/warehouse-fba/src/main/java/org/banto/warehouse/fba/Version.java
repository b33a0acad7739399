// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of Fulfillment Outbound: where orders are, how a request is written and an order read.
 * Orders are the same in all of them, so a shop may change over with orders under way.
 */
interface Version {
  /** By Amazon's name of it, which is the setting. */
  Map<String, Version> ALL =
      Map.of(Version2020.NAME, new Version2020(), Version2026.NAME, new Version2026());

  /**
   * A page of the list.
   *
   * @param orders the orders on it
   * @param next the token of the page after it, or empty
   */
  record Listed(List<Fulfilment> orders, String next) {}

  /** The path of all orders; one of them is a part more. */
  String orders();

  /** What is asked, by Amazon's names. */
  Operations operations();

  /** The query of a page of those updated since; an empty token asks for the first. */
  String page(Instant from, String token);

  /** What is sent to have a request shipped. */
  ObjectNode body(Request request);

  /** The order in an answer; empty when there is none in it. */
  Optional<Fulfilment> order(JsonNode said);

  /** The page in an answer; empty when it is no list of orders. */
  Optional<Listed> listed(JsonNode said);

  /** One argument of a query. */
  static String argument(String name, String value) {
    return name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
