// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.conditions.ConditionJson;
import org.banto.conditions.ConditionTags;
import org.banto.house.Settings;
import org.banto.house.TagMentions;
import org.banto.order.Condition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tags that saved searches name: in their filter, and in the condition they hold. */
@Component
public final class SearchTags implements TagMentions {
  private static final String TAG = "tag";
  private static final String CONDITION = "condition";

  private final Settings settings;

  /** Remembers. */
  @Activate
  public SearchTags(@Reference Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<Text> of(AccountId account, String tag) {
    return new TreeMap<>(settings.read(account, SearchesResource.SECTION))
        .entrySet().stream()
            .filter(e -> !renamed(e.getValue(), tag, tag + "\u0000").equals(e.getValue()))
            .map(e -> e.getKey())
            .map(name -> new Text("保存した検索「" + name + "」", "the saved search \"" + name + "\""))
            .toList();
  }

  @Override
  public void rename(AccountId account, String from, String to, Actor by) {
    Map<String, String> changed =
        settings.read(account, SearchesResource.SECTION).entrySet().stream()
            .filter(e -> !renamed(e.getValue(), from, to).equals(e.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, e -> renamed(e.getValue(), from, to)));
    if (!changed.isEmpty()) {
      settings.write(account, SearchesResource.SECTION, changed, by);
    }
  }

  /** The query with another name for a tag; the very same where it does not name it. */
  private static String renamed(String query, String from, String to) {
    String mark = query.startsWith("?") ? "?" : "";
    return Stream.of(query.substring(mark.length()).split("&"))
        .map(part -> part(part, from, to))
        .collect(Collectors.joining("&", mark, ""));
  }

  private static String part(String part, String from, String to) {
    int at = part.indexOf('=');
    if (at < 0) {
      return part;
    }
    String name = part.substring(0, at);
    String value = URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8);
    if (name.equals(TAG) && value.equals(from)) {
      return name + "=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
    if (name.equals(CONDITION) && !value.isBlank()) {
      return condition(value, from, to)
          .map(json -> name + "=" + URLEncoder.encode(json, StandardCharsets.UTF_8))
          .orElse(part);
    }
    return part;
  }

  /** The condition where it names the tag; one that cannot be read any more names nothing. */
  private static Optional<String> condition(String json, String from, String to) {
    Condition before;
    try {
      before = ConditionJson.read(json);
    } catch (Rejection e) {
      return Optional.empty();
    }
    Condition after = ConditionTags.renamed(before, from, to);
    return after.equals(before) ? Optional.empty() : Optional.of(ConditionJson.write(after));
  }
}
