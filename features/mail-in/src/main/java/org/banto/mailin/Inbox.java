// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.banto.connect.ConnectorException;
import org.banto.mail.library.MailSockets;
import org.banto.net.WayOut;
import org.eclipse.angus.mail.pop3.POP3Folder;

/** One conversation with a mail server about a mailbox. What lies there is not marked as seen. */
final class Inbox implements AutoCloseable {
  private static final String TIMEOUT = "20000";

  private final Mailbox box;
  private final Store store;
  private final Folder folder;

  /**
   * Logs in and opens the folder.
   *
   * @throws ConnectorException naming the setting that is wrong, where one is
   */
  Inbox(Mailbox box, WayOut out) throws ConnectorException {
    this.box = box;
    try {
      store = Session.getInstance(properties(box, out)).getStore(box.protocol());
      store.connect(box.host(), box.port(), box.user(), box.password());
    } catch (MessagingException e) {
      throw MailServerRefusal.of(e);
    }
    folder = open();
  }

  private Folder open() throws ConnectorException {
    try {
      Folder found = store.getFolder(box.imap() ? box.folder() : "INBOX");
      found.open(box.removes() ? Folder.READ_WRITE : Folder.READ_ONLY);
      return found;
    } catch (MessagingException e) {
      shut(store);
      throw MailServerRefusal.of(e);
    }
  }

  private static Properties properties(Mailbox box, WayOut out) {
    Properties p = new Properties();
    String at = "mail." + box.protocol() + ".";
    MailSockets.set(p, box.protocol(), out);
    p.setProperty(at + "ssl.enable", Boolean.toString(box.security().equals("ssl")));
    p.setProperty(at + "starttls.enable", Boolean.toString(box.security().equals("starttls")));
    p.setProperty(at + "starttls.required", Boolean.toString(box.security().equals("starttls")));
    p.setProperty(at + "ssl.checkserveridentity", "true");
    p.setProperty(at + "ssl.protocols", "TLSv1.2 TLSv1.3");
    p.setProperty(at + "connectiontimeout", TIMEOUT);
    p.setProperty(at + "timeout", TIMEOUT);
    p.setProperty(at + "writetimeout", TIMEOUT);
    p.setProperty("mail.imap.partialfetch", "false");
    return p;
  }

  /**
   * Mails whose place is not known, oldest first. Of a mailbox that is read for the first time only
   * those that came since a moment.
   */
  List<ServerMail> fresh(Set<String> known, Instant since) throws ConnectorException {
    try {
      return box.imap() ? imap(known, since) : pop3(known);
    } catch (MessagingException e) {
      throw MailServerRefusal.of(e);
    }
  }

  /** UIDs only grow, so those above the highest known are new; as long as the folder is the same. */
  private List<ServerMail> imap(Set<String> known, Instant since) throws MessagingException {
    UIDFolder uids = (UIDFolder) folder;
    String validity = uids.getUIDValidity() + ":";
    long highest = 0;
    for (String place : known) {
      if (place.startsWith(validity)) {
        highest = Math.max(highest, Long.parseLong(place.substring(validity.length())));
      }
    }
    Message[] found =
        highest > 0
            ? uids.getMessagesByUID(highest + 1, UIDFolder.LASTUID)
            : folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since)));
    List<ServerMail> fresh = new ArrayList<>();
    for (Message message : found) {
      long uid = uids.getUID(message);
      if (uid > highest) {
        fresh.add(new ServerMail(validity + uid, (MimeMessage) message));
      }
    }
    return fresh;
  }

  private List<ServerMail> pop3(Set<String> known) throws MessagingException {
    FetchProfile ids = new FetchProfile();
    ids.add(UIDFolder.FetchProfileItem.UID);
    Message[] all = folder.getMessages();
    folder.fetch(all, ids);
    List<ServerMail> fresh = new ArrayList<>();
    for (Message message : all) {
      String uid = Optional.ofNullable(((POP3Folder) folder).getUID(message)).orElse("");
      if (!known.contains(uid)) {
        fresh.add(new ServerMail(uid, (MimeMessage) message));
      }
    }
    return fresh;
  }

  /** Of known places those that need not be remembered any longer are left out. */
  Set<String> worthKnowing(Set<String> known) throws ConnectorException {
    try {
      Set<String> worth = new TreeSet<>(known);
      if (box.imap()) {
        String validity = ((UIDFolder) folder).getUIDValidity() + ":";
        worth.removeIf(place -> !place.startsWith(validity));
        Optional<String> last =
            worth.stream().max((a, b) -> Long.compare(number(a, validity), number(b, validity)));
        return last.map(Set::of).orElse(Set.of());
      }
      Set<String> there = new TreeSet<>();
      for (Message message : folder.getMessages()) {
        there.add(Optional.ofNullable(((POP3Folder) folder).getUID(message)).orElse(""));
      }
      worth.retainAll(there);
      return worth;
    } catch (MessagingException e) {
      throw MailServerRefusal.of(e);
    }
  }

  private static long number(String place, String validity) {
    return Long.parseLong(place.substring(validity.length()));
  }

  /** Takes a mail off the server when the conversation ends. */
  void remove(ServerMail mail) throws ConnectorException {
    try {
      mail.message().setFlags(new Flags(Flags.Flag.DELETED), true);
    } catch (MessagingException e) {
      throw MailServerRefusal.of(e);
    }
  }

  @Override
  public void close() {
    try {
      folder.close(box.removes());
    } catch (MessagingException | IllegalStateException e) {
      // the conversation is over anyhow; what was to be removed stays and is known
      shut(store);
      return;
    }
    shut(store);
  }

  private static void shut(Store store) {
    try {
      store.close();
    } catch (MessagingException e) {
      // the server closes its side by itself
      return;
    }
  }
}
