// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banto.base.Address;
import org.banto.order.Finding.Fix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("data.D17")
class MisspellingTest {
  private static final PostalMaster MASTER = new PostalRoom(Path.of("target/no-import")).master();
  private static final int SAMPLES = 600;

  private final Random random = new Random(17);

  /** A town of a city that has others, under a zip of its own. */
  private record Sample(PostalMaster.City city, PostalEntry entry, List<PostalEntry> others) {}

  @Test
  void oneSlipIsAMisspelling() {
    for (String text : List.of("東本町1", "本町1", "東町1", "束本町1", "東本々町1", "本東町1", "東本")) {
      assertTrue(Misspelling.of("東本町", text), text);
    }
    for (String text : List.of("町1", "西南町1", "", "1-2-3")) {
      assertFalse(Misspelling.of("東本町", text), text);
    }
    assertFalse(Misspelling.of("東", "西1"), "of one letter nothing is left");
  }

  /** A misspelt town under the right zip: no other zip is ever proposed. */
  @Test
  void aMisspeltTownKeepsItsZip() {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (Sample s : samples()) {
      Address a = address(s.entry().zip(), s.city(), slip(s) + "1-2-3");
      AddressMatch match = AddressMatch.of(MASTER, a);
      if (match.fit() == AddressMatch.Fit.TOWN_DIFFERS) {
        found++;
        Fix fix = AddressProposal.of(MASTER, a, match, 0);
        if (fix.proposes()) {
          wrong.add(a.oneLine() + " of " + s.entry().town() + " -> " + fix.values().get("zip"));
        }
      }
    }
    System.out.println("data.D17: " + wrong.size() + " of " + found + " misspelt towns proposed");
    assertTrue(found > SAMPLES / 2, "found " + found);
    assertEquals(List.of(), wrong);
  }

  /** A town that is written right under the zip of another one: the right zip is still proposed. */
  @Test
  void aWrongZipIsStillPutRight() {
    int right = 0;
    int asked = 0;
    for (Sample s : samples()) {
      PostalEntry other = s.others().get(random.nextInt(s.others().size()));
      Address a = address(other.zip(), s.city(), s.entry().town() + "1-2-3");
      AddressMatch match = AddressMatch.of(MASTER, a);
      if (match.fit() == AddressMatch.Fit.TOWN_DIFFERS) {
        asked++;
        Fix fix = AddressProposal.of(MASTER, a, match, 0);
        right += s.entry().zip().equals(fix.values().get("zip")) ? 1 : 0;
      }
    }
    System.out.println("data.D17: " + right + " of " + asked + " wrong zips put right");
    assertTrue(right * 100 >= asked * 80, right + " of " + asked);
  }

  /** One letter of the town is another one of the city's towns, left out, or two change places. */
  private String slip(Sample s) {
    String town = s.entry().town();
    int at = random.nextInt(town.length() - 1);
    String letters = s.others().get(random.nextInt(s.others().size())).town();
    char other = letters.charAt(random.nextInt(letters.length()));
    return switch (random.nextInt(3)) {
      case 0 -> town.substring(0, at) + other + town.substring(at + 1);
      case 1 -> town.substring(0, at) + town.substring(at + 1);
      default ->
          town.substring(0, at) + town.charAt(at + 1) + town.charAt(at) + town.substring(at + 2);
    };
  }

  private List<Sample> samples() {
    List<PostalMaster.City> cities = new ArrayList<>(MASTER.cities());
    Collections.shuffle(cities, random);
    List<Sample> samples = new ArrayList<>();
    for (PostalMaster.City city : cities) {
      List<PostalEntry> towns = plain(city);
      if (towns.size() < 5) {
        continue;
      }
      Collections.shuffle(towns, random);
      for (PostalEntry town : towns.subList(0, 3)) {
        samples.add(new Sample(city, town, towns.stream().filter(t -> t != town).toList()));
      }
      if (samples.size() >= SAMPLES) {
        break;
      }
    }
    return samples;
  }

  /** Towns of two letters and more, each with a zip that stands for nothing else. */
  private static List<PostalEntry> plain(PostalMaster.City city) {
    Map<String, Integer> zips = new HashMap<>();
    List<PostalEntry> all = MASTER.in(city);
    all.forEach(e -> zips.merge(e.zip(), 1, Integer::sum));
    return new ArrayList<>(
        all.stream()
            .filter(e -> e.kind() == PostalEntry.Kind.TOWN && e.town().length() > 1)
            .filter(e -> e.town().chars().allMatch(Character::isIdeographic))
            .filter(e -> zips.get(e.zip()) == 1 && MASTER.find(e.zip()).size() == 1)
            .toList());
  }

  private static Address address(String zip, PostalMaster.City city, String street) {
    return new Address(zip, city.prefecture(), city.name(), street, "");
  }
}
