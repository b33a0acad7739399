// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.fakes.MemorySettings;
import org.junit.jupiter.api.Test;

class SearchTagsTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final Actor HANAKO = Actor.staff("hanako");

  private final MemorySettings settings = new MemorySettings();
  private final SearchTags tags = new SearchTags(settings);

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String kept(String name) {
    return URLDecoder.decode(settings.read(MAIN, "searches").get(name), StandardCharsets.UTF_8);
  }

  @Test
  void aSearchIsNamedAndFollowsWhereATagIsRenamed() {
    String condition = "{\"not\":{\"f\":\"tag\",\"op\":\"in\",\"v\":[\"急ぎ\",\"VIP\"]}}";
    settings.write(
        MAIN,
        "searches",
        Map.of(
            "朝",
            "?desk=NEW&tag=" + coded("急ぎ") + "&tag=VIP",
            "条件",
            "condition=" + coded(condition),
            "別",
            "tag=VIP&q=" + coded("急ぎ"),
            "壊れた条件",
            "condition=x"),
        HANAKO);
    assertEquals(
        List.of("保存した検索「朝」", "保存した検索「条件」"),
        tags.of(MAIN, "急ぎ").stream().map(Text::ja).sorted().toList());
    tags.rename(MAIN, "急ぎ", "至急&特急", HANAKO);
    assertEquals("?desk=NEW&tag=至急&特急&tag=VIP", kept("朝"));
    assertEquals(List.of(), tags.of(MAIN, "急ぎ"));
    assertEquals(2, tags.of(MAIN, "至急&特急").size());
    assertEquals("tag=VIP&q=急ぎ", kept("別"));
    assertEquals("condition=x", kept("壊れた条件"));
  }
}
