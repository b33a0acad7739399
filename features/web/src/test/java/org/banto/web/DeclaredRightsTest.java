// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DeclaredRightsTest {
  private static final String MADE_UP =
      """
      @Path("boats")
      @RequiresRight("boats.sail")
      final class BoatsResource {
        @GET
        public List<Boat> all() {
      """;

  @Test
  void everyRightThatIsAskedForIsOfferedByARoom() throws IOException {
    List<String> sources = DeclaredRights.sources();
    DeclaredRights house = DeclaredRights.in(sources);
    assertTrue(house.needs.size() > 180, house.needs.toString());
    assertEquals(List.of(), notOffered(house));
    List<String> more = new ArrayList<>(sources);
    more.add(MADE_UP);
    assertEquals(List.of("GET boats: boats.sail"), notOffered(DeclaredRights.in(more)));
  }

  private static List<String> notOffered(DeclaredRights house) {
    return house.needs.entrySet().stream()
        .filter(n -> !n.getValue().isEmpty() && !house.offered.contains(n.getValue()))
        .map(n -> n.getKey() + ": " + n.getValue())
        .toList();
  }

  @Test
  void everyRightThatIsOfferedIsAskedFor() throws IOException {
    DeclaredRights house = DeclaredRights.in(DeclaredRights.sources());
    Set<String> idle = new TreeSet<>(house.offered);
    idle.removeAll(house.needs.values());
    assertEquals(Set.of(User.EVERY), idle);
  }

  @Test
  void aRightOfBeforeOpensWhatItOpenedAndNothingElse() throws IOException {
    Map<String, String> now = DeclaredRights.in(DeclaredRights.sources()).needs;
    Map<String, String> before = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/rights-of-before.tsv"))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        before.put(cells[0], cells[1]);
      }
    }
    before.keySet().retainAll(now.keySet());
    assertTrue(before.size() > 170, before.toString());
    List<String> wrong = new ArrayList<>();
    for (String right : new TreeSet<>(before.values())) {
      Set<String> held = RightsOfBefore.now(Set.of(right));
      before.forEach(
          (request, needed) -> {
            if (needed.equals(right) != held.contains(now.get(request))) {
              wrong.add(right + ": " + request);
            }
          });
    }
    assertEquals(List.of(), wrong);
  }
}
