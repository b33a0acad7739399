// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/** Connects where the judge says, whatever address the caller found for the name. */
final class GuardedSocket extends Socket {
  private final PlaceJudge judge;

  GuardedSocket(PlaceJudge judge) {
    super(Proxy.NO_PROXY);
    this.judge = judge;
  }

  @Override
  public void connect(SocketAddress to, int patience) throws IOException {
    if (!(to instanceof InetSocketAddress place)) {
      throw new IOException("not a place in a network");
    }
    super.connect(judge.place(place.getHostString(), place.getPort()), patience);
  }
}
