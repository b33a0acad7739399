// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FirstKeysTest {
  private static final AccountId NEW = new AccountId("new");

  private final List<String> logged = new CopyOnWriteArrayList<>();
  private final Set<Thread> met = ConcurrentHashMap.newKeySet();
  private final CyclicBarrier both = new CyclicBarrier(2);
  private final Thread alone = Thread.currentThread();

  @Test
  @Tag("data.D17")
  void twoWhoMakeTheFirstKeysOfAnAccountAtOnceAgreeAndNothingIsLogged() throws Exception {
    try (House house = House.derby(House.folder(), Clock.systemUTC())) {
      listen(house);
      DatabaseVault vault =
          new DatabaseVault(gated(house.jpa), house.keyFile, house.callers, Clock.systemUTC());
      byte[] plain = {1, 2, 3};
      ExecutorService two = Executors.newFixedThreadPool(2);
      Future<byte[]> one = two.submit(() -> vault.seal(NEW, "c", plain));
      Future<byte[]> other = two.submit(() -> vault.seal(NEW, "c", plain));
      for (byte[] sealed : List.of(one.get(), other.get())) {
        assertArrayEquals(plain, house.vault.open(NEW, "c", sealed));
      }
      two.shutdown();
      assertEquals(2, met.size(), "both saw that there was none");
      assertEquals(List.of(), logged);

      String again =
          "INSERT INTO data_key (account, kid, wrapped, made_at)"
              + " SELECT account, kid, wrapped, made_at FROM data_key WHERE account = 'new'";
      assertThrows(RuntimeException.class, () -> house.jpa.txExpr(em -> update(em, again)));
      assertTrue(logged.toString().contains("DATA_KEY_PK"), "control: " + logged);
    }
  }

  private static int update(EntityManager em, String sql) {
    return em.createNativeQuery(sql).executeUpdate();
  }

  private void listen(House house) {
    AbstractSessionLog log =
        new AbstractSessionLog() {
          @Override
          public void log(SessionLogEntry entry) {
            if (entry.getLevel() >= WARNING) {
              logged.add(entry.getMessage() + " " + entry.getException());
            }
          }
        };
    log.setLevel(AbstractSessionLog.WARNING);
    house.jpa.txExpr(
        em -> {
          AbstractSession session = em.unwrap(AbstractSession.class);
          while (session.getParent() != null) {
            session = session.getParent();
          }
          session.setSessionLog(log);
          return 0;
        });
  }

  /** Each of the two threads waits for the other before it writes for the first time. */
  private JpaTemplate gated(JpaTemplate jpa) {
    return proxy(
        JpaTemplate.class,
        (self, method, args) -> {
          if (args.length == 2 && args[1] instanceof EmFunction<?> work) {
            EmFunction<Object> meeting = em -> work.apply(gated(em));
            return pass(() -> method.invoke(jpa, args[0], meeting));
          }
          return pass(() -> method.invoke(jpa, args));
        });
  }

  private EntityManager gated(EntityManager em) {
    return proxy(
        EntityManager.class,
        (self, method, args) -> {
          boolean writes =
              method.getName().equals("unwrap")
                  || args != null && String.valueOf(args[0]).startsWith("INSERT");
          if (writes && Thread.currentThread() != alone && met.add(Thread.currentThread())) {
            both.await(60, TimeUnit.SECONDS);
          }
          return pass(() -> method.invoke(em, args));
        });
  }

  private interface Call {
    Object call() throws Exception;
  }

  private static Object pass(Call call) throws Throwable {
    try {
      return call.call();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
