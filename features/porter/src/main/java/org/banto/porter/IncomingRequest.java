// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way in; no thread waits for its next byte. */
final class IncomingRequest implements ReadListener {
  /** The slowest line that anybody works at. */
  private static final int BYTES_A_SECOND = 16 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(IncomingRequest.class);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int PIECE = 8 * 1024;

  private final Porch porch;
  private final AsyncContext async;
  private final HttpServletRequest request;
  private final ServletInputStream in;
  private final long limit;
  private final long end;
  private final Body body = new Body();
  private final AtomicBoolean over = new AtomicBoolean();
  private final byte[] piece = new byte[PIECE];
  private volatile long arrived;

  /** Will have come by {@code end}, on the clock of the porch, or later if large. */
  IncomingRequest(Porch porch, AsyncContext async, HttpServletRequest request, long limit, long end)
      throws IOException {
    this.porch = porch;
    this.async = async;
    this.request = request;
    this.in = request.getInputStream();
    this.limit = limit;
    this.end = end;
  }

  void begin() {
    in.setReadListener(this);
  }

  @Override
  public void onDataAvailable() throws IOException {
    while (!over.get() && in.isReady()) {
      int count = in.read(piece);
      if (count < 0) {
        return;
      }
      if (body.length() + count > limit) {
        refuse(ClosedAnswer.tooLarge(limit));
      } else if (!porch.room(count)) {
        refuse(ClosedAnswer.FULL);
      } else {
        body.add(piece, 0, count);
        arrived = body.length();
      }
    }
  }

  @Override
  public void onAllDataRead() {
    if (over.compareAndSet(false, true)) {
      porch.here(this);
      request.setAttribute(Porch.WHOLE, new WholeRequest(request, body));
      async.dispatch();
    }
  }

  /** Whoever sent it has gone, or what comes is no body of a request: told in case somebody is there. */
  @Override
  public void onError(Throwable failure) {
    refuse(ClosedAnswer.BROKEN);
  }

  /** Ends it where it is slower than anybody works. */
  void judge(long now) {
    if (now - end > arrived * SECOND / BYTES_A_SECOND) {
      refuse(ClosedAnswer.TOO_SLOW);
    }
  }

  /** Ends it with a word. */
  void refuse(ClosedAnswer why) {
    if (over.compareAndSet(false, true)) {
      try {
        why.say(request, (HttpServletResponse) async.getResponse());
      } catch (IOException e) {
        LOG.debug("gone before it heard why", e);
      } finally {
        leave();
      }
    }
  }

  private void leave() {
    porch.here(this);
    porch.done(body);
    async.complete();
  }
}
