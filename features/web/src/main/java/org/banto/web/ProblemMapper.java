// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.banto.connect.ConnectorException;
import org.banto.house.Vault;
import org.banto.house.WrongSettings;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of every exception that leaves a resource; says once in the log what is ours. */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
public final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable e) {
    boolean english = Language.english(headers);
    if (e instanceof WebApplicationException web) {
      Response r = web.getResponse();
      return r.hasEntity()
          ? r
          : Problem.of(r.getStatus(), said(r.getStatus(), web.getMessage(), english), english)
              .toResponse();
    }
    return problem(e, english).toResponse();
  }

  /** Its words; where JAX-RS itself made it ("HTTP 404 Not Found"), ours. */
  static String said(int status, String message, boolean english) {
    if (message != null && !message.startsWith("HTTP ")) {
      return message;
    }
    if (status != 404) {
      return "";
    }
    return english
        ? "The house has no such function at present: the plan does not hold it, or its program is away."
        : "いまの番頭にはない機能です。今のプランに含まれていないか、プログラムが外されています。";
  }

  /** What is said of a failure. */
  static Problem problem(Throwable e, boolean english) {
    if (e instanceof Vault.Broken) {
      LOG.error("what is kept cannot be opened", e);
      String broken =
          english
              ? "What is kept cannot be opened: it was changed outside the house, or sealed with"
                  + " another key. Nothing was changed; look at the backup."
              : "保存されている記録を開けません。外部から書き換えられたか、別の鍵で封じられています。何も変更されていません。バックアップを確認してください。";
      return Problem.of(500, broken, english);
    }
    if (e instanceof WrongSettings wrong) {
      return Problem.wrong(wrong, english);
    }
    if (e instanceof IllegalArgumentException) {
      return Problem.of(400, e.getMessage(), english);
    }
    if (e instanceof ConnectorException far) {
      return Problem.of(409, far.getMessage(), english);
    }
    if (DiskSpace.isFull(e)) {
      String wait =
          english
              ? "Nothing was saved. Once there is room on the server's disk, it goes on by itself."
              : "保存できませんでした。何も変更されていません。サーバーのディスクに空きができると、自動で再開します。";
      return Problem.of(507, wait, english);
    }
    LOG.error("a request failed", e);
    String detail =
        english
            ? "Nothing was changed. The log of the house says more."
            : "何も変更されていません。詳しくはサーバーのログにあります。";
    return Problem.of(500, detail, english);
  }
}
