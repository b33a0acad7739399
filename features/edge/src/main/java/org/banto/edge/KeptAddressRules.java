// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.house.AddressRules;
import org.banto.house.Audit;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lists as the settings of the house keep them. What is saved at one house holds there at once
 * and within {@link #BOUND} and one look at all others on its database. While the database does not
 * answer those known last hold on; before any was known nobody is let in.
 */
@Component(service = {KeptAddressRules.class, AddressRules.class})
public final class KeptAddressRules implements AddressRules {
  static final AccountId HOUSE = new AccountId("main");
  static final String SECTION = "address-rules";

  private static final Logger LOG = LoggerFactory.getLogger(KeptAddressRules.class);
  private static final Duration BOUND = Duration.ofSeconds(1);

  /** Come and go with the store; what was known of them stays. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile Settings settings;

  @Reference(cardinality = ReferenceCardinality.OPTIONAL)
  private volatile Audit audit;

  private final LongSupplier nanos;
  private final RefusedAddresses refused = new RefusedAddresses();
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Optional<Known> known = Optional.empty();
  private volatile boolean failed;

  /** What was read, and when by {@link System#nanoTime()}. */
  private record Known(AddressLists lists, long at) {}

  /** Knows nothing yet. */
  @Activate
  public KeptAddressRules() {
    this(System::nanoTime);
  }

  KeptAddressRules(LongSupplier nanos) {
    this.nanos = nanos;
  }

  KeptAddressRules with(Settings kept, Audit history) {
    settings = kept;
    audit = history;
    return this;
  }

  @Override
  public Optional<Text> refusal(String address, AccountId account, String person, String token) {
    Optional<AddressLists> lists = lists();
    if (lists.isEmpty()) {
      return Optional.of(NOT_YET);
    }
    return refusal(
        address, account, lists.get().refusing(figures(address), account, person, token));
  }

  /**
   * The same of whoever has not said who they are; nothing is refused before the house has a
   * database.
   */
  Optional<Text> refusal(String address) {
    if (known.isEmpty() && settings == null) {
      return Optional.empty();
    }
    Optional<AddressLists> lists = lists();
    return lists.isEmpty()
        ? Optional.of(NOT_YET)
        : refusal(address, HOUSE, lists.get().refusing(figures(address)));
  }

  private Optional<Text> refusal(String address, AccountId account, Optional<AddressList> by) {
    Audit history = audit;
    if (history != null) {
      by.ifPresent(list -> refused.note(history, account, address, list, nanos.getAsLong()));
    }
    return by.map(list -> sentence(address));
  }

  /** Tells the address, which whoever asks has to name to be let in, and not whose list it is. */
  static Text sentence(String address) {
    String from = EdgeSettings.name(address);
    return new Text(
        "この接続元（" + from + "）からは利用できません。許可された場所から接続するか、管理者に接続元の追加を依頼してください。",
        "The house cannot be used from here ("
            + from
            + "). Connect from a place that is allowed, or ask the administrator to add this"
            + " address.");
  }

  /** One that cannot be read is on no list. */
  static InetAddress figures(String address) {
    return AddressBlock.address(address).orElseGet(KeptAddressRules::nowhere);
  }

  private static InetAddress nowhere() {
    return EdgeSettings.address("::");
  }

  /** Those that hold now, at most so old; empty when none could be read yet. */
  private Optional<AddressLists> lists() {
    Optional<Known> before = known;
    if (before.filter(k -> nanos.getAsLong() - k.at() < BOUND.toNanos()).isPresent()) {
      return before.map(Known::lists);
    }
    if (before.isPresent() && !looking.tryLock()) {
      // somebody looks: a database that hangs holds up one request, not all
      return before.map(Known::lists);
    }
    if (before.isEmpty()) {
      looking.lock();
    }
    try {
      look();
    } finally {
      looking.unlock();
    }
    return known.map(Known::lists);
  }

  private void look() {
    Settings kept = settings;
    if (kept == null) {
      return;
    }
    long now = nanos.getAsLong();
    try {
      known = Optional.of(new Known(AddressLists.kept(kept.read(HOUSE, SECTION)), now));
      failed = false;
    } catch (RuntimeException e) {
      if (!failed) {
        LOG.warn("The lists of addresses cannot be read; those known last hold", e);
      }
      failed = true;
      known = known.map(k -> new Known(k.lists(), now));
    }
  }

  /**
   * Those that are kept, read now.
   *
   * @throws IllegalStateException while there is no database
   */
  AddressLists now() {
    looking.lock();
    try {
      look();
    } finally {
      looking.unlock();
    }
    return known.map(Known::lists).orElseThrow(() -> new IllegalStateException("no database"));
  }

  /** Keeps others in their place, in force from now on. */
  void keep(AddressLists lists, Actor by) {
    change(
        by,
        kept -> {
          Map<String, String> values = new HashMap<>();
          kept.keySet().forEach(key -> values.put(key, ""));
          lists.byKey().forEach((key, list) -> values.put(key, list.value()));
          return values;
        });
  }

  /**
   * Puts all of them out of force, until somebody saves them again; for whoever stands at the
   * machine.
   */
  void suspend() {
    change(Actor.system("console"), kept -> Map.of(AddressLists.SUSPENDED, "yes"));
    Audit history = audit;
    if (history != null) {
      history.write(
          HOUSE, Actor.system("console"), "address-rules.suspended", "IP制限の停止（サーバーのコンソール）");
    }
  }

  private void change(Actor by, UnaryOperator<Map<String, String>> work) {
    Settings kept = settings;
    if (kept == null) {
      throw new IllegalStateException("no database");
    }
    kept.write(HOUSE, SECTION, work.apply(kept.read(HOUSE, SECTION)), by);
    now();
  }
}
