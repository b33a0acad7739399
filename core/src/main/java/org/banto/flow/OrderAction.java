// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.order.Order;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that staff or a program does to orders, one or many at once. Any room and any partner
 * may register one as a service: it stands in the page's list of what can be done, and is done
 * through the API, by whoever has its right. It only decides: so it can be told before
 * what it would come to, what leaves because of it is stored with it, and it can be taken back as
 * long as nothing has left.
 */
@ConsumerType
public interface OrderAction {
  /**
   * What it is.
   *
   * @param id stable; of a room's or partner's own it begins with its room: {@code gifts.wrap}
   * @param name for staff
   * @param right who may do it among those who may change orders, see {@code
   *     org.banto.house.Right}
   * @param parameters what it takes
   */
  record Description(String id, Text name, String right, List<Parameter> parameters) {
    public Description {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * How it is asked for.
   *
   * @param arguments as the parameters allow
   * @param by who asks
   * @param reason why, or empty
   * @param now when
   */
  record Request(Map<String, String> arguments, Actor by, String reason, Instant now) {
    public Request {
      arguments = Map.copyOf(arguments);
    }

    /** One without arguments. */
    public Request(Actor by, String reason, Instant now) {
      this(Map.of(), by, reason, now);
    }

    /** Whether a reason is given. */
    public boolean reasoned() {
      return !reason.isBlank();
    }

    /** This text with the reason after it. */
    public String because(String text) {
      return reasoned() ? text + "（理由: " + reason.strip() + "）" : text;
    }
  }

  /** What it is in an account: what can be chosen may be the account's own. */
  Description description(AccountId account);

  /**
   * Gets ready for some orders of an account: here it may look into settings and tables, once for all
   * of them. Safe for many threads.
   *
   * @return what becomes of an order, asked with the findings of its checks. Must be fast (no I/O
   *     per order) and pure. It leaves alone what an order is known by, see {@link Order#sameAs}
   */
  Function<Order, Decision> decide(AccountId account, Request request);
}
