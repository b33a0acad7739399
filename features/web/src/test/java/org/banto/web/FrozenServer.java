// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Stands before a server and hands everything on, until it is frozen: then nothing answers any more. */
final class FrozenServer implements AutoCloseable {
  private final ServerSocket door;
  private final int behind;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Semaphore flow = new Semaphore(1);

  FrozenServer(int behind) throws IOException {
    this.behind = behind;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void freeze() {
    flow.acquireUninterruptibly();
  }

  void thaw() {
    flow.release();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // one of the two ends has closed
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket caller = door.accept();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
      open.add(caller);
      open.add(server);
      start(() -> carry(caller, server));
      start(() -> carry(server, caller));
    }
  }

  private void carry(Socket from, Socket to) throws IOException {
    byte[] bytes = new byte[8192];
    InputStream in = from.getInputStream();
    for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
      flow.acquireUninterruptibly();
      flow.release();
      to.getOutputStream().write(bytes, 0, n);
    }
    to.close();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
