// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.IncomingOrder;
import org.banto.order.MallState.Standing;
import org.banto.testkit.FarSide;
import org.banto.testkit.Relay;
import org.junit.jupiter.api.Test;

/** The simulated mall writes into its queue, over HTTP with signatures it works out for itself. */
class ChangeQueueTest extends MallTest {
  private static final String SECRET = "queue-secret-sample";

  @Override
  QueueAccount queue() {
    return queue("banto-orders", SECRET);
  }

  private QueueAccount queue(String name, String secret) {
    String url = mall.url() + "/123456789012/" + name;
    return new QueueAccount(url, "AKIDSAMPLE", secret, "", true);
  }

  private AmazonShop with(QueueAccount queue) {
    AmazonAccount a = account(queue);
    return new AmazonShop(new FarSide(new Relay(mall.url())), a, time);
  }

  /** New orders, and no time goes by. */
  private List<String> order(String wish) {
    List<String> numbers = new ArrayList<>();
    tell("orders/create", wish).path("orderNumbers").forEach(n -> numbers.add(n.asText()));
    return numbers;
  }

  private JsonNode state() {
    return tell("state", "{}");
  }

  /** All that the queue tells of. */
  private List<IncomingOrder> collect() throws ConnectorException {
    List<IncomingOrder> all = new ArrayList<>();
    List<IncomingOrder> some = shop.collect();
    while (!some.isEmpty()) {
      all.addAll(some);
      later(Duration.ofSeconds(20));
      some = shop.collect();
    }
    return all;
  }

  @Test
  void anOrderIsReadSecondsAfterItWasPlacedAndMinutesBeforeASearchShowsIt() throws Exception {
    assertEquals(List.of(), shop.collect(), "the first look subscribes");
    String number = order("{'count':1,'kinds':['PLAIN']}").get(0);
    later(Duration.ofSeconds(5));
    round();
    assertFalse(kept.containsKey(number), "a search does not show it yet");
    List<IncomingOrder> orders = shop.collect();
    assertEquals(List.of(number), orders.stream().map(IncomingOrder::number).toList());
    assertEquals(number, shop.read(orders.get(0).payload()).number());
    later(Duration.ofMinutes(5));
    round();
    assertArrayEquals(
        kept.get(number).payload().bytes(),
        orders.get(0).payload().bytes(),
        "what both ways give is the same, and so kept once");
    assertEquals(0, state().path("queue").path("waiting").asInt());
  }

  @Test
  void aBuyersWishToCancelIsHeardAtOnce() throws Exception {
    shop.collect();
    String number = order("{'count':1,'kinds':['PLAIN']}").get(0);
    shop.collect();
    tell("orders/wishCancel", "{'orderNumber':'" + number + "'}");
    IncomingOrder changed = shop.collect().get(0);
    assertEquals(Standing.CANCEL_PENDING, shop.read(changed.payload()).mall().standing());
  }

  @Test
  void amazonIsAskedToSendOnceWhateverComesAfter() throws Exception {
    shop.collect();
    shop.collect();
    with(queue()).collect();
    JsonNode calls = state().path("calls");
    assertEquals(1, calls.path("createDestination").asInt());
    assertEquals(1, calls.path("createSubscription").asInt());
    assertEquals(2, calls.path("getSubscription").asInt(), "once for each instance");
  }

  @Test
  void aSubscriptionThatGoesElsewhereIsToldOfAndLeftAlone() throws Exception {
    assertThrows(ConnectorException.class, () -> with(queue("another", SECRET)).collect());
    ConnectorException e = assertThrows(ConnectorException.class, shop::collect);
    assertEquals(Reason.MISCONFIGURED, e.reason());
    assertEquals("queueUrl", e.field());
    assertTrue(e.getMessage().endsWith(":another"), e.getMessage());
    assertEquals(1, state().path("calls").path("createSubscription").asInt());
  }

