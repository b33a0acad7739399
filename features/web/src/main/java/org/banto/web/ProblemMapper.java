// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.banto.base.Rejection;
import org.banto.base.Text;
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

  private static final Text AWAY =
      new Text(
          "いまの番頭にはない機能です。今のプランに含まれていないか、プログラムが外されています。",
          "The house has no such function at present: the plan does not hold it, or its program is away.");
  private static final Text BROKEN =
      new Text(
          "保存されている記録を開けません。外部から書き換えられたか、別の鍵で封じられています。何も変更されていません。バックアップを確認してください。",
          "What is kept cannot be opened: it was changed outside the house, or sealed with another key."
              + " Nothing was changed; look at the backup.");
  private static final Text FULL =
      new Text(
          "保存できませんでした。何も変更されていません。サーバーのディスクに空きができると、自動で再開します。",
          "Nothing was saved. Once there is room on the server's disk, it goes on by itself.");
  private static final Text FAILED =
      new Text(
          "何も変更されていません。詳しくはサーバーのログにあります。", "Nothing was changed. The log of the house says more.");

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable e) {
    Locale reader = Language.of(headers);
    if (e instanceof WebApplicationException web) {
      Response r = web.getResponse();
      return r.hasEntity()
          ? r
          : said(r.getStatus(), web.getMessage())
              .map(text -> Problem.of(r.getStatus(), text, reader))
              .orElseGet(() -> Problem.of(r.getStatus(), reader))
              .toResponse();
    }
    return problem(e, reader).toResponse();
  }

  /** Its words; where JAX-RS itself made it ("HTTP 404 Not Found"), ours. */
  static Optional<Text> said(int status, String message) {
    if (message != null && !message.isBlank() && !message.startsWith("HTTP ")) {
      return Optional.of(Text.same(message));
    }
    return status == 404 ? Optional.of(AWAY) : Optional.empty();
  }

  /** What is said of a failure. */
  static Problem problem(Throwable e, Locale reader) {
    if (e instanceof Vault.Broken) {
      LOG.error("what is kept cannot be opened", e);
      return Problem.of(500, BROKEN, reader);
    }
    if (e instanceof WrongSettings wrong) {
      return Problem.wrong(wrong, reader);
    }
    if (e instanceof Rejection no) {
      return Problem.of(status(no.kind()), no.sentence(), reader);
    }
    if (e instanceof IllegalArgumentException) {
      return Problem.of(400, Text.of(e), reader);
    }
    if (e instanceof ConnectorException) {
      return Problem.of(409, Text.of(e), reader);
    }
    if (DiskSpace.isFull(e)) {
      return Problem.of(507, FULL, reader);
    }
    LOG.error("a request failed", e);
    return Problem.of(500, FAILED, reader);
  }

  private static int status(Rejection.Kind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case TOO_OFTEN -> 429;
    };
  }
}
