// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in a shop's list of areas to be careful with. */
@Component
public final class AreaRules implements SettingsRules {
  private static final int LONGEST = 200;

  @Override
  public String section() {
    return AreaCheck.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return !key.isBlank() && key.length() <= LONGEST;
  }

  @Override
  public void check(String area, String why) {
    if (why.length() > LONGEST) {
      throw new Rejection(
          new Text(
              area + " の理由は" + LONGEST + "文字までです。",
              "The reason of " + area + " has " + LONGEST + " characters at most."));
    }
  }
}
