// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Set;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done with orders, the shop and its staff. */
@Component
public final class StaffRights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "orders.see",
            new Text("注文を見る", "See orders"),
            Role.ORDERS,
            Role.SHIPPING,
            Role.ACCOUNTING,
            Role.SHOP_MANAGER),
        new Right(
            "orders.edit", new Text("注文を変更する", "Change orders"), Role.ORDERS, Role.SHOP_MANAGER),
        new Right(
            "shop.manage",
            new Text("店舗情報と保留箱の設定", "Set up the shop and hold boxes"),
            Role.SHOP_MANAGER),
        new Right("audit.see", new Text("処理履歴を見る", "See the history"), Role.SHOP_MANAGER),
        new Right(
            "users.manage", new Text("担当者・トークン・店舗IDの管理", "Manage staff, tokens and accounts")),
        new Right(
            User.EVERY,
            new Text("すべて（あとから増える機能も）", "Everything, also what is added later"),
            Set.of(Role.ADMINISTRATOR),
            true));
  }
}
