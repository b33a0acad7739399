// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.banto.base.Text;
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

  /**
   * Another way to sign when the mall has refused this one, to be tried once; empty when there is none.
   *
   * @throws ConnectorException what asking for another credential throws
   */
  default Optional<Signing> renewed() throws ConnectorException {
    return Optional.empty();
  }

  /** A bearer token from a setting. */
  static Signing bearer(String field, Text name, String token) {
    return request -> request.header("Authorization", "Bearer " + needed(field, name, token));
  }

  /**
   * A setting that must be filled in.
   *
   * @param name as it goes into a sentence: {@code access token}
   */
  static String needed(String field, Text name, String value) throws ConnectorException {
    if (value.isEmpty()) {
      throw new Mapping(field, "")
          .misconfigured(new Text(name.ja() + "が入っていません", "The " + name.en() + " is missing"));
    }
    return value;
  }
}
