// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** Who may practise; it gives nothing in an account that is at work. */
@Component
public final class PracticeRights implements RoomRights {
  /** To have orders come in, and result files made. */
  static final String USE = "practice.use";

  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            USE,
            new Text("練習用の店舗IDでの練習", "Practise in an account for practice"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.ACCOUNTING,
            Role.SHOP_MANAGER));
  }
}
