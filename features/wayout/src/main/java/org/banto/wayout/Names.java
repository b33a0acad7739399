// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Who knows which addresses a name has. */
@FunctionalInterface
interface Names {
  /** All of them, the one to be used first. */
  InetAddress[] of(String host) throws UnknownHostException;
}
