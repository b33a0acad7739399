// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Something in the house's own network, on every address of the machine: it counts who comes. */
final class Listener implements AutoCloseable {
  private final ServerSocket door;
  private final AtomicInteger heard = new AtomicInteger();

  Listener() throws IOException {
    door = new ServerSocket(0, 50, (InetAddress) null);
    Thread thread = new Thread(this::serve, "listener");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        heard.incrementAndGet();
        guest.setSoTimeout(2_000);
        guest.getInputStream().read(new byte[4_096]);
        guest
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\ninside"
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // who came has gone, or the listener is closed; it was counted
        continue;
      }
    }
  }

  int port() {
    return door.getLocalPort();
  }

  int heard() {
    return heard.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
