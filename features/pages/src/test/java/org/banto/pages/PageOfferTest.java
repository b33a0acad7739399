// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.banto.base.Text;
import org.banto.pages.Framework.Jar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class PageOfferTest {
  @TempDir Path folder;
  private Framework framework;

  @BeforeEach
  void begin() {
    framework = new Framework(folder);
  }

  private Jar jar() {
    return framework.dropped("acme-cards").file("page/page.js", "export default 1;");
  }

  private static PageOffer of(Jar jar) {
    return PageOffer.of(jar.bundle).orElseThrow();
  }

  @Test
  void aPageIsWhatItsBundleSaysAndItsFiles() throws Exception {
    Jar jar = jar().page("cards", "sheet", "page/page.css", "right", "cards.see", "mode", "shared");
    PageOffer page = of(jar.file("page/page.css", "h1 { color: red }"));
    assertEquals(Optional.empty(), page.fault());
    assertEquals("cards acme-cards 1.0.0 Acme", page.id() + " " + page.bundle() + " 1.0.0 Acme");
    assertEquals(new Text("カード", "Cards"), page.name());
    assertEquals("cards.see", page.right());
    assertEquals(PageMode.SHARED, page.wish());
    assertTrue(page.hasSheet());
    PageFile module = page.files().get(PageOffer.MODULE);
    assertEquals("export default 1;", new String(module.plain(), "UTF-8"));
    assertArrayEquals(
        module.plain(),
        new GZIPInputStream(new ByteArrayInputStream(module.packed())).readAllBytes());
    assertEquals(Optional.empty(), PageOffer.of(framework.dropped("without").bundle));
  }

  @Test
  void whoDoesNotSayHowItIsShownIsFramed() {
    assertEquals(PageMode.FRAMED, of(jar().page("cards")).wish());
  }

  @Test
  void whatItBringsToTheHousesOwnPagesIsSaid() {
    assertEquals(List.of(), of(jar().page("cards")).parts());
    assertEquals(
        List.of(PagePart.COLUMNS, PagePart.HOME),
        of(jar().page("cards", "parts", "home, columns")).parts());
  }

  @Test
  void theKeyIsThatOfTheFilesAlone() {
    String key = of(jar().page("cards")).key();
    assertTrue(key.matches("[0-9a-f]{32}"), key);
    Jar again = jar().page("cards", "en", "Other");
    again.version = "2.0.0";
    assertEquals(key, of(again).key(), "the same files built again are the same page");
    assertNotEquals(key, of(jar().page("cards").file("page/page.js", "export default 2;")).key());
    Jar styled = jar().page("cards", "sheet", "s").file("s", "x");
    assertNotEquals(key, of(styled).key());
    Jar moved =
        jar().page("cards", "sheet", "s").file("page/page.js", "export default 1;x").file("s", "");
    assertNotEquals(of(styled).key(), of(moved).key(), "what stands in which file counts");
  }

  @Test
  void whatCannotBeUsedSaysWhyAndBringsNothing() {
    refused("1つ", jar -> jar.page("cards").page("more"));
    refused("id は", jar -> jar.page("Cards"));
    refused("id は", jar -> jar.page("../ui"));
    refused("名前", jar -> jar.page("cards", "en", " "));
    refused("right", jar -> jar.page("cards", "right", "everything"));
    refused("mode", jar -> jar.page("cards", "mode", "naked"));
    refused("parts", jar -> jar.page("cards", "parts", "columns,menu"));
    refused("parts", jar -> jar.page("cards", "parts", "home,home"));
    refused("kit:Version", jar -> jar.page("cards", "kit", "1.0"));
    refused("部品 2.0", jar -> jar.page("cards", "kit", new Version("2.0")));
    refused("部品 1.2", jar -> jar.page("cards", "kit", new Version("1.2")));
    refused("ファイルがありません: gone.js", jar -> jar.page("cards", "module", "gone.js"));
    refused("ファイルがありません: s", jar -> jar.page("cards", "sheet", "s"));
    refused("大きすぎます（300 kB", jar -> jar.page("cards", "sheet", "s").file("s", "x".repeat(300_001)));
    assertEquals(
        Optional.empty(),
        of(jar().page("cards", "sheet", "s").file("s", "x".repeat(300_000))).fault());
  }

  private void refused(String why, UnaryOperator<Jar> made) {
    PageOffer page = of(made.apply(jar()));
    String said = page.fault().map(Text::ja).orElse("nothing");
    assertTrue(said.contains(why), said);
    assertTrue(page.files().isEmpty());
  }
}
