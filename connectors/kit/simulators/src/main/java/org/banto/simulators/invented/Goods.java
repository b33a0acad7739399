// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.invented;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What the simulated shop sells. */
public final class Goods {
  /**
   * One item page.
   *
   * @param temperature 1 normal, 2 chilled, 3 frozen
   */
  public record Item(
      String number,
      String manage,
      int id,
      int price,
      BigDecimal rate,
      int temperature,
      String name,
      List<Sku> skus) {
    static Item parse(String line) {
      String[] c = line.split("\t");
      return new Item(
          c[0],
          c[1],
          Integer.parseInt(c[2]),
          Integer.parseInt(c[3]),
          new BigDecimal(c[4]),
          Integer.parseInt(c[5]),
          c[6],
          Stream.of(c[7].split(";")).map(Sku::parse).toList());
    }

    /** What the buyer chose besides; only some goods let them. */
    public Optional<String> choice(Random random) {
      return switch (manage) {
        case "bt-ts", "bt-apron" ->
            Optional.of(random.nextBoolean() ? "名入れ:なし\nメッセージ:ありがとう" : "名入れ:あり(備考欄へ)");
        default -> Optional.empty();
      };
    }
  }

  /**
   * One variant of an item.
   *
   * @param code the shop's own number, empty for an item without variants
   * @param about such as {@code サイズ:S,カラー:白}, empty for an item without variants
   */
  public record Sku(String variant, String code, String about) {
    static Sku parse(String text) {
      String[] part = text.split("=");
      return part.length == 1 ? new Sku(part[0], "", "") : new Sku(part[0], part[1], part[2]);
    }
  }

  private final List<Item> items = People.lines("goods.txt").stream().map(Item::parse).toList();

  /** Something that needs no cooling. */
  public Item normal(Random random) {
    return People.pick(items.stream().filter(i -> i.temperature() == 1).toList(), random);
  }

  /** Something chilled or frozen. */
  public Item cool(Random random) {
    return People.pick(items.stream().filter(i -> i.temperature() > 1).toList(), random);
  }

  /** Something at that tax rate that needs no cooling. */
  public Item taxed(String rate, Random random) {
    return People.pick(
        items.stream()
            .filter(i -> i.temperature() == 1 && i.rate().equals(new BigDecimal(rate)))
            .toList(),
        random);
  }
}
