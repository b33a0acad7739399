// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.connect.Outbound;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;
import org.banto.testkit.PushQueueContract;

/** The contract of Acme's queue of pushes. */
final class QueueContracts implements PushQueueContract {
  private static final int AT_ONCE = 5;

  private final Map<FarSide, List<String>> queues = new IdentityHashMap<>();

  @Override
  public FarSide farSide() {
    FarSide far = new FarSide();
    List<String> queue = new ArrayList<>();
    queues.put(far, queue);
    far.on("GET", "/key", r -> Shop.lines("2027-03-01T05:30:00+09:00"));
    far.on("GET", "/queue", r -> Shop.lines(first(queue).toArray(String[]::new)));
    far.on("POST", "/queue/taken", r -> taken(queue, r));
    far.on("GET", "/order/{number}", r -> Shop.lines("order " + r.part("number")));
    return far;
  }

  private static List<String> first(List<String> queue) {
    return queue.subList(0, Math.min(AT_ONCE, queue.size()));
  }

  private static Answer taken(List<String> queue, FarRequest request) {
    queue.subList(0, Integer.parseInt(request.text())).clear();
    return Shop.lines("ok");
  }

  @Override
  public Collection<String> secrets() {
    return List.of(Line.SECRET);
  }

  @Override
  public Set<String> settings() {
    return Set.of(Line.FIELD);
  }

  @Override
  public AcmeQueue connector(Outbound outbound) {
    return new AcmeQueue(outbound, true);
  }

  @Override
  public AcmeQueue withoutQueue(Outbound outbound) {
    return new AcmeQueue(outbound, false);
  }

  @Override
  public List<String> news(FarSide far, int count) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      numbers.add("A-" + i);
      again(far, "A-" + i);
    }
    return numbers;
  }

  @Override
  public void again(FarSide far, String number) {
    queues.get(far).add("order " + number);
  }

  @Override
  public void strange(FarSide far) {
    queues.get(far).addAll(List.of("feed A-1 is done", "stock A-7", "?????????"));
  }

  @Override
  public int waiting(FarSide far) {
    return queues.get(far).size();
  }
}
