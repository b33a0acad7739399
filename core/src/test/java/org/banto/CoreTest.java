// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoreTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.banto");

  /** From the ground up. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("base"),
          List.of("time", "net"),
          List.of("shipment", "payment", "customer"),
          List.of("order"),
          List.of("connect"),
          List.of("flow"),
          List.of("house"));

  @Test
  void theCoreUsesTheJdkAndTheOsgiAnnotationsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.banto..",
            "java..",
            "org.osgi.annotation..",
            "org.osgi.service.component.annotations..")
        .check(CORE);
  }

  @Test
  void noPackageKnowsOneAboveIt() {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      List<String> above =
          FLOORS.subList(floor + 1, FLOORS.size()).stream().flatMap(List::stream).toList();
      for (String one : FLOORS.get(floor)) {
        List<String> besides = FLOORS.get(floor).stream().filter(p -> !p.equals(one)).toList();
        stays(one, Stream.concat(above.stream(), besides.stream()).toList()).check(CORE);
      }
    }
    assertEquals(
        CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()),
        FLOORS.stream().flatMap(List::stream).map(CoreTest::named).collect(Collectors.toSet()));
    assertTrue(stays("order", List.of("base")).evaluate(CORE).hasViolation(), "it sees arrows");
  }

  private static ArchRule stays(String one, List<String> others) {
    return noClasses()
        .that()
        .resideInAPackage(named(one))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.stream().map(CoreTest::named).toArray(String[]::new))
        .allowEmptyShould(others.isEmpty());
  }

  private static String named(String one) {
    return "org.banto." + one;
  }

  @Test
  void theCoreDoesNoInputOrOutputAndStartsNoThread() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.sql..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Thread")
        .because("its values are pure and its services are done elsewhere")
        .check(CORE);
  }

  @Test
  void aPortIsOneVerb() {
    classes()
        .that()
        .areInterfaces()
        .and()
        .areAnnotatedWith("org.osgi.annotation.versioning.ConsumerType")
        .should(OneMethod.OF_ITS_OWN)
        .check(CORE);
  }
}
