// SPDX-License-Identifier: Apache-2.0
package org.banto.ui.bundle;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the staff's page under {@code /ui/}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("banto-page")
@HttpWhiteboardServletPattern("/ui/*")
@HttpWhiteboardServletAsyncSupported
public final class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Assets assets;

  /** Serves the files of this bundle. */
  @Activate
  public PageServlet() {
    this.assets = new Assets(Assets.Files::ofBundle);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.isEmpty()) {
      response.sendRedirect(request.getContextPath() + "/ui/");
      return;
    }
    boolean gzip =
        Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("").contains("gzip");
    Assets.Answer answer = assets.get(path, gzip);
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setContentLength(answer.body().length);
    response.getOutputStream().write(answer.body());
  }
}
