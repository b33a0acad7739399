// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import org.banto.testkit.sample.SampleMall;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good bundle passes, and each wrong one is caught by the test meant for it. */
class BundleFaultsTest {
  private static final String FLAWED = "org/banto/testkit/sample/flawed/";
  private static final String SAMPLE = "org/banto/testkit/sample/";
  private static final String PRINTER = SAMPLE + "own/SamplePrinter.class";
  private static final String OF_CORE = "<provide interface=\"org.banto.connect.OrderSource\"/>";
  private static final String COMPONENT = "OSGI-INF/org.banto.testkit.sample.SampleMall.xml";
  private static final String METATYPE =
      "OSGI-INF/metatype/org.banto.testkit.sample.SampleSettings.xml";
  private static final String JAPANESE = "OSGI-INF/l10n/sample_ja.properties";
  private static final String ENGLISH = "OSGI-INF/l10n/sample_en.properties";

  private static Path jar;
  private static Wrought good;

  @TempDir static Path folder;

  /** The bundle contract over the jar at hand. */
  static final class Bundles implements BundleContract {
    @Override
    public Path bundle() {
      return jar;
    }
  }

  /** The bundle contract of one that has a port of a room's own. */
  static final class OfARoom implements BundleContract {
    @Override
    public Path bundle() {
      return jar;
    }

    @Override
    public List<String> alsoImports() {
      return List.of("org.banto.testkit.sampleport");
    }
  }

  /** The architecture contract over the jar at hand. */
  static final class Architectures implements ArchitectureContract {
    @Override
    public Path bundle() {
      return jar;
    }
  }

  /** One wrong bundle: what is wrong, the contract and the test that must catch it, and how it comes about. */
  private record Wrong(String what, Class<?> contract, String caughtBy, Change change) {}

  @FunctionalInterface
  private interface Change {
    void to(Wrought bundle);
  }

