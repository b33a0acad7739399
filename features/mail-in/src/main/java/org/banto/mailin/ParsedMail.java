// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.banto.connect.Mail;
import org.banto.mail.library.MailLibrary;

/** A raw mail, opened: whatever is broken in it is left out, and nothing is thrown. */
final class ParsedMail {
  private static final Session SESSION =
      MailLibrary.with(() -> Session.getInstance(new Properties()));
  private static final int DEEPEST = 10;

  private final byte[] raw;
  private final Optional<MimeMessage> message;

  ParsedMail(byte[] raw) {
    this.raw = raw;
    this.message = message(raw);
  }

  private static Optional<MimeMessage> message(byte[] raw) {
    try {
      return Optional.of(new MimeMessage(SESSION, new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  /** What connectors read. */
  Mail mail(Instant keptAt) {
    return new Mail(header("Message-ID"), from(), subject(), text(), sent().orElse(keptAt));
  }

  /**
   * The id of the mail in a mailbox. Headers a server adds do not change it, and a mail with the
   * Message-ID of another but with other words is another mail.
   */
  String id(String box) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      String id = header("Message-ID");
      sha.update((box + "\n" + id + "\n").getBytes(StandardCharsets.UTF_8));
      sha.update(id.isEmpty() ? raw : body());
      return HexFormat.of().formatHex(sha.digest(), 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] body() {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return text.substring(Math.max(end, 0)).strip().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The sender's address. */
  String from() {
    String header = header("From");
    try {
      InternetAddress[] all = InternetAddress.parseHeader(header, false);
      return all.length == 0 ? "" : Optional.ofNullable(all[0].getAddress()).orElse("");
    } catch (MessagingException e) {
      return header;
    }
  }

  /** The subject, decoded. */
  String subject() {
    String folded = header("Subject");
    byte[] bytes = folded.getBytes(StandardCharsets.ISO_8859_1);
    String unfolded = MimeUtility.unfold(Charsets.decode(bytes, ""));
    try {
      // the decoder of that name knows ① and 髙 as well
      return MimeUtility.decodeText(
          unfolded.replaceAll("(?i)=\\?ISO-2022-JP\\?", "=?x-windows-iso2022jp?"));
    } catch (UnsupportedEncodingException e) {
      return unfolded;
    }
  }

  /** When it was sent, as it says. */
  private Optional<Instant> sent() {
    try {
      return message.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(message.get().getSentDate()).map(Date::toInstant);
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  /** A header as it stands, or empty. */
  String header(String name) {
    return headers(name).stream().findFirst().orElse("");
  }

  /** All headers of a name, the topmost first. */
  List<String> headers(String name) {
    try {
      String[] all = message.isEmpty() ? null : message.get().getHeader(name);
      return all == null ? List.of() : List.of(all);
    } catch (MessagingException e) {
      return List.of();
    }
  }

  /** The text: the plain parts, or else what the HTML says. */
  String text() {
    List<String> plain = new ArrayList<>();
    List<String> html = new ArrayList<>();
    message.ifPresent(m -> collect(m, plain, html, 0));
    plain.removeIf(String::isBlank);
    List<String> all = plain.isEmpty() ? html.stream().map(Html::text).toList() : plain;
    return String.join("\n", all).replace("\r\n", "\n").replace('\r', '\n');
  }

  private static void collect(Part part, List<String> plain, List<String> html, int depth) {
    try {
      if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
        return;
      }
      if (part.isMimeType("text/plain")) {
        plain.add(decoded(part));
      } else if (part.isMimeType("text/html")) {
        html.add(decoded(part));
      } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart inner = parts.getBodyPart(i);
          collect(inner, plain, html, depth + 1);
        }
      }
    } catch (MessagingException | IOException | RuntimeException e) {
      // half a part says nothing; the bytes are kept and can be taken out
      plain.add("");
    }
  }

  private static String decoded(Part part) throws MessagingException, IOException {
    return Charsets.decode(part.getInputStream().readAllBytes(), charset(part));
  }

  private static String charset(Part part) throws MessagingException {
    try {
      String charset = new ContentType(part.getContentType()).getParameter("charset");
      return charset == null ? "" : charset;
    } catch (ParseException e) {
      return "";
    }
  }
}
