// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.house.Callers;
import org.banto.house.Vault;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.coordinator.Coordinator;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Keeps each account's keys in the database, wrapped by the master key. Sealed bytes are {@code 1 |
 * key number (4) | nonce (12) | ciphertext | tag (16)}. Keys stay in memory once read.
 */
@Component(
    service = {Vault.class, DatabaseVault.class},
    configurationPid = "banto.store")
@Designate(ocd = StoreSettings.class)
public final class DatabaseVault implements Vault {
  private static final int BLIND = 0;
  private static final byte FORMAT = 1;
  private static final int LEAD = 5;

  private final Transactions transactions;
  private final SecretKey master;
  private final Chain chain;
  private final Clock clock;
  private final Cipher256 cipher = new Cipher256();
  private final Map<AccountId, AccountKeys> known = new ConcurrentHashMap<>();

  /** For the service component runtime. */
  @Activate
  public DatabaseVault(
      BundleContext context,
      StoreSettings settings,
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference Coordinator coordinator,
      @Reference Callers callers) {
    this(
        new OwnTransactions(jpa, coordinator),
        file(context, settings),
        callers,
        new HouseClock(),
        wrong -> HouseEnd.because(wrong.getMessage()));
  }

  DatabaseVault(JpaTemplate jpa, Path keyFile, Callers callers, Clock clock) {
    this(jpa, keyFile, callers, clock, wrong -> {});
  }

  private DatabaseVault(
      JpaTemplate jpa,
      Path keyFile,
      Callers callers,
      Clock clock,
      Consumer<MasterKey.WrongKey> refused) {
    this.transactions = new Transactions(jpa);
    this.clock = clock;
    try {
      this.master = master(new MasterKey(keyFile));
    } catch (MasterKey.WrongKey e) {
      refused.accept(e);
      throw e;
    }
    this.chain = Chain.under(master, callers);
  }

  /** What writes the histories. */
  Chain chain() {
    return chain;
  }

  /** The master key, proven on a key that it has wrapped before. */
  private SecretKey master(MasterKey file) {
    List<Object[]> wrapped =
        transactions.run(
            em ->
                new Sql()
                    .add("SELECT account, wrapped FROM data_key WHERE kid = ?", BLIND)
                    .rows(em));
    SecretKey key = file.read(wrapped.isEmpty());
    if (!wrapped.isEmpty()) {
      Object[] one = wrapped.get(0);
      try {
        cipher.open(key, Sql.bytes(one[1]), 0, wrapContext(new AccountId((String) one[0]), BLIND));
      } catch (RuntimeException e) {
        throw file.strange(e);
      }
    }
    return key;
  }

  private static Path file(BundleContext context, StoreSettings settings) {
    return settings.keyFile().isBlank()
        ? data(context).resolve("keys").resolve("banto.key")
        : Path.of(settings.keyFile());
  }

  /** The data folder. */
  static Path data(BundleContext context) {
    return Path.of(
        Optional.ofNullable(context.getProperty("banto.data"))
            .orElseGet(() -> System.getProperty("karaf.data", "data") + "/banto"));
  }

  @Override
  public byte[] seal(AccountId account, String context, byte[] plain) {
    AccountKeys keys = keys(account);
    byte[] lead = ByteBuffer.allocate(LEAD).put(FORMAT).putInt(keys.current()).array();
    return cipher.seal(keys.data().get(keys.current()), lead, bound(account, context), plain);
  }

  @Override
  public byte[] open(AccountId account, String context, byte[] sealed) {
    if (sealed.length < LEAD + Cipher256.NONCE || sealed[0] != FORMAT) {
      throw new Broken("not sealed bytes", null);
    }
    return cipher.open(key(account, keyNumber(sealed)), sealed, LEAD, bound(account, context));
  }

  @Override
  public byte[] blind(AccountId account, String field, String value) {
    byte[] hash = keys(account).mac(field).doFinal(value.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(hash, 16);
  }

  /** The keys of an account; made when it has none. */
  AccountKeys keys(AccountId account) {
    AccountKeys keys = known.get(account);
    return keys == null ? reload(account) : keys;
  }

  /** Gives an account a new data key, which seals from now on. */
  int renew(AccountId account) {
    int next = reload(account).current() + 1;
    transactions.apart(em -> insert(em, account, next));
    return reload(account).current();
  }

  /** Whether these bytes were sealed with the key that seals now. */
  boolean current(AccountId account, byte[] sealed) {
    return keyNumber(sealed) == keys(account).current();
  }

  /** The number of the key that sealed these bytes. */
  static int keyNumber(byte[] sealed) {
    return ByteBuffer.wrap(sealed, 1, 4).getInt();
  }

  private SecretKey key(AccountId account, int number) {
    SecretKey key = keys(account).data().get(number);
    if (key == null) {
      key = reload(account).data().get(number); // another node may have made it
    }
    if (key == null) {
      throw new Broken("account " + account + " has no key " + number, null);
    }
    return key;
  }

  private AccountKeys reload(AccountId account) {
    AccountKeys keys = transactions.apart(em -> readOrMake(em, account));
    known.put(account, keys);
    return keys;
  }

  private AccountKeys readOrMake(EntityManager em, AccountId account) {
    List<?> rows = rows(em, account);
    if (rows.isEmpty()) {
      insert(em, account, BLIND);
      insert(em, account, 1);
      rows = rows(em, account);
    }
    Map<Integer, SecretKey> data = new HashMap<>();
    byte[] blind = {};
    int current = 0;
    for (Object row : rows) {
      int number = ((Number) ((Object[]) row)[0]).intValue();
      byte[] key =
          cipher.open(master, Sql.bytes(((Object[]) row)[1]), 0, wrapContext(account, number));
      if (number == BLIND) {
        blind = key;
      } else {
        data.put(number, new SecretKeySpec(key, "AES"));
        current = Math.max(current, number);
      }
    }
    return new AccountKeys(data, current, blind);
  }

  private static List<?> rows(EntityManager em, AccountId account) {
    return em.createNativeQuery("SELECT kid, wrapped FROM data_key WHERE account = ? ORDER BY kid")
        .setParameter(1, account.value())
        .getResultList();
  }

  /** Two who make the first keys at once are no fault: past the session, which would log it as one. */
  private int insert(EntityManager em, AccountId account, int number) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    byte[] wrapped = cipher.seal(master, new byte[0], wrapContext(account, number), key);
    return new RowBatch(
            em, "INSERT INTO data_key (account, kid, wrapped, made_at) VALUES (?, ?, ?, ?)")
        .row(account.value(), number, wrapped, clock.millis())
        .run()[0];
  }

  private static String wrapContext(AccountId account, int number) {
    return "key|" + account + "|" + number;
  }

  private static String bound(AccountId account, String context) {
    return account + "|" + context;
  }
}
