// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.sample.flawed;

/** Goes out by itself. */
final class OpensASocket {
  java.io.InputStream open(java.net.URL url) throws java.io.IOException {
    return url.openStream();
  }
}
