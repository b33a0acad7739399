// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Parameter;
import org.banto.base.Rejection;
import org.banto.flow.SettingsSection;
import org.banto.house.Right;
import org.banto.house.SettingsRules;
import org.junit.jupiter.api.Test;

/** What every {@link SettingsSection} keeps to; a room's test names its section and some values. */
public abstract class SettingsSectionContract {
  /** The section. */
  protected abstract SettingsSection section();

  /** Values that it takes. */
  protected abstract Map<String, String> good();

  /** Changes of one or more of them that it refuses, at least one. */
  protected abstract List<Map<String, String>> bad();

  private SettingsSection.Description is() {
    return section().description();
  }

  private void set(Map<String, String> values) {
    SettingsRules rules = SettingsRules.of(section());
    SettingsRules.check(List.of(rules), rules.section(), this::good, values);
  }

  @Test
  public final void itSaysTheSameOfItselfWheneverAsked() {
    assertEquals(is(), is());
  }

  @Test
  public final void itIsNamedAsRoomsAreAndAsksForARight() {
    assertTrue(is().id().matches("[a-z][a-z0-9-]{1,29}"), is().id());
    assertTrue(Right.isId(is().right()), is().right());
  }

  @Test
  public final void everyKeyHasANameOfItsOwn() {
    Set<String> names = is().keys().stream().map(Parameter::name).collect(Collectors.toSet());
    assertEquals(is().keys().size(), names.size());
  }

  @Test
  public final void whatItStartsFromIsOneOfItsValues() {
    assertDoesNotThrow(
        () ->
            Parameter.check(
                is().keys().stream().map(Parameter::optional).toList(), is().initial()));
  }

  @Test
  public final void goodValuesAreTaken() {
    assertDoesNotThrow(() -> set(good()));
  }

  @Test
  public final void badValuesAreRefusedInWordsForStaff() {
    assertTrue(!bad().isEmpty());
    bad().forEach(values -> assertThrows(Rejection.class, () -> set(values), values::toString));
  }
}
