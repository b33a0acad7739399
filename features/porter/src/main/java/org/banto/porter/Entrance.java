// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.banto.flow.Opened;
import org.banto.flow.Shift;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Counts who is in, and lets nobody in before the house is open and when it closes: they hear that
 * nothing was done and when to come again. It stands before every other filter of the REST
 * application; {@link PageEntrance} leads here, too.
 */
@Component(
    service = {Entrance.class, Filter.class, Shift.class},
    property = "service.ranking:Integer=10000")
@HttpWhiteboardFilterName("banto-entrance")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
public final class Entrance implements Filter, Shift {
  private static final String REST = "/api/v1/";

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile Opened opened;

  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean closed;

  /** Lets the page in, and all when the house is open. */
  @Activate
  public Entrance() {}

  Entrance with(Opened door) {
    opened = door;
    return this;
  }

  @Override
  public void end() {
    closed = true;
  }

  @Override
  public List<String> underWay() {
    int n = inside.get();
    return n == 0 ? List.of() : List.of(n + " requests");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.ASYNC
        && request.getAttribute(Porch.WHOLE) == null) {
      // an answer that was waited for: whoever it is for was let in before
      chain.doFilter(request, response);
      return;
    }
    inside.incrementAndGet();
    try {
      // looked at after it was counted: whoever is let in is waited for
      if (closed) {
        refuse((HttpServletRequest) request, (HttpServletResponse) response);
      } else if (opened == null
          && ((HttpServletRequest) request).getRequestURI().startsWith(REST)) {
        ClosedAnswer.OPENING.say((HttpServletRequest) request, (HttpServletResponse) response);
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      inside.decrementAndGet();
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("/health".equals(request.getRequestURI())) {
      ClosedAnswer.CLOSING.say(
          response, "application/json; charset=utf-8", "{\"status\":\"stopping\"}");
    } else {
      ClosedAnswer.CLOSING.say(request, response);
    }
  }
}
