// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;

/**
 * A person of an order mail: name and reading, postal code and address in one line, telephone. The
 * municipality is cut out by its ending; the check of addresses sees to what that gets wrong.
 */
final class MailPerson {
  private static final Pattern NAME =
      Pattern.compile("^(.+?)[ \\t　]*(?:\\(([^()]*)\\))?[ \\t　]*様$");
  private static final Pattern PLACE =
      Pattern.compile("^〒[ \\t]*([0-9]{3})-?([0-9]{4})[ \\t　]*(.+)$");
  private static final Pattern PHONE = Pattern.compile("^\\(TEL\\)[ \\t　]*([0-9()+ -]*)$");
  private static final Pattern PREFECTURE =
      Pattern.compile("^(東京都|北海道|京都府|大阪府|[^都道府県]{2,3}県)(.*)$");

  private static final List<Pattern> CITIES =
      List.of(
          // cities of wards, and the wards of Tokyo
          Pattern.compile(
              "^((?:札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|神戸|岡山|広島|北九州|福岡|熊本)市"
                  + "[^0-9０-９市]{1,4}?区)(.*)$"),
          // cities with another municipality's ending in their names
          Pattern.compile("^((?:市川|市原|四日市|廿日市|野々市|郡山|郡上|大和郡山|蒲郡|小郡)市)(.*)$"),
          Pattern.compile("^([^市区0-9０-９]{1,6}?郡[^0-9０-９]{1,6}?[町村])(.*)$"),
          Pattern.compile("^([^0-9０-９]{1,6}?市)(.*)$"),
          Pattern.compile("^([^0-9０-９]{1,4}?区)(.*)$"),
          Pattern.compile("^([^0-9０-９]{1,5}?[町村])(.*)$"));

  private MailPerson() {}

  static Person read(String words) throws ConnectorException {
    String name = "";
    String kana = "";
    String phone = "";
    Address address = Address.NONE;
    for (String line : words.lines().map(String::strip).toList()) {
      Matcher person = NAME.matcher(line);
      Matcher place = PLACE.matcher(line);
      Matcher number = PHONE.matcher(line);
      if (place.matches()) {
        address = address(place.group(1) + place.group(2), place.group(3).strip());
      } else if (number.matches()) {
        phone = number.group(1).strip();
      } else if (name.isEmpty() && person.matches()) {
        name = person.group(1).strip();
        kana = person.group(2) == null ? "" : person.group(2).strip();
      }
    }
    if (name.isEmpty() || address.equals(Address.NONE) || phone.isEmpty()) {
      throw Rms.malformed(
          new Text(
              "注文メールの氏名・住所・電話番号のどれかが読めません",
              "Name, address or phone number in the order mail cannot be read"),
          null);
    }
    return new Person(name, kana, "", address, phone, "");
  }

  private static Address address(String zip, String words) {
    Matcher prefecture = PREFECTURE.matcher(words);
    if (!prefecture.matches()) {
      return Receivers.address(zip, "", "", words);
    }
    String rest = prefecture.group(2);
    if (prefecture.group(1).equals("東京都") && rest.matches("^[^市0-9０-９]{1,4}?区.*$")) {
      int ward = rest.indexOf('区') + 1;
      return Receivers.address(zip, "東京都", rest.substring(0, ward), rest.substring(ward));
    }
    for (Pattern city : CITIES) {
      Matcher found = city.matcher(rest);
      if (found.matches()) {
        return Receivers.address(zip, prefecture.group(1), found.group(1), found.group(2));
      }
    }
    return Receivers.address(zip, prefecture.group(1), "", rest);
  }
}
