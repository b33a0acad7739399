// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.IOException;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.banto.house.Caller;
import org.banto.house.Callers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterDispatcher;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** Says for whom the thread of a request works, until the request is done however it ends. */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("banto-caller")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@HttpWhiteboardFilterDispatcher({DispatcherType.REQUEST, DispatcherType.ASYNC})
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.path=/api/v1)")
public final class CallerFilter implements Filter {
  private final Callers callers;

  /** Remembers. */
  @Activate
  public CallerFilter(@Reference Callers callers) {
    this.callers = callers;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Caller before = callers.swap(new Caller(request.getRemoteAddr(), ""));
    try {
      chain.doFilter(request, response);
    } finally {
      callers.swap(before);
    }
  }
}