  @Test
  void doublesAndAnyOrderOfMessagesAreOneOrderEach() throws Exception {
    shop.collect();
    tell("queue", "{'doubled':0.5,'shuffled':true,'seed':3}");
    List<String> numbers = order("{'count':30,'kinds':['PLAIN']}");
    List<IncomingOrder> orders = collect();
    TreeSet<String> read = new TreeSet<>();
    orders.forEach(o -> read.add(o.number()));
    assertEquals(new TreeSet<>(numbers), read);
    assertTrue(state().path("queue").path("received").asInt() > 35, state().toString());
    assertEquals(0, state().path("queue").path("waiting").asInt());
  }

  @Test
  void whatCouldNotBeReadComesAgainAfterAWhile() throws Exception {
    shop.collect();
    String number = order("{'count':1,'kinds':['PLAIN']}").get(0);
    tell("faults", "{'fault':'ERROR','operation':'getOrder','status':503}");
    ConnectorException e = assertThrows(ConnectorException.class, shop::collect);
    assertEquals(Reason.UNAVAILABLE, e.reason());
    assertEquals(List.of(), shop.collect(), "hidden for a while");
    later(Duration.ofMinutes(4));
    assertEquals(number, shop.collect().get(0).number());
  }

  @Test
  void whatGetsLostIsFoundByTheSearchesAllTheSame() throws Exception {
    shop.collect();
    tell("queue", "{'lost':0.5,'doubled':0.3,'shuffled':true,'seed':5}");
    List<String> kinds =
        List.of("TOO_MANY", "ERROR", "ERROR_AFTER", "NO_ANSWER", "RESET", "TRUNCATED", "HTML");
    for (int i = 0; i < kinds.size(); i++) {
      String fault = "{'fault':'%s','probability':0.03,'seed':%d}";
      tell("faults", String.format(fault, kinds.get(i), 200 + i));
    }
    List<String> numbers = new ArrayList<>();
    int troubles = 0;
    for (int turn = 0; turn < 12; turn++) {
      numbers.addAll(order("{'count':5,'kinds':['PLAIN']}"));
      try {
        shop.collect().forEach(o -> kept.put(o.number(), o));
      } catch (ConnectorException e) {
        troubles++;
      }
      later(Duration.ofMinutes(1));
    }
    HashSet<String> early = new HashSet<>(kept.keySet());
    tell("faults/clear", "{}");
    later(Duration.ofMinutes(5));
    round();
    assertTrue(kept.keySet().containsAll(numbers));
    assertTrue(early.size() > 5, early.size() + " orders by the queue");
    assertTrue(troubles > 0, "no trouble was met");
  }

  @Test
  void aWrongSecretIsNamedAndStopsNoRead() throws Exception {
    AmazonShop wrong = with(queue("banto-orders", "another-secret"));
    ConnectorException e = assertThrows(ConnectorException.class, wrong::collect);
    assertEquals(Reason.UNAUTHORIZED, e.reason());
    assertEquals(".queueSecret", e.field());
    assertTrue(state().path("queue").path("refused").asInt() > 0);
    String number = create("{'count':1,'kinds':['PLAIN']}").get(0);
    shop = wrong;
    round();
    assertTrue(kept.containsKey(number));
  }

  @Test
  void theTestOfTheConnectionTellsWhatIsWrongWithTheQueue() throws Exception {
    shop.check();
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> with(queue("another", SECRET)).check());
    assertEquals(Reason.MISCONFIGURED, e.reason());
    assertEquals("queueUrl", e.field());
    for (String url : List.of("banto-orders", "https://sqs.x/1/q", mall.url() + "/1/q.fifo")) {
      QueueAccount queue = new QueueAccount(url, "AKIDSAMPLE", SECRET, "", true);
      ConnectorException f = assertThrows(ConnectorException.class, () -> with(queue).check());
      assertEquals("queueUrl", f.field());
      shop = with(queue);
      round();
    }
  }

  @Test
  void withoutSubscribingOnlyTheQueueIsAsked() throws Exception {
    QueueAccount q = queue();
    with(new QueueAccount(q.url(), q.key(), q.secret(), "", false)).collect();
    assertTrue(state().path("calls").path("getSubscription").isMissingNode());
  }
}
