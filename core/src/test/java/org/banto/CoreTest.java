// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CoreTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.banto");

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
