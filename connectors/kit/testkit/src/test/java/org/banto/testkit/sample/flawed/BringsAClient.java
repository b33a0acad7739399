// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Goes out by itself. */
final class BringsAClient {
  Object client() {
    return java.net.http.HttpClient.newHttpClient();
  }
}
