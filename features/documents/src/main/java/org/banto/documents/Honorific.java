// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Person;

/** 敬称: 御中 for a company by itself, 様 for a person, also for one in a company. */
enum Honorific {
  /** 御中 or 様, by the name. */
  AUTO,
  /** Always 様. */
  SAMA;

  private static final String LEGAL_FORM =
      "株式会社|有限会社|合同会社|合資会社|合名会社|[㈱㈲]|[（(][株有同資名][）)]" + "|法人|組合|協会|財団|病院|医院|学校|大学|役場";
  private static final Pattern COMPANY = Pattern.compile(LEGAL_FORM);

  /** Not 阿部, 服部 or 長谷部, who are people. */
  private static final Pattern DEPARTMENT =
      Pattern.compile("((?!長谷|日下)..部|[本支]部|課|係|室|店|局|支社|本社|営業所|事業所|工場|センター|グループ|チーム|御一同)$");

  private static final Pattern SPOKEN = Pattern.compile("[ 　]*(御中|様|さま|殿|先生)$");

  /**
   * A name and what is said after it.
   *
   * @param name without what was written after it
   * @param honorific never empty
   */
  record Named(String name, String honorific) {}

  /** As the shop has set it. */
  static Honorific of(Map<String, String> settings) {
    String set = settings.getOrDefault(DocumentSettings.HONORIFIC, "");
    return set.isEmpty() ? AUTO : valueOf(set);
  }

  /** For what somebody has written; what stands after the name already is kept. */
  Named of(String written) {
    String name = written.strip();
    Matcher spoken = SPOKEN.matcher(name);
    if (spoken.find() && spoken.start() > 0) {
      return new Named(name.substring(0, spoken.start()), spoken.group(1));
    }
    return new Named(name, this == AUTO && isCompany(name) ? "御中" : "様");
  }

  /** For a buyer or a recipient; whose name is empty is the company. */
  Named of(Person person) {
    if (person.name().isBlank()) {
      return this == AUTO && !person.company().isBlank()
          ? new Named(person.company(), "御中")
          : of(person.company());
    }
    return person.company().isBlank()
        ? of(person.name())
        : new Named(of(person.name()).name(), "様");
  }

  /** Whether nobody is named after the company and its department. */
  private static boolean isCompany(String name) {
    List<String> words = new ArrayList<>(List.of(name.split("[ 　]+")));
    if (!COMPANY.matcher(name).find()) {
      return false;
    }
    if (words.size() > 1 && words.get(0).matches(LEGAL_FORM)) {
      words.remove(0); // 株式会社 髙﨑商会
    }
    String last = words.get(words.size() - 1);
    return words.size() == 1 || COMPANY.matcher(last).find() || DEPARTMENT.matcher(last).find();
  }
}
