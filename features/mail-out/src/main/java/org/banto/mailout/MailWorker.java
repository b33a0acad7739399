// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.CommandHandler;
import org.banto.flow.Shift;
import org.banto.house.OrderService;
import org.banto.house.Topics;
import org.banto.order.Order;
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
    service = {CommandHandler.class, Shift.class},
    property = {
      CommandHandler.KIND + "=" + MailWorker.KIND,
      CommandHandler.JA + "=メール",
      CommandHandler.EN + "=Mail",
      CommandHandler.TELLS + "=WORDS",
      CommandHandler.REPEATABLE + "=true"
    })
public final class MailWorker implements CommandHandler, Shift {
  /** The kind of command this does. */
  static final String KIND = "mail.send";

  /** So many mails running without an answer: then it is the server. */
  private static final int GIVE_UP = 2;

  private final OrderService orders;
  private final Letters letters;
  private final Writer writer;
  private final MailServers servers;
  private final EventAdmin events;
  private final Clock clock;
  private volatile boolean closed;

  /** For the service component runtime. */
  @Activate
  public MailWorker(
      @Reference OrderService orders,
      @Reference JpaLetters letters,
      @Reference Writer writer,
      @Reference MailServers servers,
      @Reference EventAdmin events) {
    this(orders, letters, writer, servers, events, new HouseClock());
  }

  MailWorker(
      OrderService orders,
      Letters letters,
      Writer writer,
      MailServers servers,
      EventAdmin events,
      Clock clock) {
    this.orders = orders;
    this.letters = letters;
    this.writer = writer;
    this.servers = servers;
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
    Writer.Pen pen = writer.pen(account);
    try {
      return pen.sending().sends() ? send(account, pen, commands) : keep(account, pen, commands);
    } finally {
      events.postEvent(new Event(Topics.ROOM_CHANGED, mailbox(account)));
    }
  }

  private static Map<String, Object> mailbox(AccountId account) {
    return Map.of(Topics.ACCOUNT, account.value(), Topics.ROOM, "mailbox");
  }

  /**
   * A command that is answered without anything to be sent, or the mail that is.
   *
   * @param answer empty where there is a mail to go
   * @param letter empty where there is an answer
   */
  private record Task(Command command, Optional<Receipt> answer, Optional<Letter> letter) {
    static Task answered(Command command, Receipt receipt) {
      return new Task(command, Optional.of(receipt), Optional.empty());
    }
  }

  private List<Receipt> keep(AccountId account, Writer.Pen pen, List<Command> commands) {
    List<Receipt> receipts = new ArrayList<>();
    List<Letter> all = new ArrayList<>();
    for (Task task : written(account, pen, commands)) {
      Optional<Text> fault = task.letter().flatMap(l -> MailAddress.fault(l.to()));
      task.letter()
          .map(l -> l.in(fault.isPresent() ? Letter.State.REFUSED : Letter.State.KEPT))
          .ifPresent(all::add);
      receipts.add(
          fault
              .map(why -> Receipt.refused(task.command().id(), why))
              .or(task::answer)
              .orElseGet(() -> kept(task.command(), task.letter().orElseThrow())));
    }
    letters.keep(account, all);
    return receipts;
  }

  /**
   * Sends them one after another. A mail that fails without an answer holds up no other: the next
   * ones go in a conversation of their own. When two fail running it is not the mails.
   */
  private List<Receipt> send(AccountId account, Writer.Pen pen, List<Command> commands)
      throws ConnectorException {
    List<Receipt> receipts = new ArrayList<>();
    Optional<Deque<Task>> left = Optional.empty();
    Optional<ConnectorException> trouble = Optional.empty();
    int failed = 0;
    while (!closed && left.filter(Deque::isEmpty).isEmpty() && failed < GIVE_UP) {
      int answered = receipts.size();
      boolean connected = false;
      try (Smtp smtp = servers.open(account, pen)) {
        connected = true;
        Deque<Task> tasks = left.orElseGet(() -> begun(account, pen, commands));
        left = Optional.of(tasks);
        while (!closed && !tasks.isEmpty()) {
          Task task = tasks.remove();
          (task.answer().isPresent() ? task.answer() : send(account, pen, smtp, task))
              .ifPresent(receipts::add);
        }
      } catch (ConnectorException e) {
        trouble = Optional.of(e);
        failed = !connected ? GIVE_UP : receipts.size() > answered ? 1 : failed + 1;
      }
    }
    if (receipts.isEmpty() && trouble.isPresent()) {
      throw trouble.get();
    }
    // those without a receipt come again, and then say what is wrong
    return receipts;
  }

