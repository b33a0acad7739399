// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.connect.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.Shift;
import org.banto.flow.Topics;
import org.banto.flow.Worker;
import org.banto.net.WayOut;
import org.banto.order.Order;
import org.banto.order.OrderService;
import org.banto.shipment.Shipment;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Writes and sends mails, each command once: a mail that was sent or kept is never written again.
 * Only a crash between the server's yes and our mark sends one twice, with the same Message-ID.
 */
@Component(
    service = {Worker.class, Shift.class},
    property = {"banto.command=" + MailWorker.KIND, "banto.idempotent=true"})
public final class MailWorker implements Worker, Shift {
  /** The kind of command this does. */
  static final String KIND = "mail.send";

  /** So many mails running without an answer: then it is the server. */
  private static final int GIVE_UP = 2;

  private final OrderService orders;
  private final Letters letters;
  private final Writer writer;
  private final WayOut out;
  private final EventAdmin events;
  private final Clock clock;
  private volatile boolean closed;

  /** For the service component runtime. */
  @Activate
  public MailWorker(
      @Reference OrderService orders,
      @Reference JpaLetters letters,
      @Reference Writer writer,
      @Reference WayOut out,
      @Reference EventAdmin events) {
    this(orders, letters, writer, out, events, new HouseClock());
  }

  MailWorker(
      OrderService orders,
      Letters letters,
      Writer writer,
      WayOut out,
      EventAdmin events,
      Clock clock) {
    this.orders = orders;
    this.letters = letters;
    this.writer = writer;
    this.out = out;
    this.events = events;
    this.clock = clock;
  }

  /** The mail that is on its way goes; those behind it come again. */
  @Override
  public void end() {
    closed = true;
  }

  /** Whoever has it work says so himself. */
  @Override
  public List<String> underWay() {
    return List.of();
  }

  @Override
  public List<Receipt> work(List<Command> commands) throws ConnectorException {
    if (commands.isEmpty()) {
      return List.of();
    }
    AccountId account = commands.get(0).account();
    MailSettings sending = writer.sending(account);
    try {
      return sending.sends() ? send(account, sending, commands) : keep(account, commands);
    } finally {
      events.postEvent(new Event(Topics.ROOM_CHANGED, mailbox(account)));
    }
  }

  private static Map<String, Object> mailbox(AccountId account) {
    return Map.of(Topics.ACCOUNT, account.value(), Topics.ROOM, "mailbox");
  }

  private List<Receipt> keep(AccountId account, List<Command> commands) {
    List<Receipt> receipts = new ArrayList<>();
    for (Command command : commands) {
      Optional<Receipt> done = done(account, command);
      receipts.add(done.isPresent() ? done.get() : keep(account, command));
    }
    return receipts;
  }

  private Receipt keep(AccountId account, Command command) {
    Optional<Letter> letter = write(account, command);
    if (letter.isEmpty()) {
      return gone(command);
    }
    Optional<String> fault = MailAddress.fault(letter.get().to());
    if (fault.isPresent()) {
      return refused(account, command, letter.get(), fault.get());
    }
    letters.keep(account, letter.get().in(Letter.State.KEPT));
    return kept(command, letter.get());
  }

  /**
   * Sends them one after another. A mail that fails without an answer holds up no other: the next
   * ones go in a conversation of their own. When two fail running it is not the mails.
   */
  private List<Receipt> send(AccountId account, MailSettings sending, List<Command> commands)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    List<Command> left = new ArrayList<>(commands);
    Optional<ConnectorException> trouble = Optional.empty();
    int failed = 0;
    while (!closed && !left.isEmpty() && failed < GIVE_UP) {
      int before = left.size();
      int answered = receipts.size();
      try (Smtp smtp = new Smtp(sending, writer.name(account), out)) {
        while (!closed && !left.isEmpty()) {
          Command command = left.remove(0);
          Optional<Receipt> done = done(account, command);
          (done.isPresent() ? done : send(account, sending, smtp, command))
              .ifPresent(receipts::add);
        }
      } catch (ConnectorException e) {
        trouble = Optional.of(e);
        boolean connected = left.size() < before;
        failed = !connected ? GIVE_UP : receipts.size() > answered ? 1 : failed + 1;
      }
    }
    if (receipts.isEmpty() && trouble.isPresent()) {
      throw trouble.get();
    }
    // those without a receipt come again, and then say what is wrong
    return receipts;
  }

  /** Sends a mail; no receipt when the server takes none to this recipient for now. */
  private Optional<Receipt> send(
      AccountId account, MailSettings sending, Smtp smtp, Command command)
      throws ConnectorException {
    Optional<Letter> written = write(account, command);
    if (written.isEmpty()) {
      return Optional.of(gone(command));
    }
    Letter letter = written.get();
    letters.keep(account, letter);
    Smtp.Answer answer = smtp.send(letter, messageId(command.id(), sending));
    if (answer instanceof Smtp.Refused refused) {
      return Optional.of(refused(account, command, letter, refused.why()));
    }
    if (answer instanceof Smtp.Later) {
      return Optional.empty();
    }
    letters.keep(account, letter.in(Letter.State.SENT));
    return Optional.of(kept(command, letter));
  }

  private Receipt refused(AccountId account, Command command, Letter letter, String why) {
    letters.keep(account, letter.in(Letter.State.REFUSED));
    return Receipt.refused(command.id(), why);
  }

  /** What was done about a command before. A refused one is tried anew: somebody asked for it. */
  private Optional<Receipt> done(AccountId account, Command command) {
    return letters
        .find(account, id(command.id()))
        .filter(l -> l.state() == Letter.State.SENT || l.state() == Letter.State.KEPT)
        .map(l -> kept(command, l));
  }

  private Optional<Letter> write(AccountId account, Command command) {
    String[] argument = command.argument().split(" ");
    Optional<Order> order =
        orders.find(account, command.order()).filter(o -> !o.placed().buyer().mail().isBlank());
    Optional<Template> template = Template.of(argument[0]);
    if (order.isEmpty() || template.isEmpty()) {
      return Optional.empty();
    }
    Optional<Shipment> shipment =
        order.get().shipments().stream()
            .filter(s -> argument.length > 1 && s.number().value().equals(argument[1]))
            .findFirst();
    Wording wording = writer.write(writer.words(account, template.get()), order.get(), shipment);
    return Optional.of(
        new Letter(
            id(command.id()),
            command.order(),
            argument[0],
            order.get().placed().buyer().mail().strip(),
            wording,
            clock.instant(),
            Letter.State.SENDING));
  }

  private static Receipt kept(Command command, Letter letter) {
    return Receipt.accepted(command.id(), letter.id());
  }

  private static Receipt gone(Command command) {
    return Receipt.refused(command.id(), "宛先のメールアドレスか、ひな形がありません");
  }

  /** The house's id of the mail a command makes. */
  static String id(CommandId command) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(command.value().getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String messageId(CommandId command, MailSettings sending) {
    String domain = sending.from().substring(sending.from().indexOf('@') + 1);
    return command.value().replace('/', '.') + "@" + domain;
  }
}
