// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Outbound;
import org.banto.connect.Payload;
import org.banto.connect.PushQueue;

/** Takes Acme's pushes out of its queue, unless a {@link Flaw} is on. */
final class AcmeQueue implements PushQueue {
  private static final String NEWS = "order ";

  private final Line line;
  private final boolean given;

  AcmeQueue(Outbound outbound, boolean given) {
    this.line = new Line(outbound);
    this.given = given;
  }

  @Override
  public void check() throws ConnectorException {
    line.get("/key");
  }

  @Override
  public List<IncomingOrder> collect() throws ConnectorException {
    if (!given && !Flaw.QUEUE_IS_ASKED_UNSET.on()) {
      return List.of();
    }
    try {
      return read();
    } catch (ConnectorException e) {
      if (Flaw.QUEUE_SWALLOWS_TROUBLE.on()) {
        return List.of();
      }
      throw e;
    }
  }

  private List<IncomingOrder> read() throws ConnectorException {
    List<String> messages = line.get("/queue");
    Collection<String> numbers =
        Flaw.QUEUE_GIVES_DOUBLES.on() ? new ArrayList<>() : new LinkedHashSet<>();
    for (String message : messages) {
      if (message.startsWith(NEWS) || Flaw.QUEUE_BELIEVES_STRANGERS.on()) {
        numbers.add(message.substring(NEWS.length()));
      }
    }
    List<IncomingOrder> orders = new ArrayList<>();
    for (String number : numbers) {
      String order = String.join("\n", line.get("/order/" + number));
      Payload payload = new Payload("text/plain", order.getBytes(StandardCharsets.UTF_8));
      orders.add(new IncomingOrder(number, payload));
    }
    if (!messages.isEmpty() && !Flaw.QUEUE_LEAVES_WHAT_IT_READ.on()) {
      line.post("/queue/taken", Integer.toString(messages.size()), "");
    }
    if (Flaw.QUEUE_IS_EMPTIED_AT_ONCE.on() && !messages.isEmpty()) {
      orders.addAll(read());
    }
    if (Flaw.QUEUE_ALWAYS_HAS_NEWS.on() && orders.isEmpty()) {
      orders.add(new IncomingOrder("A-0", new Payload("text/plain", new byte[0])));
    }
    return orders;
  }
}
