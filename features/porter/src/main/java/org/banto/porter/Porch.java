// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.servlet.AsyncContext;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.banto.flow.Shift;
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
 * thinking as the sender's slowness. An answer is made whole and leaves in the same way, so that a
 * slow reader holds none either.
 */
@Component(
    service = {Porch.class, Filter.class, Shift.class},
    property = "service.ranking:Integer=9000")
@HttpWhiteboardFilterName("banto-porch")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
public final class Porch implements Filter, Shift {
  /** Request attribute: the {@link WholeRequest} request, from its last byte until it is handed on. */
  static final String WHOLE = "banto.whole";

  private static final Logger LOG = LoggerFactory.getLogger(Porch.class);
  private static final long KB = 1024;
  private static final long LOG_IN = 8 * KB;
  private static final long JSON = 1024 * KB;
  private static final long FILE = 20 * 1024 * KB;
  private static final long JAR = 32 * 1024 * KB;

  /** How long a request may take, besides what the number of its bytes asks for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long an answer may take to be read, besides what the number of its bytes asks for. */
  private static final Duration READERS = Duration.ofSeconds(60);

  /** How long answers may still be taken away when the house closes. */
  private static final Duration LAST_MOMENT = Duration.ofSeconds(3);

  /** All that is on its way in at one time. */
  private static final long MOST = 512 * 1024 * KB;

  private static final long ROUND_MS = 500;

  private final Set<IncomingRequest> readings = ConcurrentHashMap.newKeySet();
  private final Set<OutgoingAnswer> writings = ConcurrentHashMap.newKeySet();
  private final AtomicLong inside = new AtomicLong();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "banto-porch");
            thread.setDaemon(true);
            return thread;
          });

  private final Duration patience;
  private final LongSupplier nanos;
  private volatile OptionalLong closing = OptionalLong.empty();

  /** Begins its rounds. */
  @Activate
  public Porch() {
    this(PATIENCE);
  }

  Porch(Duration patience) {
    this(patience, System::nanoTime);
  }

  Porch(Duration patience, LongSupplier nanos) {
    this.nanos = nanos;
    this.patience = patience;
    rounds.scheduleWithFixedDelay(this::round, ROUND_MS, ROUND_MS, TimeUnit.MILLISECONDS);
  }

  @Deactivate
  void close() {
    rounds.shutdownNow();
  }

  private void round() {
    long now = nanos.getAsLong();
    readings.forEach(reading -> cut(() -> reading.judge(now)));
    boolean last = closing.isPresent() && now - closing.getAsLong() > 0;
    writings.forEach(writing -> cut(() -> writing.judge(now, last)));
  }

  /** The next round comes all the same. */
  private static void cut(Runnable judgement) {
    try {
      judgement.run();
    } catch (RuntimeException e) {
      LOG.warn("A line could not be cut", e);
    }
  }

  /** Answers are still taken away. */
  @Override
  public List<String> underWay() {
    int n = writings.size();
    return n == 0 ? List.of() : List.of(n + " answers");
  }

  /** Nobody sends in any more; who is slow to take an answer away has a moment. */
  @Override
  public void end() {
    readings.forEach(reading -> cut(() -> reading.refuse(ClosedAnswer.CLOSING)));
    closing = OptionalLong.of(nanos.getAsLong() + LAST_MOMENT.toNanos());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    if (in.getAttribute(WHOLE) instanceof WholeRequest whole) {
      in.removeAttribute(WHOLE);
      try {
        answer(whole, response, chain);
      } finally {
        done(whole.body());
      }
    } else if (in.getDispatcherType() == DispatcherType.ASYNC) {
      // an answer that was waited for
      chain.doFilter(request, response);
    } else if (bodyless(in)) {
      answer(in, response, chain);
    } else {
      read(in, (HttpServletResponse) response);
    }
  }

  /** Has it answered, and sends that without a thread. */
  void answer(HttpServletRequest in, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (String.valueOf(in.getHeader("Accept")).startsWith("text/event-stream")) {
      chain.doFilter(in, response);
      return;
    }
    BufferedAnswer held = new BufferedAnswer((HttpServletResponse) response);
    boolean good = false;
    try {
      chain.doFilter(in, held);
      good = true;
    } finally {
      if (!good) {
        close(held.body());
      }
    }
    send(in, held);
  }

  private void send(HttpServletRequest in, BufferedAnswer held) throws IOException {
    Body body = held.body();
    HttpServletResponse response = (HttpServletResponse) held.getResponse();
    if (body.length() <= Body.LITTLE || in.isAsyncStarted() || !in.isAsyncSupported()) {
      try (body;
          InputStream from = body.open()) {
        from.transferTo(response.getOutputStream());
      }
      return;
    }
    AsyncContext async = in.startAsync(in, response);
    async.setTimeout(0);
    OutgoingAnswer writing =
        new OutgoingAnswer(this, async, body, nanos.getAsLong() + READERS.toNanos());
    writings.add(writing);
    writing.begin();
  }

  private void read(HttpServletRequest in, HttpServletResponse response) throws IOException {
    long limit = limit(in);
    if (in.getContentLengthLong() > limit) {
      ClosedAnswer.tooLarge(limit).say(in, response);
      return;
    }
    AsyncContext async = in.startAsync();
    async.setTimeout(0);
    IncomingRequest reading =
        new IncomingRequest(this, async, in, limit, nanos.getAsLong() + patience.toNanos());
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
  void here(IncomingRequest reading) {
    readings.remove(reading);
  }

  /** What was sent is needed no more. */
  void done(Body body) {
    inside.addAndGet(-body.length());
    close(body);
  }

  /** An answer is on its way no more. */
  void gone(OutgoingAnswer writing, InputStream from, Body body) {
    writings.remove(writing);
    close(from);
    close(body);
  }

  private static void close(Closeable one) {
    try {
      one.close();
    } catch (IOException e) {
      LOG.warn("A file is left behind: {}", e.getClass().getName());
    }
  }
}
