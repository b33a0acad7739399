// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.List;
import java.util.Set;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** Who decides about pages of bundles, for the whole house. */
@Component
public final class PageRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "pages.manage", new Text("プログラムの画面の許可", "Agree to pages of programs"), Set.of(), true));
  }
}
