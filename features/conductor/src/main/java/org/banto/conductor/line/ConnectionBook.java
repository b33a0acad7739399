// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.Alarm;
import org.banto.flow.Alarms;
import org.banto.house.Connection;
import org.banto.house.Connection.State;
import org.banto.house.Connections;
import org.banto.house.Ledger;
import org.banto.house.WrongSettings;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The connections as the shop sees them. */
@Component(service = Connections.class)
public final class ConnectionBook implements Connections {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The kind of alarm of orders that are set aside. */
  private static final String SET_ASIDE = "store.unstored";

  @Reference private volatile List<Alarms> alarms = List.of();

  private final SavedConnections saved;
  private final Configurations configurations;
  private final Catalogue catalogue;
  private final AdmittedBundles admitted;
  private final Types types;
  private final ConnectionStates standings;
  private final Ports ports;
  private final ConnectorFaults faults;
  private final HttpLanes lines;
  private final WakeUps bell;
  private final Pushes pushes;
  private final KeptTokens tokens;
  private final Ledger ledger;
  private final OnePerMall one;
  private final Clock clock = new HouseClock();

  /** Remembers. */
  @Activate
  public ConnectionBook(
      @Reference SavedConnections saved,
      @Reference Configurations configurations,
      @Reference Catalogue catalogue,
      @Reference AdmittedBundles admitted,
      @Reference Types types,
      @Reference ConnectionStates standings,
      @Reference Ports ports,
      @Reference ConnectorFaults faults,
      @Reference HttpLanes lines,
      @Reference WakeUps bell,
      @Reference Pushes pushes,
      @Reference KeptTokens tokens,
      @Reference Ledger ledger,
      @Reference OnePerMall one) {
    this.saved = saved;
    this.configurations = configurations;
    this.catalogue = catalogue;
    this.admitted = admitted;
    this.types = types;
    this.standings = standings;
    this.ports = ports;
    this.faults = faults;
    this.lines = lines;
    this.bell = bell;
    this.pushes = pushes;
    this.tokens = tokens;
    this.ledger = ledger;
    this.one = one;
  }

  ConnectionBook with(Alarms room) {
    alarms = List.of(room);
    return this;
  }

  @Override
  public List<Connection> list(AccountId account) {
    Map<ConnectionId, Long> aside = ledger.unstored(account);
    return saved.of(account).entrySet().stream()
        .map(e -> show(new ConnectionKey(account, e.getKey()), e.getValue(), aside))
        .toList();
  }

  @Override
  public Optional<Connection> find(AccountId account, ConnectionId id) {
    ConnectionKey far = new ConnectionKey(account, id);
    return saved.find(far).map(s -> show(far, s));
  }

  @Override
  public Connection save(
      AccountId account, ConnectionId id, Map<String, String> settings, Actor by) {
    ConnectionKey far = new ConnectionKey(account, id);
    SavedConnection before =
        saved.find(far).orElseGet(() -> SavedConnection.first(clock.instant()));
    SavedConnection now = fitting(id.type(), before, settings);
    change(far, now, by);
    return show(far, now);
  }

  /**
   * What is to be kept: what its connector can work with, and no more. While the connector is away
   * nobody can say; then it is looked at when that one comes.
   */
  private SavedConnection fitting(
      String type, SavedConnection before, Map<String, String> entered) {
    SavedConnection all = before.with(entered);
    Optional<Metatype> described = types.metatype(type);
    described.ifPresent(
        m -> {
          List<Violation> wrong = new ArrayList<>(m.strangers(before.entered(entered)));
          wrong.addAll(m.violations(all.settings()));
          if (!wrong.isEmpty()) {
            throw new WrongSettings(wrong);
          }
        });
    RequestPlaces.of(type, catalogue, types).check(before, all, entered);
    return described.map(m -> all.only(m.ids())).orElse(all);
  }

  @Override
  public void enable(AccountId account, ConnectionId id, boolean on, Actor by) {
    ConnectionKey far = new ConnectionKey(account, id);
    SavedConnection before = kept(far);
    if (before.enabled() != on) {
      change(far, before.enabled(on), by);
    }
  }

  @Override
  public void remove(AccountId account, ConnectionId id, Actor by) {
    ConnectionKey far = new ConnectionKey(account, id);
    kept(far);
    saved.remove(far, by);
    tokens.forget(far);
    configurations.reconcile();
    standings.forget(far);
    alarms.forEach(a -> a.forget(account, id.toString()));
  }

  @Override
  public void test(AccountId account, ConnectionId id) throws ConnectorException {
    ConnectionKey far = new ConnectionKey(account, id);
    Connector connector = connector(far);
    lines.during(
        far,
        () -> {
          connector.check();
          return true;
        });
    awake(far, state -> state.awake().well());
  }

  @Override
  public void wake(AccountId account, ConnectionId id) {
    ConnectionKey far = new ConnectionKey(account, id);
    kept(far);
    awake(far);
  }

  @Override
  public void choose(AccountId account, ConnectionId id, Actor by) {
    ConnectionKey far = new ConnectionKey(account, id);
    kept(far);
    one.choose(far, by);
    awake(far);
  }

  private void change(ConnectionKey far, SavedConnection to, Actor by) {
    saved.keep(far, to, by);
    configurations.reconcile();
    awake(far);
  }

  private void awake(ConnectionKey far) {
    awake(far, ConnectionState::awake);
  }

  private void awake(ConnectionKey far, UnaryOperator<ConnectionState> how) {
    if (standings.of(far).unfit()) {
      return;
    }
    standings.change(far, how);
    bell.ring(far);
  }

