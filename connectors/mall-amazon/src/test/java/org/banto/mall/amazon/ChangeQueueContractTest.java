// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.banto.connect.Outbound;
import org.banto.testkit.FarSide;
import org.banto.testkit.PushQueueContract;

/** Amazon's pushes in the shop's queue keep what every such queue keeps. */
class ChangeQueueContractTest extends AmazonContractsTest.Stage implements PushQueueContract {
  private static final QueueAccount QUEUE =
      new QueueAccount(
          "https://sqs.ap-northeast-1.amazonaws.com/123456789012/banto-orders",
          "AKIDSAMPLE",
          "queue-secret-sample",
          "A3SAMPLESELLER",
          true);

  @Override
  void fill(MemoryAmazon mall) {
    mall.far.with(new MemoryQueue(mall.far));
  }

  @Override
  public AmazonShop connector(Outbound outbound) {
    return with(outbound, QUEUE);
  }

  @Override
  public AmazonShop withoutQueue(Outbound outbound) {
    return with(outbound, QueueAccount.NONE);
  }

  private AmazonShop with(Outbound outbound, QueueAccount queue) {
    AmazonAccount a = MemoryAmazon.ACCOUNT;
    AmazonAccount account =
        new AmazonAccount(a.grant(), a.firstDays(), a.withFba(), a.rate(), a.codes(), queue);
    return new AmazonShop(outbound, account, time);
  }

  @Override
  public Collection<String> secrets() {
    List<String> all = new ArrayList<>(super.secrets());
    all.add("queue-secret-sample");
    return all;
  }

  @Override
  public List<String> news(FarSide far, int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String number = mall(far).add(i, time.instant(), "UNSHIPPED", "MERCHANT");
      numbers.add(number);
      again(far, number);
    }
    return numbers;
  }

  @Override
  public void again(FarSide far, String number) {
    far.model(MemoryQueue.class).put(MemoryQueue.change(number, time.instant()).toString());
  }

  /** Another kind, marketplace, seller; one of long ago; FBA on its way; none of Amazon's at all. */
  @Override
  public void strange(FarSide far) {
    MemoryQueue queue = far.model(MemoryQueue.class);
    String known = mall(far).add(77, time.instant(), "UNSHIPPED", "MERCHANT");
    ObjectNode other = MemoryQueue.change(known, time.instant());
    queue.put(other.put("NotificationType", "FEED_PROCESSING_FINISHED").toString());
    ObjectNode abroad = MemoryQueue.change(known, time.instant());
    abroad.withObject("/Payload/OrderChangeNotification/Summary").put("MarketplaceId", "ATVPDKIKX");
    queue.put(abroad.toString());
    ObjectNode others = MemoryQueue.change(known, time.instant());
    others.withObject("/Payload/OrderChangeNotification").put("SellerId", "A3OTHER");
    queue.put(others.toString());
    queue.put(MemoryQueue.change(known, time.instant().minus(Duration.ofHours(2))).toString());
    String fba = mall(far).add(78, time.instant(), "UNSHIPPED", "AMAZON");
    queue.put(MemoryQueue.change(fba, time.instant()).toString());
    queue.put(MemoryQueue.change("250-0000000-0000000", time.instant()).toString());
    queue.put(MemoryQueue.change("../" + known, time.instant()).toString());
    queue.put("no JSON");
    queue.put("[]");
    queue.put("");
  }

  @Override
  public int waiting(FarSide far) {
    return far.model(MemoryQueue.class).waiting();
  }
}
