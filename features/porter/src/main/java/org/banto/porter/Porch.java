// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.servlet.AsyncContext;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where requests arrive before anybody looks at them. A body is read as it comes, without a thread,
 * up to what may be sent there; whoever is slower than any honest line is cut, and only a request
 * that is here to its last byte takes a thread. Jetty's own limit of that kind counts the house's
 * thinking as the sender's slowness.
 */
@Component(service = Filter.class, property = "service.ranking:Integer=9000")
@HttpWhiteboardFilterName("banto-porch")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
public final class Porch implements Filter {
  /** Request attribute: the {@link Whole} request, from its last byte until it is handed on. */
  static final String WHOLE = "banto.whole";

  private static final Logger LOG = LoggerFactory.getLogger(Porch.class);
  private static final long KB = 1024;
  private static final long LOG_IN = 8 * KB;
  private static final long JSON = 1024 * KB;
  private static final long FILE = 20 * 1024 * KB;
  private static final long JAR = 32 * 1024 * KB;

  /** How long a request may take, besides what the number of its bytes asks for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** All that is on its way in at one time. */
  private static final long MOST = 512 * 1024 * KB;

  private static final long ROUND_MS = 500;

  private final Set<Reading> readings = ConcurrentHashMap.newKeySet();
  private final AtomicLong inside = new AtomicLong();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "banto-porch");
            thread.setDaemon(true);
            return thread;
          });

  private final Duration patience;

  /** Begins its rounds. */
  @Activate
  public Porch() {
    this(PATIENCE);
  }

  Porch(Duration patience) {
    this.patience = patience;
    rounds.scheduleWithFixedDelay(this::round, ROUND_MS, ROUND_MS, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void close() {
    rounds.shutdownNow();
  }

  private void round() {
    long now = System.nanoTime();
    for (Reading reading : readings) {
      try {
        reading.judge(now);
      } catch (RuntimeException e) {
        LOG.warn("A request could not be cut", e);
        readings.remove(reading);
      }
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    if (in.getAttribute(WHOLE) instanceof Whole whole) {
      in.removeAttribute(WHOLE);
      try {
        chain.doFilter(whole, response);
      } finally {
        done(whole.body());
      }
    } else if (bodyless(in)) {
      chain.doFilter(request, response);
    } else {
      read(in, (HttpServletResponse) response);
    }
  }

  private void read(HttpServletRequest in, HttpServletResponse response) throws IOException {
    long limit = limit(in);
    if (in.getContentLengthLong() > limit) {
      Refusal.tooLarge(limit).say(in, response);
      return;
    }
    AsyncContext async = in.startAsync();
    async.setTimeout(0);
    Reading reading = new Reading(this, async, in, limit, System.nanoTime() + patience.toNanos());
    readings.add(reading);
    reading.begin();
  }

  private static boolean bodyless(HttpServletRequest in) {
    return in.getContentLengthLong() == 0
        || in.getContentLengthLong() < 0 && in.getHeader("Transfer-Encoding") == null;
  }

  /** What may be sent there, by what it says it is. */
  private static long limit(HttpServletRequest in) {
    String type = String.valueOf(in.getContentType());
    if ("/session".equals(in.getPathInfo())) {
      return LOG_IN;
    }
    if (type.startsWith("application/json")) {
      return JSON;
    }
    return type.startsWith("application/java-archive") ? JAR : FILE;
  }

  /** Whether so many more bytes may come in. */
  boolean room(int count) {
    if (inside.addAndGet(count) <= MOST) {
      return true;
    }
    inside.addAndGet(-count);
    return false;
  }

  /** How many bytes are held. */
  long held() {
    return inside.get();
  }

  /** It is not on its way any more. */
  void here(Reading reading) {
    readings.remove(reading);
  }

  /** What was sent is needed no more. */
  void done(Body body) {
    inside.addAndGet(-body.length());
    try {
      body.close();
    } catch (IOException e) {
      LOG.warn("A file of what was sent is left behind: {}", e.getClass().getName());
    }
  }
}
