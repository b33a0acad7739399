// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.fake.MemoryOutbox;
import org.banto.flow.fake.Samples;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry.State;
import org.banto.house.Session;
import org.banto.requests.OutboxView;
import org.junit.jupiter.api.Test;

class OutboxResourceTest {
  private static final CommandId ID = new CommandId("c1");

  private final MemoryOutbox outbox = new MemoryOutbox(() -> Samples.NOW);
  private final OutboxResource resource = new OutboxResource(outbox);

  /** A clerk who is logged in. */
  private static final class Clerk implements Session {
    @Override
    public String getName() {
      return "hanako";
    }

    @Override
    public Actor actor() {
      return Samples.CLERK;
    }

    @Override
    public AccountId account() {
      return Samples.MAIN;
    }

    @Override
    public boolean may(String right) {
      return true;
    }
  }

  /** Her request. */
  static SecurityContext clerk() {
    return given(SecurityContext.class, name -> new Clerk());
  }

  private static <T> T given(Class<T> type, Function<String, Object> answers) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (p, method, arguments) -> answers.apply(method.getName()));
    return type.cast(proxy);
  }

  private OutboxView read(Locale reader) {
    return resource
        .list(List.of(), clerk(), given(HttpHeaders.class, name -> List.of(reader)))
        .get(0);
  }

  @Test
  void whyACommandHasNotArrivedIsSaidInTheReadersLanguage() {
    outbox.add(List.of(new Command(ID, Samples.MAIN, "mall.ship", "demo~one", new OrderId(1), "")));
    assertEquals("", read(Locale.JAPANESE).message());
    outbox.claim(
        new Lane(Samples.MAIN, "mall.ship", "demo~one", State.WAITING),
        Samples.NOW,
        1,
        Duration.ofMinutes(1));
    Text why = new Text("注文がありません", "There is no such order");
    outbox.settle(Samples.MAIN, List.of(Receipt.refused(ID, why)), Samples.NOW);
    assertEquals(why.ja(), read(Locale.JAPANESE).message());
    assertEquals(why.en(), read(Locale.ENGLISH).message());
    assertEquals(State.REFUSED, read(Locale.ENGLISH).state());
  }
}
