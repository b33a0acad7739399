// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.flow.SettingsSection;
import org.banto.flow.SettingsSection.Description;
import org.junit.jupiter.api.Test;

/** What an author of a section of settings could do wrong. */
class SettingsSectionFaultsTest {
  private static final Text NAME = Text.same("Gifts");
  private static final Map<String, String> NINE = Map.of("days", "9");

  private static Parameter days(long most) {
    return Parameter.number("days", NAME, 1, most);
  }

  private static Description good() {
    return new Description("gifts", NAME, "gifts.edit", List.of(days(9)), Map.of("days", "3"));
  }

  private static SettingsSectionContract contract(Supplier<Description> is) {
    SettingsSection tried = is::get;
    return new SettingsSectionContract() {
      @Override
      protected SettingsSection section() {
        return tried;
      }

      @Override
      protected Map<String, String> good() {
        return NINE;
      }

      @Override
      protected List<Map<String, String>> bad() {
        return List.of(Map.of("days", "10"), Map.of("days", "soon"));
      }
    };
  }

  private static SettingsSectionContract contract(Description is) {
    return contract(() -> is);
  }

  @Test
  void eachIsCaughtByTheTestMeantForItAlone() {
    AtomicInteger asked = new AtomicInteger();
    List<Parameter> keys = good().keys();
    ContractTests.eachCatchesItsOwn(
        SettingsSectionContract.class,
        contract(good()),
        Map.of(
            "itSaysTheSameOfItselfWheneverAsked",
            contract(
                () ->
                    new Description(
                        "gifts",
                        Text.same("Gifts " + asked.incrementAndGet()),
                        "gifts.edit",
                        keys,
                        Map.of())),
            "itIsNamedAsRoomsAreAndAsksForARight",
            contract(new Description("gifts", NAME, "everybody", keys, Map.of())),
            "everyKeyHasANameOfItsOwn",
            contract(
                new Description("gifts", NAME, "gifts.edit", List.of(days(9), days(9)), Map.of())),
            "whatItStartsFromIsOneOfItsValues",
            contract(new Description("gifts", NAME, "gifts.edit", keys, Map.of("days", "0"))),
            "goodValuesAreTaken",
            contract(new Description("gifts", NAME, "gifts.edit", List.of(days(8)), Map.of())),
            "badValuesAreRefusedInWordsForStaff",
            contract(new Description("gifts", NAME, "gifts.edit", List.of(days(10)), Map.of()))));
  }
}
