// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Document;
import org.banto.connect.IncomingOrder;
import org.banto.connect.ReadOrder;
import org.banto.editions.Edition;
import org.banto.house.Form;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilePresetsTest {
  /** What nobody has published; these say so and are for the shop to finish. */
  private static final Set<String> UNFINISHED =
      Set.of("colorme", "makeshop", "futureshop", "w2", "qoo10", "goqsystem", "sukeneko");

  private static final List<Edition<Profile>> ALL =
      ProfileRoom.PRESETS.keySet().stream().map(Samples::preset).toList();

  @ParameterizedTest
  @CsvSource({
    "rakuten, rakuten_orders.cp932.csv,",
    "yahoo, yahoo_orders.cp932.csv, yahoo_order_items.cp932.csv",
    "amazon, amazon_jp_orders.cp932.tsv,",
    "aupay, aupay_orders.cp932.csv,",
    "shopify, shopify_orders.utf8.csv,",
    "base, base_orders.cp932.csv,",
    "stores, stores_orders.cp932.csv,",
    "eccube4, eccube4_orders.cp932.csv,",
    "ebisumart, ebisumart_orders.utf8.csv,",
    "minne, minne_orders.utf8.csv,",
    "creema, creema_orders.utf8.csv,",
    "next-engine, next-engine_orders.cp932.csv,",
    "free, free_orders.utf8.csv,",
  })
  void theSampleOfAMallIsUnderstoodAsItShouldBe(String id, String first, String second)
      throws Exception {
    Document[] files =
        second == null
            ? new Document[] {Samples.document(first)}
            : new Document[] {Samples.document(second), Samples.document(first)};
    Samples.Taken taken = Samples.read(id, files);
    assertEquals(List.of(), taken.faults);
    assertGolden(id, Rendering.of(taken.orders));
    assertEquals(taken.orders, kept(taken.incoming), "what the ledger keeps reads the same");
    Optional<Edition<Profile>> guessed = Formats.guess(ALL, Arrays.asList(files));
    assertEquals(id, guessed.map(Edition::id).orElse(""));
  }

  private static List<ReadOrder> kept(List<IncomingOrder> incoming) throws Exception {
    List<ReadOrder> all = new ArrayList<>();
    for (IncomingOrder order : incoming) {
      FileOrderRows rows = FileOrderRows.read(order.payload().plain()).rows();
      assertEquals(order.number(), rows.number());
      all.add(OrderReading.of(ProfileRoom.PRESETS.get(rows.profile()), rows));
    }
    return all;
  }

  /** {@code -Dgolden.write=true} writes them anew. */
  private static void assertGolden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/golden", name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), text);
  }

  @Test
  void whatIsNotKnownOfAMallIsSaidInTheProfilesOwnWords() {
    for (Edition<Profile> edition : ALL) {
      Profile profile = edition.body();
      assertFalse(profile.name().isBlank(), edition.id());
      assertEquals(
          UNFINISHED.contains(edition.id()), !profile.gaps().isEmpty(), edition.id() + " gaps");
      boolean own = edition.id().equals("free");
      assertTrue(own || profile.note().contains("未確認"), edition.id());
    }
  }

  @Test
  void aProfileWrittenAsTextReadsTheSame() {
    ProfileRoom.PRESETS.forEach(
        (id, p) -> assertEquals(p, ProfileText.read(ProfileText.write(p)), id));
    ProfileRoom.PRESETS.forEach(
        (id, p) -> assertEquals(p, ProfileView.of(Samples.preset(id)).profile(), id));
  }

  @Test
  void columnsMayStandInAnyOrderAndMoreOfThemAreKept() throws Exception {
    String text = "社内欄,単価,数量,商品名,送付先住所,送付先名,注文番号\r\n" + "よ,500,1,湯呑,東京都千代田区架空町1,見本 花子,A-1\r\n";
    Samples.Taken taken = Samples.read("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals("A-1", taken.orders.get(0).number());
    String kept = new String(taken.incoming.get(0).payload().bytes(), StandardCharsets.UTF_8);
    assertTrue(kept.contains("社内欄") && kept.contains("よ"), kept);
  }

  @Test
  @Tag("data.D17")
  void aFieldThatTheFormHasNotIsRefused() {
    assertTrue(ProfileView.class.isAnnotationPresent(Form.class));
  }
}
