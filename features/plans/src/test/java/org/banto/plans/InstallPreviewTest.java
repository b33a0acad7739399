// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.connect.UpgradeCheck;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallPreviewTest {
  private static final String IMPORTS =
      "org.banto.connect;version=\"[1.0,2)\",org.slf4j;resolution:=optional";

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> entries = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();

  InstallPreviewTest() {
    headers.put("Bundle-SymbolicName", "banto-mall-acme");
    headers.put("Bundle-Version", "1.1.0");
    headers.put("Bundle-Vendor", "Acme");
    headers.put("Provide-Capability", "banto.connector;id=acme;kind=MALL;pace:Double=\"1.0\"");
    headers.put("Service-Component", "OSGI-INF/a.xml");
    headers.put("Import-Package", IMPORTS);
    headers.put(
        "Require-Capability",
        "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\","
            + "osgi.service;effective:=active;filter:=\"(objectClass=x)\"");
    ports("Connector", "OrderSource", "OrderReader");
    settings(".key", "url");
  }

  private void ports(String... ports) {
    StringBuilder xml = new StringBuilder("<component><service>");
    for (String port : ports) {
      xml.append("<provide interface=\"org.banto.connect.").append(port).append("\"/>");
    }
    entries.put("OSGI-INF/a.xml", xml.append("</service></component>").toString());
  }

  private void settings(String... ids) {
    StringBuilder xml = new StringBuilder("<MetaData><OCD>");
    for (String id : ids) {
      xml.append("<AD id=\"").append(id).append("\"/>");
    }
    entries.put("OSGI-INF/metatype/s.xml", xml.append("</OCD></MetaData>").toString());
  }

  private byte[] jar() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach(manifest.getMainAttributes()::putValue);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void theFieldsThatABundleSeesAreReadFromItsManifestAndPersonalOnesAreMarked() throws IOException {
    assertEquals(Set.of(), offer().sees());
    headers.merge(
        "Provide-Capability",
        "banto.sees;fields:List<String>=\"buyer.name, due\","
            + "banto.sees;fields:List<String>=\"due,gone.field\"",
        (some, more) -> some + "," + more);
    assertEquals(Set.of("buyer.name", "due", "gone.field"), offer().sees());
    OrderFields some = () -> List.of(field("due", false), field("buyer.name", true));
    assertEquals(
        List.of(
            new SeenField("buyer.name", new Text("項目buyer.name", "buyer.name"), true),
            new SeenField("due", new Text("項目due", "due"), false),
            new SeenField("gone.field", Text.same("gone.field"), false)),
        SeenField.of(offer().sees(), new FieldSet(List.of(some))));
  }

  @Test
  void thePagesThatABundleBringsAreReadFromItsManifest() throws IOException {
    assertEquals(List.of(), offer().pages());
    headers.merge(
        "Provide-Capability",
        "banto.page;id=cards;kit:Version=\"1.0\";module=\"page/page.js\";ja=\"カード\";en=\"Cards\"",
        (some, more) -> some + "," + more);
    assertEquals(List.of(new Text("カード", "Cards")), offer().pages());
  }

  private static OrderField field(String id, boolean personal) {
    return new OrderField(
        id,
        new Text("項目" + id, id),
        OrderField.Type.TEXT,
        OrderField.Scope.ORDER,
        personal,
        false,
        Map.of(),
        orders -> List.of());
  }

  private Offer offer() throws IOException {
    return Offer.of(JarSource.of(jar()));
  }

  private InstallPreview rehearse(Optional<Offer> there, boolean stranger, String... missing)
      throws IOException {
    JarSource source = JarSource.of(jar());
    Set<String> lacks = Set.of(missing);
    return InstallPreview.of(
        source,
        Offer.of(source),
        there,
        stranger,
        need -> {
          asked.add(need.namespace() + " " + need.filter());
          return !lacks.contains(need.words());
        });
  }

  @Test
  void aNewConnectorBringsAllItsPortsAndSettings() throws Exception {
    InstallPreview change = rehearse(Optional.empty(), false);
    assertEquals(List.of(), change.refused());
    assertEquals(Optional.empty(), change.from());
    assertEquals("Acme", change.provider());
    assertEquals(Set.of("MALL acme"), change.connectors());
    assertEquals(Set.of("Connector", "OrderSource", "OrderReader"), change.addsPorts());
    assertEquals(Set.of(".key", "url"), change.addsSettings());
  }

  @Test
  @Tag("partner.S12")
  void connectionsThatWouldStopAreNamedWithWhatTheyLack() throws Exception {
    InstallPreview change = rehearse(Optional.empty(), false);
    assertEquals(List.of(), change.warnings());
    Text label = new Text("店舗コード", "Shop code");
    Violation lacks =
        new Violation("shop", label, Optional.empty(), new Text("入力してください", "Please enter it"));
    Text warning =
        change
            .with(
                List.of(),
                List.of(),
                List.of(
                    new UpgradeCheck.Unfit(
                        new AccountId("main"), ConnectionId.of("acme~tokyo"), List.of(lacks))),
                List.of())
            .warnings()
            .get(0);
    assertEquals("いまの設定のままでは、接続「acme~tokyo」を引き継げません。店舗コード: 入力してください", warning.ja());
    assertTrue(warning.en().contains("acme~tokyo") && warning.en().contains("Shop code"));
  }

  @Test
  void anUpgradeSaysWhatComesAndWhatGoes() throws Exception {
    headers.put("Bundle-Version", "1.0.0");
    Offer before = offer();
    headers.put("Bundle-Version", "1.1.0");
    ports("Connector", "OrderSource", "ShipmentReporter");
    settings(".key", "shop");
    InstallPreview change = rehearse(Optional.of(before), false);
    assertEquals(Optional.of("1.0.0"), change.from());
    assertEquals(Set.of("ShipmentReporter"), change.addsPorts());
    assertEquals(Set.of("OrderReader"), change.removesPorts());
    assertEquals(Set.of("shop"), change.addsSettings());
    assertEquals(Set.of("url"), change.removesSettings());
    assertEquals(List.of(), change.refused());
  }

  @Test
  void whatTheHouseLacksIsNamedAndServicesAndOptionalPackagesAreNotAskedFor() throws Exception {
    InstallPreview change = rehearse(Optional.empty(), false, "org.banto.connect [1.0,2)");
    assertEquals(1, change.refused().size());
    assertTrue(change.refused().get(0).ja().contains("org.banto.connect [1.0,2)"));
    assertEquals(
        List.of(
            "osgi.wiring.package (&(osgi.wiring.package=org.banto.connect)"
                + "(&(version>=1.0.0)(!(version>=2.0.0))))",
            "osgi.ee (&(osgi.ee=JavaSE)(version=17))"),
        asked);
  }

  @Test
  void whatIsNoConnectorOrTouchesTheHouseIsRefused() throws Exception {
    headers.put("Export-Package", "com.acme");
    assertEquals(1, rehearse(Optional.empty(), false).refused().size());
    headers.remove("Export-Package");
    assertEquals(1, rehearse(Optional.empty(), true).refused().size());
    headers.put("Provide-Capability", "other;id=acme");
    assertEquals(1, rehearse(Optional.empty(), false).refused().size());
  }

  @Test
  @Tag("security.M7")
  void aNameIsNeverAPath() throws Exception {
    for (String name :
        List.of("../../victim", "a/b", "a\\b", ".hidden", "", "a\u0000", "a b", "x".repeat(101))) {
      headers.put("Bundle-SymbolicName", name);
      assertTrue(
          rehearse(Optional.empty(), false).refused().stream()
              .anyMatch(why -> why.ja().contains("Bundle-SymbolicName")),
          name);
    }
    headers.put("Bundle-SymbolicName", "com.acme_2.mall-acme;singleton:=true");
    assertEquals(List.of(), rehearse(Optional.empty(), false).refused());
  }

  /** A jar is read before anybody has looked at it. */
  @Test
  void whatUnpacksToMoreThanAConnectorNeedsIsNotRead() throws Exception {
    entries.put("big", "0".repeat(101_000_000));
    byte[] bomb = jar();
    assertTrue(bomb.length < 200_000, "" + bomb.length);
    assertThrows(IOException.class, () -> JarSource.of(bomb));
    entries.remove("big");
    for (int i = 0; i < 5_000; i++) {
      entries.put("e" + i, "");
    }
    byte[] many = jar();
    assertThrows(IOException.class, () -> JarSource.of(many));
  }

  @Test
  void anOlderOrTheSameVersionIsRefused() throws Exception {
    assertEquals(1, rehearse(Optional.of(offer()), false).refused().size());
  }

  @Test
  void whatIsNoJarIsNotRead() {
    assertThrows(IOException.class, () -> JarSource.of("hello".getBytes(StandardCharsets.UTF_8)));
  }

  private static Feature feature(String location) {
    BundleInfo bundle =
        (BundleInfo)
            Proxy.newProxyInstance(
                InstallPreviewTest.class.getClassLoader(),
                new Class<?>[] {BundleInfo.class},
                (self, method, args) -> location);
    return (Feature)
        Proxy.newProxyInstance(
            InstallPreviewTest.class.getClassLoader(),
            new Class<?>[] {Feature.class},
            (self, method, args) -> List.of(bundle));
  }

  @Test
  @Tag("partner.D13")
  void aConnectorThatCouldBeInstalledShowsWhoMadeIt(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("acme.jar"), jar());
    ConnectorShelf shelf = new ConnectorShelf();
    Offer offer = shelf.connector(feature(file.toUri().toString())).orElseThrow();
    assertEquals("Acme", offer.provider());
    assertEquals(Set.of("MALL acme"), offer.connectors());
    assertEquals(
        Optional.empty(), shelf.connector(feature(folder.resolve("gone.jar").toUri().toString())));
    headers.put("Provide-Capability", "other;id=acme");
    Path other = Files.write(folder.resolve("other.jar"), jar());
    assertEquals(Optional.empty(), shelf.connector(feature(other.toUri().toString())));
  }
}
