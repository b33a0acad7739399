// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with papers. */
@Component
public final class DocumentRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "documents.see",
            new Text("帳票と発行台帳を見る", "See papers and the issue ledger"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.ACCOUNTING,
            Role.SHOP_MANAGER),
        new Right(
            "documents.issue",
            new Text("帳票を印刷・発行する", "Print and issue papers"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.ACCOUNTING,
            Role.SHOP_MANAGER),
        new Right(
            "documents.void",
            new Text("領収書・請求書の取消と再発行", "Void and reissue receipts and invoices"),
            Role.ACCOUNTING,
            Role.SHOP_MANAGER),
        new Right("documents.manage", new Text("帳票の設定", "Set up papers"), Role.SHOP_MANAGER));
  }
}
