// SPDX-License-Identifier: Apache-2.0
package org.banto.recorded.stage;

import java.util.HashSet;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** Stands before a far side and gives tokens: one for the code, and one for each refresh token, which serves once. */
public final class Gate implements FarSide.Rule {
  private final FarSide.Rule inside;
  private final String path;
  private final String code;
  private final Set<String> good = new HashSet<>();
  private final Set<String> refresh = new HashSet<>();
  private int given;
  private boolean closed;

  /**
   * A gate.
   *
   * @param path where tokens are given
   * @param code for which the first one is given
   */
  Gate(FarSide.Rule inside, String path, String code) {
    this.inside = inside;
    this.path = path;
    this.code = code;
  }

  /** No token given so far is taken any more. */
  public void end() {
    good.clear();
  }

  /** No more tokens. */
  public void close() {
    closed = true;
  }

  @Override
  public synchronized Answer answer(FarRequest request) throws ConnectorException {
    if (request.uri().getPath().equals(path)) {
      return token(request.text());
    }
    String bearer = request.header("Authorization").replaceFirst("^Bearer ", "");
    return good.contains(bearer) ? inside.answer(request) : Answer.of(401);
  }

  private Answer token(String form) {
    String with = form.replaceAll(".*refresh_token=(?!&)([^&]+).*", "$1");
    boolean known = form.contains("code=" + code) || refresh.remove(with);
    if (closed || !known) {
      return Answer.json(400, "{'error':'invalid_grant'}");
    }
    given++;
    good.add("access-" + given);
    refresh.add("refresh-" + given);
    return Answer.json(
        "{'access_token':'access-"
            + given
            + "','refresh_token':'refresh-"
            + given
            + "','expires_in':3600,'token_type':'Bearer'}");
  }
}
