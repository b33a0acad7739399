// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.SettingsRules;
import org.banto.order.Hold;
import org.osgi.service.component.annotations.Component;

/** What hold boxes may be called. */
@Component
public final class BoxRules implements SettingsRules {
  /** The section: key {@code n} names box n. */
  static final String SECTION = "holds";

  private static final int LONGEST = 20;

  @Override
  public String section() {
    return SECTION;
  }

  @Override
  public boolean knows(String key) {
    return key.matches("[1-9][0-9]?") && Integer.parseInt(key) <= Hold.BOX_NAMES.size();
  }

  @Override
  public void check(String box, String name) {
    if (name.length() > LONGEST) {
      throw new Rejection(
          new Text(
              "保留ボックスの名前は" + LONGEST + "文字までです: " + name,
              "The name of a hold box has " + LONGEST + " characters at most: " + name));
    }
  }
}
