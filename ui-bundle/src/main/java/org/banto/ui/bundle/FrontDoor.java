// SPDX-License-Identifier: Apache-2.0
package org.banto.ui.bundle;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Sends whoever comes to the bare address of the house to its page. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("banto-front-door")
@HttpWhiteboardServletPattern("")
public final class FrontDoor extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/ui/");
  }
}
