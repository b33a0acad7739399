// SPDX-License-Identifier: Apache-2.0
package org.banto.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("partner.D5")
class JarRulesTest {
  private static final String COMPONENT = "OSGI-INF/a.xml";
  private static final String GOOD =
      """
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="a">
        <service><provide interface="org.banto.connect.Connector"/></service>
        <implementation class="com.example.A"/>
      </scr:component>
      """;

  private final Map<String, String> headers = new TreeMap<>();
  private final Map<String, byte[]> entries = new TreeMap<>();

  JarRulesTest() {
    headers.put("Import-Package", "org.banto.connect;version=\"[1.0,2)\",java.util");
    headers.put("Service-Component", COMPONENT);
    component(GOOD);
  }

  private void component(String xml) {
    entries.put(COMPONENT, xml.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> found() {
    return JarRules.breaches(headers, entries);
  }

  private void breach(String words) {
    assertEquals(1, found().size(), "" + found());
    assertTrue(found().get(0).contains(words), "" + found());
  }

  @Test
  void aPlainConnectorBreaksNone() throws IOException {
    headers.put("Bundle-ClassPath", ".");
    try (InputStream in = Breach.class.getResourceAsStream("Breach.class")) {
      entries.put("org/banto/code/Breach.class", in.readAllBytes());
    }
    assertEquals(List.of(), found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bundle-Activator",
        "Bundle-ClassPath",
        "DynamicImport-Package",
        "Export-Package",
        "Fragment-Host",
        "Require-Bundle"
      })
  void whatRunsOrReachesPastThePortsIsNamedByItsHeader(String header) {
    headers.put(header, "x");
    breach(header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.osgi.framework",
        "org.osgi.service.cm",
        "org.apache.karaf.shell.api",
        "org.apache.felix.scr"
      })
  void theHousesInsideIsNotImported(String inside) {
    headers.merge("Import-Package", inside + ";version=\"[1,2)\"", (a, b) -> a + "," + b);
    breach(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "'name=\"a\"', 'name=\"a\" immediate=\"true\"', immediate",
    "'name=\"a\"', 'name=\"a\" deactivate=\"off\"', deactivate",
    "'name=\"a\"', 'name=\"a\" modified=\"on\"', modified",
    "org.banto.connect.Connector, java.lang.Runnable, java.lang.Runnable",
    "'<service><provide interface=\"org.banto.connect.Connector\"/></service>', '', サービスを出さない",
    "</scr:component>, '', 読めません"
  })
  void aComponentIsMadeAndCalledAsAPortAndNotOtherwise(String good, String bad, String words) {
    assertTrue(GOOD.contains(good), good);
    component(GOOD.replace(good, bad));
    breach(words);
  }

  @Test
  void componentsAreFoundByAPatternToo() {
    headers.put("Service-Component", "OSGI-INF/*.xml");
    component(GOOD.replace("name=\"a\"", "name=\"a\" immediate=\"true\""));
    breach("immediate");
  }

  @Test
  void whatIsNoClassIsNamed() {
    entries.put("a.class", new byte[] {1, 2, 3});
    breach("クラスとして読めない");
  }
}
