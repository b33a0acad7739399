// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.invented;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Invents people at real towns; the phone numbers are of a kind that nobody has. */
public final class People {
  private static final List<String> BUILDINGS =
      List.of("見本ハイツ", "コーポ架空", "グランドメゾン見本", "メゾン・ド・例", "見本ビル", "サンプルレジデンス");

  private final List<Place> places = lines("addresses.txt").stream().map(Place::parse).toList();
  private final List<String> families = lines("families.txt");
  private final List<String> givens = lines("givens.txt");

  /** The lines of a table of this package. */
  static List<String> lines(String table) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                People.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Someone on the four main islands. */
  public Person someone(Random random) {
    return at(pick(places.stream().filter(p -> !p.island()).toList(), random), random);
  }

  /** Someone on an island that carriers charge more for. */
  public Person islander(Random random) {
    return at(pick(places.stream().filter(Place::island).toList(), random), random);
  }

  /** Someone in Okinawa. */
  public Person okinawan(Random random) {
    return at(
        pick(places.stream().filter(p -> p.prefecture().equals("沖縄県")).toList(), random), random);
  }

  private Person at(Place place, Random random) {
    String[] family = pick(families, random).split(" ");
    String[] given = pick(givens, random).split(" ");
    String last = String.format("%04d", random.nextInt(10_000));
    boolean mobile = random.nextInt(3) > 0;
    String area = mobile ? "090" : place.areaCode();
    String[] phone = {area, "0".repeat((mobile ? 11 : 10) - area.length() - last.length()), last};
    return new Person(
        place,
        place.prefecture(),
        place.zip(),
        place.town() + houseNumber(random) + building(random),
        family[0],
        given[0],
        family[1],
        given[1],
        phone);
  }

  private static String houseNumber(Random random) {
    int a = 1 + random.nextInt(5);
    int b = 1 + random.nextInt(30);
    int c = 1 + random.nextInt(20);
    return switch (random.nextInt(3)) {
      case 0 -> a + "丁目" + b + "番" + c + "号";
      case 1 -> a + "-" + b;
      default -> a + "-" + b + "-" + c;
    };
  }

  private static String building(Random random) {
    if (random.nextBoolean()) {
      return "";
    }
    int room = (1 + random.nextInt(9)) * 100 + 1 + random.nextInt(8);
    return " " + pick(BUILDINGS, random) + room + (random.nextBoolean() ? "号室" : "");
  }

  /** One of a list. */
  public static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
