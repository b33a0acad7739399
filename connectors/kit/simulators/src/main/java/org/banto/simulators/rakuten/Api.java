// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/** Looks at method, charset and key as the mall does, then calls the operation. */
final class Api {
  private static final String ORDERS = "/es/2.0/order/";
  private static final String EXPIRY = "/es/1.0/license-management/license-key/expiry-date";

  private final Map<String, Operation> operations;
  private final LicenceKey licence;

  Api(Map<String, Operation> operations, LicenceKey licence) {
    this.operations = operations;
    this.licence = licence;
  }

  static String operation(String path) {
    if (path.startsWith(ORDERS)) {
      return path.substring(ORDERS.length()).replaceFirst("/$", "");
    }
    return path.startsWith(EXPIRY) ? "expiry-date" : path;
  }

  Answer answer(String operation, Call call) {
    String authorization = call.header("Authorization");
    if (operation.equals("expiry-date")) {
      return licence.opens(authorization) ? expiry(call) : closed();
    }
    Operation called = operations.get(operation);
    if (called == null) {
      return Said.results(404, "ES04-01", "Not Found");
    }
    if (!call.method().equals("POST")) {
      return Said.results(405, "ES04-02", "Method Not Allowed");
    }
    String type = call.header("Content-Type").toLowerCase(Locale.ROOT).replace(" ", "");
    if (!type.equals("application/json;charset=utf-8")) {
      return Said.results(415, "ES04-03", "Unsupported Media Type");
    }
    if (!licence.opens(authorization)) {
      return closed();
    }
    try {
      return called.answer(Json.read(call.body()));
    } catch (IOException e) {
      return Said.results(400, "ES04-04", "Bad Request");
    }
  }

  private static Answer closed() {
    return Said.results(401, "ES01-01", "Un-Authorised");
  }

  private Answer expiry(Call call) {
    if (!licence.key().equals(call.query().get("licenseKey"))) {
      return Said.results(400, "ES04-04", "Bad Request");
    }
    return Answer.ok(Json.object().put("expiryDate", RmsTime.text(licence.expires())));
  }
}
