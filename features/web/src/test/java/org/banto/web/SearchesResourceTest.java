// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.fakes.MemorySettings;
import org.banto.fields.HouseFields;
import org.banto.web.SearchesResource.Search;
import org.junit.jupiter.api.Test;

class SearchesResourceTest {
  private static final SecurityContext HANAKO =
      (SecurityContext)
          Proxy.newProxyInstance(
              SecurityContext.class.getClassLoader(),
              new Class<?>[] {SecurityContext.class},
              (proxy, method, args) ->
                  new StaffSession(
                      "hanako", new AccountId("main"), Set.of(), "", false, Instant.MAX, ""));

  private final SearchesResource searches =
      new SearchesResource(new MemorySettings(), List.of(new HouseFields()));

  private Search kept(String query) {
    return searches.keep("朝の山", new Search("朝の山", query), HANAKO);
  }

  private static String asking(String condition) {
    return "desk=NEW&condition=" + URLEncoder.encode(condition, StandardCharsets.UTF_8);
  }

  @Test
  void aSearchIsKeptWithItsCondition() {
    String query = asking("{\"f\":\"line.qty\",\"op\":\"ge\",\"v\":10,\"q\":\"SUM\"}");
    assertEquals(query, kept(query).query());
    assertEquals(List.of(new Search("朝の山", query)), searches.all(HANAKO));
    kept("?" + query);
    kept("desk=NEW&q=condition");
  }

  @Test
  void oneWhoseConditionCannotBeWorkedWithIsRefusedAsTheListRefusesIt() {
    for (String wrong :
        List.of(
            "{\"f\":\"gone\",\"op\":\"empty\"}",
            "{\"f\":\"due\",\"op\":\"contains\",\"v\":1}",
            "no json")) {
      assertThrows(Rejection.class, () -> kept(asking(wrong)), wrong);
    }
    Rejection e = assertThrows(Rejection.class, () -> kept("q=" + "a".repeat(8_000)));
    assertTrue(e.sentence().ja().contains("長すぎます"), e.sentence()::ja);
    assertEquals(List.of(), searches.all(HANAKO));
  }
}