  /** What is to be done about commands; mails to go are kept as such before the first one goes. */
  private Deque<Task> begun(AccountId account, Writer.Pen pen, List<Command> commands) {
    Deque<Task> tasks = new ArrayDeque<>(written(account, pen, commands));
    letters.keep(account, tasks.stream().flatMap(t -> t.letter().stream()).toList());
    return tasks;
  }

  /** Sends a mail; no receipt when the server takes none to this recipient for now. */
  private Optional<Receipt> send(AccountId account, Writer.Pen pen, Smtp smtp, Task task)
      throws ConnectorException {
    Letter letter = task.letter().orElseThrow();
    Command command = task.command();
    Smtp.Answer answer = smtp.send(letter, messageId(command.id(), pen.sending()));
    if (answer instanceof Smtp.Later) {
      return Optional.empty();
    }
    if (answer instanceof Smtp.Refused refused) {
      letters.mark(account, letter.id(), Letter.State.REFUSED);
      return Optional.of(Receipt.refused(command.id(), refused.why()));
    }
    letters.mark(account, letter.id(), Letter.State.SENT);
    return Optional.of(kept(command, letter));
  }

  /**
   * Writes the mails of many commands. What was done about one before is its answer; a refused one
   * is tried anew, as somebody asked for it.
   */
  private List<Task> written(AccountId account, Writer.Pen pen, List<Command> commands) {
    Map<String, Letter> done =
        letters.find(account, commands.stream().map(c -> id(c.id())).toList()).stream()
            .filter(l -> l.state() == Letter.State.SENT || l.state() == Letter.State.KEPT)
            .collect(Collectors.toMap(Letter::id, Function.identity()));
    List<OrderId> about =
        commands.stream()
            .filter(c -> !done.containsKey(id(c.id())))
            .map(Command::order)
            .distinct()
            .toList();
    Map<OrderId, Order> found =
        orders.find(account, about).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    return commands.stream()
        .map(
            c ->
                Optional.ofNullable(done.get(id(c.id())))
                    .map(l -> Task.answered(c, kept(c, l)))
                    .orElseGet(() -> write(pen, c, Optional.ofNullable(found.get(c.order())))))
        .toList();
  }

  private Task write(Writer.Pen pen, Command command, Optional<Order> found) {
    String[] argument = command.argument().split(" ");
    Optional<Order> order = found.filter(o -> !o.placed().buyer().mail().isBlank());
    Optional<MailTemplate> template = MailTemplate.of(argument[0]);
    if (order.isEmpty() || template.isEmpty()) {
      return Task.answered(command, gone(command));
    }
    Optional<Shipment> shipment =
        order.get().shipments().stream()
            .filter(s -> argument.length > 1 && s.number().value().equals(argument[1]))
            .findFirst();
    Letter letter =
        new Letter(
            id(command.id()),
            command.order(),
            argument[0],
            order.get().placed().buyer().mail().strip(),
            pen.write(pen.words(template.get()), order.get(), shipment),
            clock.instant(),
            Letter.State.SENDING);
    return new Task(command, Optional.empty(), Optional.of(letter));
  }

  private static Receipt kept(Command command, Letter letter) {
    return Receipt.accepted(command.id(), letter.id());
  }

  private static Receipt gone(Command command) {
    return Receipt.refused(
        command.id(),
        new Text(
            "宛先のメールアドレスか、ひな形がありません", "There is no mail address to send it to, or no template"));
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
