// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * The same entrance for all that is not the REST application: the page with what bundles bring to it,
 * and {@code /health}.
 * Nothing else has a door here: the whiteboard offers the application's resources a second time
 * without {@code /api/v1}, where no rule of a proxy looks for them.
 */
@Component(service = Filter.class, property = "service.ranking:Integer=10000")
@HttpWhiteboardFilterName("banto-page-entrance")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class PageEntrance implements Filter {
  private static final Pattern DOORS = Pattern.compile("/?|/health|/(ui|rooms)(/.*)?");

  private final Entrance entrance;

  /** Remembers. */
  @Activate
  public PageEntrance(@Reference Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = ((HttpServletRequest) request).getRequestURI();
    if (DOORS.matcher(path).matches()) {
      entrance.doFilter(request, response, chain);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
