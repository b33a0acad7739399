// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import java.net.URI;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * The settings of one account as plain values.
 *
 * @param url where the API is, with a slash at the end
 * @param login who asks
 * @param owner the owner of the goods (荷主), as ロジザード numbers it
 * @param area the area
 * @param pattern the export pattern the shop has set up
 * @param columns where in the pattern what stands
 * @param lateDays days before today that are read each time, for what is booked late
 * @param firstDays days to read back at first
 * @param noneCode the error code that means that there is nothing, or empty
 */
record LogizardAccount(
    String url,
    Login login,
    String owner,
    String area,
    String pattern,
    Columns columns,
    int lateDays,
    int firstDays,
    String noneCode) {
  static final String FIELD_PASSWORD = ".password";

  /** Who asks; tells no secret. */
  record Login(String appKey, String user, String password) {
    /** All of it: a session of another login is no longer used. */
    String origin() {
      return appKey + "\n" + user + "\n" + password;
    }

    @Override
    public String toString() {
      return "Login[]";
    }
  }

  static LogizardAccount of(LogizardSettings s) {
    return new LogizardAccount(
        s.url().strip().replaceAll("/+$", "") + "/",
        new Login(s._appKey().strip(), s.user().strip(), s._password()),
        s.owner().strip(),
        s.area().strip(),
        s.pattern().strip(),
        Columns.of(s),
        s.lateDays(),
        s.firstDays(),
        s.noneCode().strip());
  }

  URI at(String path) {
    return URI.create(url + path);
  }

  /** What can be said without asking. */
  void check() throws ConnectorException {
    if (!url.matches("https?://[^\\s?#]+/")) {
      throw wrong("url", new Text("API の所在が正しくありません", "The place of the API is not right"));
    }
    given(".appKey", new Text("アプリケーションキー", "application key"), login.appKey());
    given("user", new Text("ユーザーID", "user ID"), login.user());
    given(FIELD_PASSWORD, new Text("パスワード", "password"), login.password());
    given("owner", new Text("荷主ID", "owner ID"), owner);
    given("area", new Text("エリアID", "area ID"), area);
    given("pattern", new Text("出力パターンID", "export pattern ID"), pattern);
    columns.check();
  }

  private static void given(String field, Text name, String value) throws ConnectorException {
    if (value.isBlank()) {
      throw wrong(field, new Text(name.ja() + "がありません", "The " + name.en() + " is missing"));
    }
  }

  static ConnectorException wrong(String field, Text words) {
    return new ConnectorException(Reason.MISCONFIGURED, words, field, Optional.empty(), null);
  }
}
