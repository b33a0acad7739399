// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.net.http.HttpRequest;
import org.banto.connect.ConnectorException;

/** Puts the account's credential into a request's headers. */
@FunctionalInterface
public interface Signing {
  /**
   * Adds the headers.
   *
   * @throws ConnectorException MISCONFIGURED when the shop has not given the credential
   */
  void sign(HttpRequest.Builder request) throws ConnectorException;

  /** A bearer token from a setting. */
  static Signing bearer(String field, String name, String token) {
    return request -> request.header("Authorization", "Bearer " + needed(field, name, token));
  }

  /** A setting that must be filled in. */
  static String needed(String field, String name, String value) throws ConnectorException {
    if (value.isEmpty()) {
      throw new Mapping(field, "").misconfigured(name + "が入っていません");
    }
    return value;
  }
}
