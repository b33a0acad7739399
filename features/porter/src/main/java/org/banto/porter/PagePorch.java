// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/** The same porch for the page and {@code /health}, where nothing is sent in. */
@Component(service = Filter.class, property = "service.ranking:Integer=9000")
@HttpWhiteboardFilterName("banto-page-porch")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class PagePorch implements Filter {
  private final Porch porch;

  /** Remembers. */
  @Activate
  public PagePorch(@Reference Porch porch) {
    this.porch = porch;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    porch.answer((HttpServletRequest) request, response, chain);
  }
}
