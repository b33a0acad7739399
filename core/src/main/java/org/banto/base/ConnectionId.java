// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * One account at a far side: the connector's id and a name the shop gave. Its configuration PID
 * ends in the same {@code ~name}.
 *
 * @param type the connector's id, e.g. {@code rakuten}
 * @param name e.g. {@code tokyo}
 */
public record ConnectionId(String type, String name) {
  public ConnectionId {
    if (!type.matches("[a-z0-9-]{1,30}") || !name.matches("[a-z0-9-]{1,30}")) {
      throw new IllegalArgumentException("connection id: " + type + "~" + name);
    }
  }

  /** Reads {@code type~name}. */
  public static ConnectionId of(String text) {
    ShopId shop = ShopId.of(text);
    return new ConnectionId(shop.mall(), shop.name());
  }

  /** The shop whose orders a mall's connection reads. */
  public ShopId shop() {
    return new ShopId(type, name);
  }

  @Override
  public String toString() {
    return type + "~" + name;
  }
}
