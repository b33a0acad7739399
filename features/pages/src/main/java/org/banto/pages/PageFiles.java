// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves {@code /rooms/<id>/<key>/<file>} from the bundle that brings it now. What nobody has agreed
 * to is not there: whatever lies here may run in the staff's page.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("banto-pages")
@HttpWhiteboardServletPattern("/rooms/*")
@HttpWhiteboardServletAsyncSupported
public final class PageFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Where all of them lie. */
  static final String BASE = "/rooms/";

  private final transient PageShelf shelf;
  private final transient PageBook book;

  /** Remembers. */
  @Activate
  public PageFiles(@Reference PageShelf shelf, @Reference PageBook book) {
    this.shelf = shelf;
    this.book = book;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<PageFile> file = find(String.valueOf(request.getPathInfo()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setHeader("Cache-Control", "no-store");
      return;
    }
    response.setContentType(file.get().type());
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    // a page in a frame has no origin, and is code that everybody may read
    response.setHeader("Access-Control-Allow-Origin", "*");
    byte[] body = file.get().plain();
    if (Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("").contains("gzip")) {
      response.setHeader("Content-Encoding", "gzip");
      body = file.get().packed();
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private Optional<PageFile> find(String path) {
    String[] parts = path.split("/", -1);
    return parts.length == 4 && parts[0].isEmpty()
        ? shelf
            .find(parts[1])
            .filter(offer -> offer.key().equals(parts[2]) && offer.files().containsKey(parts[3]))
            .filter(offer -> book.read().of(offer) == PageState.READY)
            .map(offer -> offer.files().get(parts[3]))
        : Optional.empty();
  }
}
