// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.net.BarredPlace;
import org.eclipse.angus.mail.util.MailConnectException;

/** What a mail server's refusal means for staff: the setting that is wrong, or to wait. */
final class MailServerRefusal {
  private static final Text AWAY = new Text("メールサーバーにつながりません", "The mail server cannot be reached");
  private static final Text BROKEN =
      new Text("メールサーバーとの通信が切れました", "The line to the mail server broke");

  private MailServerRefusal() {}

  static ConnectorException of(MessagingException e) {
    Optional<BarredPlace> barred = BarredPlace.in(e);
    if (barred.isPresent()) {
      return fault(Reason.MISCONFIGURED, barred.get().sentence(), "host", e);
    }
    if (e instanceof AuthenticationFailedException) {
      return passing(e.getMessage())
          ? waits(new Text("受信箱を別のプログラムが使っています", "Another program is using the mailbox"), "", e)
          : fault(
              Reason.UNAUTHORIZED,
              new Text(
                  "ログインできません。ユーザー名とパスワードを確認してください",
                  "The login is refused. Look at user name and password"),
              "_password",
              e);
    }
    if (e instanceof FolderNotFoundException) {
      return fault(
          Reason.MISCONFIGURED, new Text("フォルダーがありません", "There is no such folder"), "folder", e);
    }
    if (caused(e, SSLException.class) || said(e).contains("STARTTLS")) {
      return fault(
          Reason.MISCONFIGURED,
          new Text(
              "暗号化の方式が合わないか、証明書を確かめられません",
              "The encryption does not fit, or the certificate cannot be proved"),
          "security",
          e);
    }
    if (caused(e, UnknownHostException.class)) {
      return waits(new Text("メールサーバーが見つかりません", "The mail server is not found"), "host", e);
    }
    boolean away = e instanceof MailConnectException;
    return waits(away ? AWAY : BROKEN, away ? "host" : "", e);
  }

  /** The line broke in the middle of a mail. */
  static ConnectorException broken(IOException e) {
    return waits(BROKEN, "", e);
  }

  /** RFC 3206 and RFC 5530: the same login may well be taken later. */
  private static boolean passing(String message) {
    String said = message == null ? "" : message;
    return said.contains("[IN-USE]")
        || said.contains("[LOGIN-DELAY]")
        || said.contains("[SYS/TEMP]")
        || said.contains("[UNAVAILABLE]")
        || said.contains("[INUSE]")
        || said.contains("[LIMIT]");
  }

  private static String said(MessagingException e) {
    return e.getMessage() == null ? "" : e.getMessage();
  }

  private static boolean caused(Throwable e, Class<? extends Throwable> by) {
    Throwable at = e;
    while (at != null) {
      if (by.isInstance(at)) {
        return true;
      }
      at =
          at instanceof MessagingException m && at.getCause() == null
              ? m.getNextException()
              : at.getCause();
    }
    return false;
  }

  private static ConnectorException waits(Text words, String field, Exception cause) {
    return fault(Reason.UNAVAILABLE, words, field, cause);
  }

  private static ConnectorException fault(
      Reason reason, Text words, String field, Exception cause) {
    return new ConnectorException(reason, words, field, Optional.empty(), cause);
  }
}