  private SavedConnection kept(ConnectionKey far) {
    return saved
        .find(far)
        .orElseThrow(
            () ->
                new Rejection(
                    new Text(
                        "接続「" + far.id() + "」はありません",
                        "there is no connection \"" + far.id() + "\"")));
  }

  /** The connector made with the present settings; SCR may still be making it. */
  private Connector connector(ConnectionKey far) throws ConnectorException {
    SavedConnection connection = kept(far);
    if (catalogue.find(far.id().type()).isEmpty()) {
      throw new ConnectorException(Reason.MISCONFIGURED, away(far));
    }
    if (!connection.enabled()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED, new Text("接続が切られています", "The connection is switched off"));
    }
    ConnectionState standing = standings.of(far);
    if (standing.unfit()) {
      throw new ConnectorException(
          Reason.MISCONFIGURED,
          standing.words().orElseGet(standing::told),
          standing.field(),
          Optional.empty(),
          null);
    }
    String edition = Long.toString(connection.edition());
    long start = System.nanoTime();
    while (!ports.present(far, edition) && System.nanoTime() - start < PATIENCE.toNanos()) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return ports
        .find(far, Connector.class)
        .orElseThrow(() -> new ConnectorException(Reason.UNAVAILABLE, unmade(far)));
  }

  private Connection show(ConnectionKey far, SavedConnection connection) {
    return show(far, connection, ledger.unstored(far.account()));
  }

  private Connection show(
      ConnectionKey far, SavedConnection connection, Map<ConnectionId, Long> set) {
    ConnectionState standing = standings.of(far);
    long aside = set.getOrDefault(far.id(), 0L);
    State stands = state(far, connection, standing);
    State state = stands == State.OK && aside > 0 ? State.DEGRADED : stands;
    return new Connection(
        far.id(),
        far.account(),
        connection.shown(),
        state,
        words(far, state, standing, aside),
        state == State.STOPPED ? standing.field() : "",
        standing.lastRead(),
        standing.nextRead(),
        standing.ends());
  }

  private State state(ConnectionKey far, SavedConnection connection, ConnectionState standing) {
    if (!connection.enabled()) {
      return State.OFF;
    }
    if (catalogue.find(far.id().type()).isEmpty()) {
      return State.CONNECTOR_AWAY;
    }
    if (one.rests(far)) {
      return State.RESTS;
    }
    boolean well = standing.state() == State.OK || standing.state() == State.STARTING;
    if (well && (faulty(far).isPresent() || stalled(far).isPresent())) {
      return State.STALLED;
    }
    return well && !ports.present(far) ? State.STARTING : standing.state();
  }

  /** What keeps its connector from being called. */
  private Optional<Text> faulty(ConnectionKey far) {
    return faults
        .of(far)
        .filter(ConnectorFaults.Fault::starts)
        .map(
            f ->
                new Text(
                    "接続プログラムが始まりません: " + f.words().ja(),
                    "The connector does not start: " + f.words().en()));
  }

  private Text unmade(ConnectionKey far) {
    return faulty(far)
        .orElse(
            new Text(
                "接続プログラムがまだ始まっていません。しばらくしてからもう一度試してください",
                "The connector has not started yet. Try again in a while"));
  }

  /** What an alarm says of it that stands still; what is set aside has a state of its own. */
  private Optional<Text> stalled(ConnectionKey far) {
    return alarms.stream()
        .flatMap(a -> a.faults().stream())
        .map(Alarms.Standing::alarm)
        .filter(a -> a.account().filter(far.account()::equals).isPresent())
        .filter(a -> a.subject().equals(far.id().toString()))
        .filter(a -> !a.kind().id().equals(SET_ASIDE))
        .map(Alarm::sentence)
        .findFirst();
  }

  private Text words(ConnectionKey far, State state, ConnectionState standing, long aside) {
    return switch (state) {
      case OFF -> new Text("切られています", "Switched off");
      case CONNECTOR_AWAY -> away(far);
      case RESTS -> rests(one.read(far).map(ConnectionId::toString).orElse(""));
      case OK -> with(new Text("正常", "Well"), pushes.of(far).told());
      case DEGRADED ->
          with(
              new Text(
                  "取り込めていますが、保存できなかった注文が" + aside + "件あります",
                  "Orders are taken in, but " + aside + " of them could not be stored"),
              pushes.of(far).told());
      case STARTING -> new Text("準備中", "Starting");
      case STALLED ->
          faulty(far).or(() -> stalled(far)).orElse(new Text("止まっています", "Stands still"));
      case WAITING, STOPPED -> standing.told();
    };
  }

  private static Text rests(String other) {
    return new Text(
        "今のプランで受信するのは1つのモールにつき1店舗です。「%s」を受信しています。取り込んだ受注は、そのまま処理できます".formatted(other),
        "The plan reads one shop of each mall, and \"%s\" is read. Orders that were taken in go on"
            .formatted(other));
  }

  private static Text with(Text words, Optional<Text> more) {
    return more.map(m -> new Text(words.ja() + m.ja(), words.en() + m.en())).orElse(words);
  }

  private Text away(ConnectionKey far) {
    String type = far.id().type();
    return admitted
        .barred(type)
        .map(
            why ->
                new Text(
                    "「" + type + "」の接続プログラムを止めています: " + why,
                    "The connector of \"" + type + "\" is held back: " + why))
        .orElse(
            new Text(
                "「" + type + "」の接続プログラムが入っていません。入ると続きから始めます",
                "The connector of \""
                    + type
                    + "\" is not installed. Once it is, work goes on where it ended"));
  }
}
