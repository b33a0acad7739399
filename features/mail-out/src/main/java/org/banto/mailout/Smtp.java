// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.mail.library.MailLibrary;
import org.banto.mail.library.MailSockets;
import org.banto.net.BarredPlace;
import org.banto.net.WayOut;
import org.banto.time.HouseClock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** One conversation with a mail server, for many mails. */
final class Smtp implements AutoCloseable {
  private static final String TIMEOUT = "20000";
  private static final Text UNMADE =
      new Text("この宛先と文面からメールを作れません", "No mail can be made of this address and these words");

  private final MailSettings settings;
  private final Optional<String> token;
  private final String name;
  private final Session session;
  private final Transport transport;

  /**
   * Connects.
   *
   * @param name the shop's name, shown beside the address
   * @param token what the server takes in place of a password, where the owner has consented
   * @param out how to leave the house
   * @throws ConnectorException when the server cannot be reached, or refuses the login
   */
  Smtp(MailSettings settings, String name, Optional<String> token, WayOut out)
      throws ConnectorException {
    this.settings = settings;
    this.token = token;
    this.name = MailAddress.header(name);
    if (settings.from().isEmpty()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("差出人のメールアドレスを設定してください", "Set the sender's mail address"),
          "from",
          Optional.empty(),
          null);
    }
    Optional<Text> fault = MailAddress.fault(settings.from());
    if (fault.isPresent()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          new Text("差出人の" + fault.get().ja(), "The sender's mail address cannot be used"),
          "from",
          Optional.empty(),
          null);
    }
    session = MailLibrary.with(() -> Session.getInstance(properties(out)));
    try {
      transport = MailLibrary.with(this::connected);
    } catch (AuthenticationFailedException e) {
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          new Text("メールサーバーにログインできません", "The mail server refuses the login"),
          "user",
          Optional.empty(),
          e);
    } catch (MessagingException e) {
      throw BarredPlace.in(e)
          .map(
              b ->
                  new ConnectorException(
                      Reason.MISCONFIGURED, b.sentence(), "host", Optional.empty(), e))
          .orElseGet(
              () ->
                  new ConnectorException(
                      Reason.UNAVAILABLE,
                      new Text("メールサーバーに接続できません", "The mail server cannot be reached"),
                      "host",
                      Optional.empty(),
                      e));
    }
  }

  private Transport connected() throws MessagingException {
    Transport made = session.getTransport("smtp");
    if (settings.user().isEmpty()) {
      made.connect();
    } else {
      made.connect(settings.user(), token.orElseGet(settings::password));
    }
    return made;
  }

  private Properties properties(WayOut out) {
    MailSettings s = settings;
    Properties p = new Properties();
    // developers.google.com/gmail/imap/xoauth2-protocol; Microsoft 365 speaks the same
    token.ifPresent(t -> p.setProperty("mail.smtp.auth.mechanisms", "XOAUTH2"));
    MailSockets.set(p, "smtp", out);
    p.setProperty("mail.smtp.host", s.host());
    p.setProperty("mail.smtp.port", Integer.toString(s.port()));
    p.setProperty("mail.smtp.auth", Boolean.toString(!s.user().isEmpty()));
    p.setProperty("mail.smtp.starttls.enable", Boolean.toString(s.security().equals("starttls")));
    p.setProperty("mail.smtp.starttls.required", Boolean.toString(s.security().equals("starttls")));
    p.setProperty("mail.smtp.ssl.enable", Boolean.toString(s.security().equals("ssl")));
    p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    p.setProperty("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    p.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
    p.setProperty("mail.smtp.timeout", TIMEOUT);
    p.setProperty("mail.smtp.writetimeout", TIMEOUT);
    // old mobile addresses have dots where RFC 5322 allows none
    p.setProperty("mail.mime.address.strict", "false");
    return p;
  }

  /** What the server says to one mail. */
  sealed interface Answer {}

  /** It took the mail. */
  record Taken() implements Answer {}

  /** It takes no mail to this recipient now (greylisting, a full mailbox); others may go. */
  record Later() implements Answer {}

  /**
   * It never will take it.
   *
   * @param why in words for staff
   */
  record Refused(Text why) implements Answer {}

  /**
   * Hands a mail over.
   *
   * @throws ConnectorException when the server takes no mail at all now
   */
  Answer send(Letter letter, String messageId) throws ConnectorException {
    return send(letter.to(), letter.wording(), messageId);
  }

  /** As {@link #send(Letter, String)}, of a mail that is about no order. */
  Answer send(String address, TemplateWords wording, String messageId) throws ConnectorException {
    Optional<Text> fault = MailAddress.fault(address);
    if (fault.isPresent()) {
      return new Refused(fault.get());
    }
    MimeMessage message;
    try {
      message = MailLibrary.with(() -> message(address, wording, messageId));
    } catch (MessagingException | RuntimeException e) {
      return new Refused(UNMADE);
    }
    try {
      MailLibrary.with(() -> sent(message));
      return new Taken();
    } catch (IllegalArgumentException e) {
      // the library itself will not say this to a server
      return new Refused(UNMADE);
    } catch (MessagingException e) {
      Said said = said(e);
      if (said.code() >= 500) {
        return new Refused(
            new Text(
                "メールサーバーが受け取りません（" + said.code() + "）",
                "The mail server does not take it (" + said.code() + ")"));
      }
      if (said.code() >= 400 && said.ofRecipient() && transport.isConnected()) {
        return new Later();
      }
      Reason reason = said.code() >= 400 ? Reason.UNAVAILABLE : Reason.NO_ANSWER;
      throw new ConnectorException(
          reason,
          new Text("メールサーバーが今は受け取りません", "The mail server does not take it now"),
          "",
          Optional.empty(),
          e);
    }
  }

  private boolean sent(MimeMessage message) throws MessagingException {
    transport.sendMessage(message, message.getAllRecipients());
    return true;
  }

  /** The server's answer, to the recipient or to the whole; code 0 when there was none. */
  private record Said(int code, boolean ofRecipient) {}

  private static Said said(Exception e) {
    int code = 0;
    Exception at = e;
    while (at instanceof MessagingException mail) {
      if (mail instanceof SMTPAddressFailedException address) {
        return new Said(address.getReturnCode(), true);
      }
      if (mail instanceof SMTPSendFailedException send) {
        code = Math.max(code, send.getReturnCode());
      }
      at = mail.getNextException();
    }
    return new Said(code, false);
  }

  private MimeMessage message(String address, TemplateWords wording, String messageId)
      throws MessagingException {
    String charset = charset(wording);
    MimeMessage message = new Identified(session, messageId);
    message.setFrom(sender(charset));
    InternetAddress to = new InternetAddress();
    to.setAddress(address);
    message.setRecipients(Message.RecipientType.TO, new Address[] {to});
    message.setSubject(MailAddress.header(wording.subject()), charset);
    message.setText(wording.body().replaceAll("\r?\n", "\r\n"), charset);
    message.setSentDate(Date.from(new HouseClock().instant()));
    message.saveChanges();
    return message;
  }

  private InternetAddress sender(String charset) throws MessagingException {
    try {
      return new InternetAddress(settings.from(), name, charset);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException(charset, e);
    }
  }

  /** UTF-8, unless another is set that has every character of the mail. */
  private String charset(TemplateWords wording) {
    boolean fits =
        Charset.forName(settings.charset())
            .newEncoder()
            .canEncode(wording.subject() + wording.body() + name);
    return fits ? settings.charset() : StandardCharsets.UTF_8.name();
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      // what was taken was taken; the server closes its side by itself
      return;
    }
  }

  /** A message that keeps the id it was given. */
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
