// SPDX-License-Identifier: Apache-2.0
package org.banto.takeout;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** Who may take all of the shop out: every buyer is in it. */
@Component
public final class TakeOutRights implements RoomRights {
  static final String TAKE = "take-out.take";

  @Override
  public List<Right> rights() {
    return List.of(new Right(TAKE, new Text("データの書き出し（全件）", "Take all data out")));
  }
}