  @BeforeAll
  static void build() throws Exception {
    try (Builder builder = new Builder()) {
      builder.setProperty("Bundle-SymbolicName", "banto-mall-sample");
      builder.setProperty("Bundle-Version", "1.0.0");
      builder.setProperty("Bundle-Vendor", "Sample");
      builder.setProperty("Private-Package", "org.banto.testkit.sample");
      builder.setProperty("-includeresource", "OSGI-INF/l10n=target/test-classes/OSGI-INF/l10n");
      builder.addClasspath(new File("target/test-classes"));
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        builder.addClasspath(new File(entry));
      }
      Jar built = builder.build();
      assertEquals(List.of(), builder.getErrors());
      good = Wrought.of(built);
    }
  }

  private static List<Wrong> all() {
    List<Wrong> all = new ArrayList<>();
    bundle(
        all,
        "no capability",
        "theManifestSaysWhatTheConnectorIs",
        header("Provide-Capability", ""));
    bundle(all, "no vendor", "theManifestSaysWhatTheConnectorIs", header("Bundle-Vendor", ""));
    bundle(
        all,
        "another PID",
        "everyComponentIsAPortUnderItsTypesPid",
        swap(COMPONENT, "banto.mall.sample", "com.acme.mall"));
    bundle(
        all,
        "not as Connector",
        "everyComponentIsAPortUnderItsTypesPid",
        swap(COMPONENT, "<provide interface=\"org.banto.connect.Connector\"/>", ""));
    bundle(
        all,
        "no port",
        "everyComponentIsAPortUnderItsTypesPid",
        swap(COMPONENT, "org.banto.connect.OrderSource", "java.lang.Runnable"));
    bundle(
        all,
        "a port that nobody told of",
        "everyComponentIsAPortUnderItsTypesPid",
        BundleFaultsTest::takeAPortOfARooms);
    all.add(
        new Wrong(
            "no port of the room's",
            OfARoom.class,
            "everyComponentIsAPortUnderItsTypesPid",
            swap(COMPONENT, OF_CORE, "")));
    bundle(
        all,
        "secret as text",
        "secretsAreHidden",
        swap(METATYPE, "type=\"Password\"", "type=\"String\""));
    bundle(
        all, "secret without _", "secretsAreHidden", swap(METATYPE, "id=\".key\"", "id=\"key\""));
    bundle(
        all,
        "secret in the open",
        "secretsAreHidden",
        swap(METATYPE, "id=\"url\"", "id=\"apiToken\""));
    bundle(
        all,
        "no Japanese file",
        "textsAreThereInJapaneseAndEnglish",
        b -> b.entries.remove(JAPANESE));
    bundle(
        all,
        "a text missing",
        "textsAreThereInJapaneseAndEnglish",
        swap(ENGLISH, "url.help = Leave it.", ""));
    bundle(
        all,
        "Japanese in English",
        "textsAreThereInJapaneseAndEnglish",
        b -> b.entries.put(JAPANESE, b.entries.get(ENGLISH)));
    bundle(
        all,
        "English in Japanese",
        "textsAreThereInJapaneseAndEnglish",
        b -> b.entries.put(ENGLISH, b.entries.get(JAPANESE)));
    bundle(
        all,
        "no help",
        "everySettingHasANameAndAHelp",
        swap(METATYPE, "description=\"%url.help\"", ""));
    bundle(
        all,
        "a library of the house",
        "onlyTheCoreAndTheJdkAreImported",
        more("Import-Package", "com.fasterxml.jackson.databind;version=\"[2,3)\""));
    bundle(
        all,
        "a room",
        "onlyTheCoreAndTheJdkAreImported",
        more("Import-Package", "org.banto.store"));
    bundle(
        all,
        "what the house offers its rooms",
        "onlyTheCoreAndTheJdkAreImported",
        more("Import-Package", "org.banto.house;version=\"[1.0,2)\""));
    bundle(all, "this minor version only", "theRangeOfTheCoreIsOneMajorVersion", narrow());
    bundle(
        all,
        "no range",
        "theRangeOfTheCoreIsOneMajorVersion",
        header("Import-Package", "org.banto.connect"));
    bundle(
        all,
        "an export",
        "nothingIsExportedAndNothingActivates",
        header("Export-Package", "com.acme"));
    bundle(
        all,
        "an activator",
        "nothingIsExportedAndNothingActivates",
        header("Bundle-Activator", "com.acme.A"));
    bundle(
        all,
        "begins by itself",
        "aHouseLetsItIn",
        swap(COMPONENT, "<scr:component ", "<scr:component immediate=\"true\" "));
    bundle(
        all,
        "a last word",
        "aHouseLetsItIn",
        swap(COMPONENT, "<scr:component ", "<scr:component deactivate=\"off\" "));
    bundle(all, "a jar within", "aHouseLetsItIn", header("Bundle-ClassPath", ".,lib.jar"));
    bundle(
        all,
        "a newer Java",
        "everyClassIsForJava17",
        b -> b.entries.get(SAMPLE + "SampleMall.class")[7] = 65);
    bundle(
        all,
        "a key file",
        "noTestsAndNoSecretsArePacked",
        b -> b.entries.put("acme.p12", new byte[1]));
    code(all, "EndsTheHouse", "theHouseIsNotEnded");
    code(all, "StartsAThread", "noThreadsAreStarted");
    code(all, "Sleeps", "nothingSleepsOrWaits");
    code(all, "OpensASocket", "noSocketsAreOpened");
    code(all, "BringsAClient", "noSocketsAreOpened");
    code(all, "WritesAFile", "nothingIsKeptOrReadElsewhere");
    code(all, "RemembersInAStatic", "fieldsAreFinal");
    code(all, "UsesTheMachinesCharset", "nothingDependsOnTheMachinesCharsetOrZone");
    code(all, "UsesTheMachinesDay", "nothingDependsOnTheMachinesCharsetOrZone");
    code(all, "ComparesWithEquals", "pushesAreComparedInConstantTime");
    code(all, "Prints", "nothingIsPrinted");
    Change remembers =
        b -> {
          packed("Remembers").to(b);
          swap(COMPONENT, "sample.SampleMall\"/>", "sample.flawed.Remembers\"/>").to(b);
        };
    all.add(new Wrong("Remembers", Architectures.class, "fieldsAreFinal", remembers));
    return all;
  }

  @Test
  void aGoodBundlePasses() throws IOException {
    jar = good.copy().write(folder.resolve("good.jar"));
    assertEquals(Map.of(), Contracts.run(Bundles.class).failures());
    assertEquals(Map.of(), Contracts.run(Architectures.class).failures());
  }

  @Test
  void soDoesOneThatHasAPortOfARoomsOwn() throws IOException {
    Wrought bundle = good.copy();
    takeAPortOfARooms(bundle);
    jar = bundle.write(folder.resolve("own.jar"));
    assertEquals(Map.of(), Contracts.run(OfARoom.class).failures());
    assertEquals(Map.of(), Contracts.run(Architectures.class).failures());
  }

  private static void takeAPortOfARooms(Wrought bundle) {
    bundle.entries.put(PRINTER, compiled(PRINTER));
    swap(COMPONENT, OF_CORE, "").to(bundle);
    swap(COMPONENT, "sample.SampleMall\"/>", "sample.own.SamplePrinter\"/>").to(bundle);
    more("Import-Package", "org.banto.testkit.sampleport;version=\"[1.0,2)\"").to(bundle);
  }

  @Test
  void everyWrongBundleIsCaughtByTheTestMeantForIt() throws IOException {
    List<String> missed = new ArrayList<>();
    int no = 0;
    for (Wrong wrong : all()) {
      Wrought bundle = good.copy();
      wrong.change().to(bundle);
      // a name of its own: the JDK remembers the insides of jars by their names
      jar = bundle.write(folder.resolve("wrong" + no++ + ".jar"));
      Set<String> failed = Contracts.run(wrong.contract()).failures().keySet();
      if (!failed.contains(wrong.caughtBy())) {
        missed.add(wrong.what() + "; failed instead: " + failed);
      }
    }
    assertEquals(List.of(), missed);
    System.out.println(all().size() + " wrong bundles, each caught by the test meant for it");
  }

  @Test
  void everyTestOfBothContractsCatchesSomething() {
    Set<String> idle = new TreeSet<>();
    for (Class<?> contract : List.of(BundleContract.class, ArchitectureContract.class)) {
      Arrays.stream(contract.getMethods())
          .filter(m -> m.isAnnotationPresent(Test.class))
          .forEach(m -> idle.add(m.getName()));
    }
    assertTrue(idle.size() > 10);
    all().forEach(wrong -> idle.remove(wrong.caughtBy()));
    assertEquals(Set.of(), idle, "tests that no wrong bundle proves");
  }

  private static void bundle(List<Wrong> all, String what, String caughtBy, Change change) {
    all.add(new Wrong(what, Bundles.class, caughtBy, change));
  }

  private static void code(List<Wrong> all, String type, String caughtBy) {
    all.add(new Wrong(type, Architectures.class, caughtBy, packed(type)));
  }

  private static Change packed(String type) {
    return b -> b.entries.put(FLAWED + type + ".class", compiled(FLAWED + type + ".class"));
  }

  private static byte[] compiled(String name) {
    try (InputStream in = SampleMall.class.getResourceAsStream("/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Change header(String name, String value) {
    return b -> {
      if (value.isEmpty()) {
        b.manifest.getMainAttributes().remove(new Attributes.Name(name));
      } else {
        b.manifest.getMainAttributes().putValue(name, value);
      }
    };
  }

  private static Change more(String name, String clause) {
    return b -> {
      String before = b.manifest.getMainAttributes().getValue(name);
      b.manifest.getMainAttributes().putValue(name, before + "," + clause);
    };
  }

  private static Change narrow() {
    return b -> {
      String imports = b.manifest.getMainAttributes().getValue("Import-Package");
      b.manifest
          .getMainAttributes()
          .putValue(
              "Import-Package", imports.replaceAll("\\[([23])\\.[0-9]+,[34]\\)", "[$1.0,$1.1)"));
    };
  }

  private static Change swap(String entry, String from, String to) {
    return b -> {
      String text = new String(b.entries.get(entry), StandardCharsets.UTF_8);
      assertTrue(text.contains(from), entry + " has no " + from + ":\n" + text);
      b.entries.put(entry, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    };
  }
}
