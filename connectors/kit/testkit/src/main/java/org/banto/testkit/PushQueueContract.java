// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Outbound;
import org.banto.connect.PushQueue;
import org.junit.jupiter.api.Test;

/** What every {@link PushQueue} keeps: the news come once, the rest is cleared away, trouble is told. */
public interface PushQueueContract extends ConnectorContract {
  /** After so many looks a queue that does not end is left. */
  int MOST_LOOKS = 60;

  @Override
  PushQueue connector(Outbound outbound);

  /** The same connector of a shop that has set up no queue. */
  PushQueue withoutQueue(Outbound outbound);

  /** Places so many orders, each with a push in the queue, and returns their numbers. */
  List<String> news(FarSide far, int count);

  /** Puts a push about this order into the queue once more. */
  void again(FarSide far, String number);

  /** Puts into the queue what is no news: pushes of other kinds and of others, and no pushes at all. */
  void strange(FarSide far);

  /** How many messages are left in the queue, also those that somebody has seen. */
  int waiting(FarSide far);

  /** The most requests one call may take. */
  default int mostRequests() {
    return 20;
  }

  /** What waits is read, and does not wait any longer. */
  @Test
  default void whatWaitsIsReadAndTakenOff() throws ConnectorException {
    FarSide far = farSide();
    List<String> numbers = news(far, 3);
    Keys.same(numbers, all(connector(far)), "news");
    assertEquals(0, waiting(far), "left in the queue; they come again and again");
  }

  /** Where nothing waits there is no news. */
  @Test
  default void anEmptyQueueIsNoNews() throws ConnectorException {
    FarSide far = farSide();
    assertEquals(List.of(), numbers(connector(far).collect()));
    assertTrue(!far.requests().isEmpty(), "nobody was asked");
  }

  /** What is no news of this shop is cleared away and gives nothing, the news beside it do. */
  @Test
  default void whatIsNoNewsIsTakenOffAndGivesNothing() throws ConnectorException {
    FarSide far = farSide();
    strange(far);
    assertTrue(waiting(far) > 0, "nothing strange was put into the queue");
    List<String> numbers = news(far, 1);
    assertEquals(numbers, all(connector(far)));
    assertEquals(0, waiting(far), "left in the queue; it is full of them some day");
  }

  /** Queues deliver at least once. */
  @Test
  default void aPushThatComesTwiceIsOneOrder() throws ConnectorException {
    FarSide far = farSide();
    List<String> numbers = news(far, 1);
    again(far, numbers.get(0));
    assertEquals(numbers, all(connector(far)));
  }

  /** A call does a bounded number of requests; what is left comes with the next one. */
  @Test
  default void aLongQueueIsTakenBitByBit() throws ConnectorException {
    FarSide far = farSide();
    List<String> numbers = news(far, 50);
    PushQueue queue = connector(far);
    List<String> read = new ArrayList<>();
    boolean more = true;
    for (int looks = 0; more && looks < MOST_LOOKS; looks++) {
      int before = far.requests().size();
      List<String> some = numbers(queue.collect());
      int taken = far.requests().size() - before;
      assertTrue(taken <= mostRequests(), taken + " requests for one look");
      read.addAll(some);
      more = !some.isEmpty();
    }
    Keys.same(numbers, read, "news, bit by bit");
  }

  /** Trouble at any request comes out with its reason, and no secret on the way. */
  @Test
  default void troubleWithTheQueueIsTold() throws ConnectorException {
    FarSide healthy = farSide();
    news(healthy, 2);
    int before = healthy.requests().size();
    connector(healthy).collect();
    int requests = healthy.requests().size() - before;
    for (Fault fault : Fault.values()) {
      for (int at = 0; at < requests; at++) {
        String when = "a look into the queue, " + fault + " at request " + (at + 1);
        FarSide far = farSide();
        news(far, 2);
        Outbound way = far.troubled(fault, at);
        ConnectorException e = NoLeaks.trouble(when, () -> connector(way).collect());
        NoLeaks.reason(when, fault.reasons(), e);
        NoLeaks.keeps(secrets(), e);
        boolean known = e.field().isEmpty() || settings().contains(e.field());
        assertTrue(known, when + ": names a setting there is not: " + e.field());
        far.requests().forEach(r -> NoLeaks.keeps(secrets(), "an address", r.uri().toString()));
      }
    }
  }

  /** A shop need not have a queue. */
  @Test
  default void withoutAQueueNobodyIsAsked() throws ConnectorException {
    FarSide far = farSide();
    news(far, 1);
    int before = far.requests().size();
    assertEquals(List.of(), withoutQueue(far).collect());
    assertEquals(before, far.requests().size(), "somebody was asked");
  }

  /** The numbers of all that waits, as they come; a queue that does not end is cut off. */
  private static List<String> all(PushQueue queue) throws ConnectorException {
    List<String> read = new ArrayList<>();
    List<String> some = numbers(queue.collect());
    for (int looks = 0; !some.isEmpty() && looks < MOST_LOOKS; looks++) {
      read.addAll(some);
      some = numbers(queue.collect());
    }
    return read;
  }

  private static List<String> numbers(List<IncomingOrder> orders) {
    return orders.stream().map(IncomingOrder::number).toList();
  }
}
