// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * A mail that lies on a server.
 *
 * @param place what the server calls it, or empty
 * @param message the way to it
 */
record ServerMail(String place, MimeMessage message) {
  /** Larger mails are noted, but not taken in; an order mail has some kilobytes. */
  static final int LARGEST = 5_000_000;

  /** Whether it was sent before a moment, as far as it says. */
  boolean before(Instant moment) throws ConnectorException {
    try {
      Date sent = message.getSentDate();
      return sent != null && sent.toInstant().isBefore(moment);
    } catch (MessagingException e) {
      throw MailServerRefusal.of(e);
    }
  }

  /** Whether it is too large. */
  boolean large() throws ConnectorException {
    try {
      return message.getSize() > LARGEST;
    } catch (MessagingException e) {
      throw MailServerRefusal.of(e);
    }
  }

  /** Its bytes, or its headers alone where it is too large. */
  byte[] fetch() throws ConnectorException {
    try {
      if (message instanceof IMAPMessage imap) {
        imap.setPeek(true);
      }
      if (large()) {
        List<String> lines = Collections.list(message.getAllHeaderLines());
        String head = String.join("\r\n", lines) + "\r\n\r\n";
        return head.getBytes(StandardCharsets.ISO_8859_1);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException e) {
      throw MailServerRefusal.of(e);
    } catch (IOException e) {
      throw MailServerRefusal.broken(e);
    }
  }
}
