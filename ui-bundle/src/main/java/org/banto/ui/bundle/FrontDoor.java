// SPDX-License-Identifier: Apache-2.0
package org.banto.ui.bundle;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Sends whoever comes to the bare address of the house to its page. A filter, because the REST
 * resources answer to every path that no servlet has.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("banto-front-door")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class FrontDoor implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest asked
        && response instanceof HttpServletResponse answer
        && "/".equals(asked.getRequestURI())) {
      answer.sendRedirect("/ui/");
      return;
    }
    chain.doFilter(request, response);
  }
}
