// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a start what is new comes before the ten thousand that lie in the overlap. */
@Tag("security.M11")
class NewFirstTest extends MallTest {
  private Set<String> overlap;

  /** All read once; the house dies in the middle of reading it again, and something is sold. */
  private String killedWithManyInTheOverlap() throws Exception {
    overlap = new HashSet<>(create("{'count':10000,'spreadSeconds':1200,'seed':1}"));
    round(shop);
    assertEquals(overlap, kept.keySet());
    later(Duration.ofSeconds(20));
    page(shop);
    page(shop);
    String sold = create("{'count':1}").get(0);
    later(Duration.ofSeconds(5));
    return sold;
  }

  @Test
  void theFirstPageAfterAStartBringsWhatIsNewInTwoRequests() throws Exception {
    String sold = killedWithManyInTheOverlap();
    int before = outbound.requests().size();
    Page<IncomingOrder> first = shop(0, time).orders(cursor);
    assertEquals(List.of(sold), first.items().stream().map(IncomingOrder::number).toList());
    assertTrue(first.more());
    assertEquals(2, outbound.requests().size() - before);
  }

  @Test
  void whatIsSoldWhileTheOverlapIsReadAgainGoesAheadOfIt() throws Exception {
    killedWithManyInTheOverlap();
    RakutenShop again = shop(0, time);
    page(again);
    for (int i = 0; i < 8; i++) {
      String sold = create("{'count':1}").get(0);
      later(Duration.ofSeconds(4));
      page(again);
      assertTrue(kept.containsKey(sold), "waited: " + i);
    }
  }

  /** Malls show orders late, and pages shift meanwhile: the overlap is still read, all of it. */
  @Test
  void nothingIsLeftOutForIt() throws Exception {
    Set<String> all = new HashSet<>(overlap());
    RakutenShop by = shop(0, time);
    for (int i = 0; i < 60; i++) {
      all.addAll(create("{'count':3,'spreadSeconds':1500}"));
      later(Duration.ofSeconds(4));
      if (i % 7 == 0) {
        by = shop(0, time);
      }
      page(by);
    }
    round(by);
    round(by);
    assertEquals(all, kept.keySet());
  }

  private Set<String> overlap() throws Exception {
    String sold = killedWithManyInTheOverlap();
    Set<String> all = new HashSet<>(overlap);
    all.add(sold);
    return all;
  }

  /** Houses of before kept no such places; their bookmarks are read on from. */
  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void theBookmarkOfAnOlderVersionIsReadOn(int parts) throws Exception {
    String sold = killedWithManyInTheOverlap();
    List<String> now = List.of(cursor.value().split(" "));
    cursor = new Cursor("1 " + String.join(" ", now.subList(1, parts + 1)));
    assertTrue(Bookmark.read(cursor).isPresent());
    page(shop(0, time));
    assertTrue(kept.containsKey(sold));
    assertTrue(cursor.value().startsWith("2 "));
  }
}
