// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.invented;

import java.util.Optional;
import java.util.Random;

/** Who orders: someone whose name and address suit the kind of the order. */
public final class Buyer {
  private final Random random;
  private final People people;
  private Optional<Person> twin = Optional.empty();

  /** Takes whom it needs from these people. */
  public Buyer(Random random, People people) {
    this.random = random;
    this.people = people;
  }

  /** The buyer of such an order; {@link Kind#SAME_BUYER} gives each one twice in a row. */
  public Person of(Kind kind) {
    if (kind == Kind.SAME_BUYER) {
      Person same = twin.orElseGet(() -> people.someone(random));
      twin = twin.isPresent() ? Optional.empty() : Optional.of(same);
      return same;
    }
    Person someone =
        switch (kind) {
          case ISLAND -> people.islander(random);
          case OKINAWA -> people.okinawan(random);
          default -> people.someone(random);
        };
    return damaged(kind, someone);
  }

  private Person damaged(Kind kind, Person p) {
    String town = p.place().town();
    return switch (kind) {
      case NO_HOUSE_NUMBER -> p.withAddress(random.nextBoolean() ? town : town + " 見本マンション");
      case WRONG_ZIP -> p.withZip(p.zip().equals("5300001") ? "1000005" : "5300001");
      case WRONG_PREFECTURE -> p.withPrefecture(p.prefecture().equals("東京都") ? "埼玉県" : "東京都");
      case LONG_NAME -> p.withName("株式会社架空総合見本商事ホールディングス", "第二営業本部御中 担当 " + p.given());
      case LONG_ADDRESS ->
          p.withAddress(town + "1丁目23番45号 ザ・グランドメゾン架空レジデンスタワー見本の杜ウエストコート第二期棟1203号室 管理組合気付");
      case ODD_LETTERS ->
          switch (random.nextInt(4)) {
            case 0 -> p.withName("髙橋", "﨑子").withAddress(town + "1−2−3 ①号棟");
            case 1 -> p.withName("𠮷田", "花子");
            case 2 -> p.withName("㈱架空", "商店").withAddress(town + "１－２－３　Ⅱ番館〜南");
            default -> p.withName("山﨑", "德子").withAddress(town + "5-6 ㍻ビル№7");
          };
      default -> p;
    };
  }
}
