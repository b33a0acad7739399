// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * A mall's whole answer.
 *
 * @param mall the mall's name, for messages
 * @param what what was asked, for messages: a path without anything personal
 * @param status HTTP status: 2xx, 3xx, 400, 404, 409 or 422
 * @param body its bytes; not copied, must not be changed
 */
public record Answer(Text mall, String what, int status, byte[] body) {
  /** Whether the mall said no. */
  public boolean refused() {
    return status >= 400;
  }

  /** What was asked for; anything but an object is the far side's trouble. */
  public Json json() throws ConnectorException {
    good();
    return read(Reason.MALFORMED);
  }

  private void good() throws ConnectorException {
    if (status == 404) {
      Text words =
          new Text(
              mall.ja() + " の API が見つかりません（404）。続くときは API の所在を確かめてください",
              mall.en()
                  + ": the API is not found (404). If it stays so, look at the address of the API");
      throw new ConnectorException(Reason.UNAVAILABLE, words, "url", Optional.empty(), null);
    }
    if (refused()) {
      throw malformed(
          new Text("は受け付けられませんでした（" + status + "）", "was not accepted (" + status + ")"));
    }
  }

  /** What was asked for, empty when it is not there. */
  public Optional<Json> found() throws ConnectorException {
    return status == 404 ? Optional.empty() : Optional.of(json());
  }

  /**
   * An element of a list.
   *
   * @param bytes as the mall sent them; not copied, must not be changed
   * @param json the same, to be read
   */
  public record Row(byte[] bytes, Json json) {
    @Override
    public String toString() {
      return "Row[" + bytes.length + " bytes]";
    }
  }

  /** The elements of a list, byte for byte and to be read. */
  public List<Row> rows(String... at) throws ConnectorException {
    List<Row> rows = new ArrayList<>();
    for (byte[] slice : slices(at)) {
      try {
        rows.add(new Row(slice, Json.of(slice)));
      } catch (IOException e) {
        throw malformed(new Text("に読めない項目があります", "gave an item that cannot be read"));
      }
    }
    return rows;
  }

  /** A field of a row that every row must have. */
  public String needed(Row row, String field) throws ConnectorException {
    String text = row.json().text(field).strip();
    if (text.isEmpty()) {
      throw malformed(new Text("に " + field + " のない項目があります", "gave an item without " + field));
    }
    return text;
  }

  /** The orders in a list, byte for byte; without a path the answer is the list. */
  public List<byte[]> slices(String... at) throws ConnectorException {
    good();
    try {
      return Slices.of(body, at);
    } catch (IOException e) {
      read(Reason.MALFORMED);
      String list = String.join(".", at);
      throw malformed(new Text("の一覧がありません: " + list, "gave no list: " + list));
    }
  }

  /** What came of a command; an answer that cannot be read leaves open whether it was done. */
  public Json done() throws ConnectorException {
    return read(Reason.NO_ANSWER);
  }

  /** As {@link #done}, for commands whose good answer has no body. */
  public void doneWithoutWords() throws ConnectorException {
    if (!new String(body, StandardCharsets.UTF_8).isBlank()) {
      done();
    }
  }

  /** What it says, whatever its status; empty when that is no JSON. */
  public Optional<Json> peek() {
    try {
      return Optional.of(Json.of(body));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A text of the answer for a refusal's words, cut short; empty when there is none. */
  public String words(String... fields) {
    try {
      Json json = Json.of(body);
      for (String field : fields) {
        if (!json.text(field).isBlank()) {
          String text = json.text(field).strip();
          return text.substring(0, Math.min(200, text.length()));
        }
      }
      return "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * That the answer is not as it should be.
   *
   * @param how goes on after the mall's name and what was asked: {@code gave no token}
   */
  public ConnectorException malformed(Text how) {
    return new ConnectorException(
        Reason.MALFORMED,
        new Text(
            mall.ja() + " の " + what + " " + how.ja(), mall.en() + ": " + what + " " + how.en()));
  }

  /** That the mall says an error where it was to answer. */
  public ConnectorException notAccepted(Text error) {
    return malformed(new Text("は受け付けられませんでした: " + error.ja(), "was not accepted: " + error.en()));
  }

  /** That a mall answers with a page for people, as it does while it is being worked on. */
  public static ConnectorException maintenance(Reason reason, Text mall) {
    return new ConnectorException(
        reason, new Text(mall.ja() + " がメンテナンス中のようです", mall.en() + " seems to be in maintenance"));
  }

  private Json read(Reason damaged) throws ConnectorException {
    try {
      return Json.of(body);
    } catch (IOException e) {
      // the parser's message quotes what it could not read, and that may be a buyer's name
      if (page() && damaged == Reason.MALFORMED) {
        throw maintenance(Reason.UNAVAILABLE, mall);
      }
      throw new ConnectorException(
          damaged,
          new Text(
              mall.ja() + " の " + what + " の応答を JSON として読めません",
              mall.en() + ": the answer to " + what + " cannot be read as JSON"));
    }
  }

  /** A page for people: maintenance comes with any status, 200 as well. */
  private boolean page() {
    for (byte b : body) {
      if (!Character.isWhitespace(b)) {
        return b == '<';
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Answer[" + what + ", " + status + ", " + body.length + " bytes]";
  }
}
