// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Address;

/**
 * Puts addresses that a mall gives in one line into the house's fields. Letters stay as received; only the places where
 * the line is cut are found here. A line that cannot be cut stays whole, in the street.
 */
public final class Places {
  private static final Pattern BUILDING =
      Pattern.compile("^(.*?(?:[0-9０-９]|[一二三四五六七八九十](?:丁目|番|号))[^\\s　]*)[\\s　]+(\\S.*)$");
  private static final Pattern DISTRICT = Pattern.compile("^(.{1,5}?郡.{1,6}?[町村])(.*)$");
  private static final Pattern CITY = Pattern.compile("^(.{1,6}?市)(.*)$");
  private static final Pattern WARD = Pattern.compile("^([^市町村郡0-9０-９]{1,3}区)(.*)$");
  private static final Pattern TOWN = Pattern.compile("^(.{1,5}?[町村])(.*)$");
  private static final Pattern ISO = Pattern.compile("JP-(\\d{2})");

  /** In the order of their numbers (JIS X 0401). */
  private static final List<String> PREFECTURES = names("prefectures.tsv");

  /** Names that hold the mark of another kind inside: 四日市市, 十日町市, 大和郡山市, 余市郡余市町. */
  private static final List<String> WHOLE = names("cities.tsv");

  /** Cities that have wards (政令指定都市). */
  private static final List<String> WITH_WARDS = names("ward-cities.tsv");

  private Places() {}

  /**
   * An address.
   *
   * @param zip hyphens are taken out
   * @param prefecture empty where it begins the line
   * @param line everything from the city on
   * @param building empty where it may stand at the end of the line
   */
  public static Address of(String zip, String prefecture, String line, String building) {
    String rest = line.strip();
    String in = prefecture.strip();
    for (String one : PREFECTURES) {
      boolean named = rest.startsWith(one) && (in.isEmpty() || in.equals(one));
      if (named) {
        in = one;
        rest = rest.substring(one.length()).strip();
        break;
      }
    }
    String city = city(in, rest);
    String street = rest.substring(city.length()).strip();
    Matcher cut = BUILDING.matcher(street);
    boolean split = building.isBlank() && cut.matches();
    return new Address(
        zip.replaceAll("[-－〒\\s]", ""),
        in,
        city,
        split ? cut.group(1) : street,
        split ? cut.group(2) : building.strip());
  }

  /** The prefecture of an ISO 3166-2 code, {@code JP-13}. */
  public static Optional<String> prefecture(String code) {
    Matcher number = ISO.matcher(code);
    int at = number.matches() ? Integer.parseInt(number.group(1)) : 0;
    return at < 1 || at > PREFECTURES.size()
        ? Optional.empty()
        : Optional.of(PREFECTURES.get(at - 1));
  }

  private static String city(String prefecture, String line) {
    for (String name : WHOLE) {
      if (line.startsWith(name)) {
        return name;
      }
    }
    Matcher tokyo = WARD.matcher(line);
    if (prefecture.equals("東京都") && tokyo.matches()) {
      return tokyo.group(1);
    }
    Matcher city = CITY.matcher(line);
    Matcher district = DISTRICT.matcher(line);
    if (district.matches() && !(city.matches() && city.end(1) < district.end(1))) {
      return district.group(1);
    }
    if (city.matches()) {
      Matcher ward = WARD.matcher(city.group(2));
      boolean wards = WITH_WARDS.contains(city.group(1)) && ward.matches();
      return wards ? city.group(1) + ward.group(1) : city.group(1);
    }
    Matcher town = TOWN.matcher(line);
    return town.matches() ? town.group(1) : "";
  }

  private static List<String> names(String table) {
    return Table.of(Places.class, table, 1).rows().stream().map(r -> r.get(0)).toList();
  }
}
