// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;

/** One answer on its way out; no thread waits for whoever reads it. */
final class OutgoingAnswer implements WriteListener {
  /** The slowest line that anybody works at. */
  private static final int BYTES_A_SECOND = 4 * 1024;

  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int PIECE = 16 * 1024;

  private final Porch porch;
  private final AsyncContext async;
  private final Body body;
  private final InputStream from;
  private final ServletOutputStream out;
  private final long end;
  private final AtomicBoolean over = new AtomicBoolean();
  private final byte[] piece = new byte[PIECE];

  /** Will have gone by {@code end}, on the clock of the porch, or later if large. */
  OutgoingAnswer(Porch porch, AsyncContext async, Body body, long end) throws IOException {
    this.porch = porch;
    this.async = async;
    this.body = body;
    this.from = body.open();
    this.out = async.getResponse().getOutputStream();
    this.end = end + body.length() * SECOND / BYTES_A_SECOND;
  }

  void begin() {
    out.setWriteListener(this);
  }

  @Override
  public void onWritePossible() throws IOException {
    while (!over.get() && out.isReady()) {
      int count = from.read(piece);
      if (count < 0) {
        leave();
      } else {
        out.write(piece, 0, count);
      }
    }
  }

  /** Whoever read it has gone. */
  @Override
  public void onError(Throwable failure) {
    leave();
  }

  /**
   * Ends it where it is read slower than anybody works.
   *
   * @param last whether there is no more time in any case
   */
  void judge(long now, boolean last) {
    if (last || now - end > 0) {
      leave();
    }
  }

  private void leave() {
    if (over.compareAndSet(false, true)) {
      porch.gone(this, from, body);
      async.complete();
    }
  }
}
