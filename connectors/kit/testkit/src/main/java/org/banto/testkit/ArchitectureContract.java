// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banto.code.Rule;
import org.junit.jupiter.api.Test;

/**
 * What the code of every connector keeps: the platform schedules, waits, connects and remembers; the
 * connector speaks. Read from the built jar, without what is packed from others.
 */
public interface ArchitectureContract extends BuiltBundle {
  /** The house is ended by nobody who is called by it. */
  @Test
  default void theHouseIsNotEnded() {
    kept(Rule.ENDS_THE_HOUSE, "the house goes on");
  }

  /** No threads, timers or executors. */
  @Test
  default void noThreadsAreStarted() {
    kept(Rule.STARTS_THREADS, "threads are the platform's");
  }

  /** Nothing waits: the platform paces and retries. */
  @Test
  default void nothingSleepsOrWaits() {
    kept(Rule.WAITS, "the platform waits, the connector does not");
  }

  /** The way out is {@code Outbound}. */
  @Test
  default void noSocketsAreOpened() {
    kept(Rule.OPENS_SOCKETS, "the way out is Outbound");
    Code code = Code.of(bundle());
    assertEquals(Set.of(), code.uses(c -> c.startsWith("org.banto.net.")), "Outbound knows it");
  }

  /** No files, no databases, no processes: what must be kept, the platform keeps. */
  @Test
  default void nothingIsKeptOrReadElsewhere() {
    kept(Rule.KEEPS_ELSEWHERE, "the platform keeps");
  }

  /** Fields of a component, and of what it is made of, are final: a changed setting makes a new one. */
  @Test
  default void fieldsAreFinal() {
    Code code = Code.of(bundle());
    Set<String> loose = new TreeSet<>();
    for (JavaClass part : code.componentsAndTheirParts()) {
      part.getFields().stream()
          .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
          .forEach(f -> loose.add(f.getFullName()));
    }
    for (JavaClass own : code.classes()) {
      own.getFields().stream()
          .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
          .filter(f -> !f.getModifiers().contains(JavaModifier.FINAL))
          .map(JavaField::getFullName)
          .forEach(loose::add);
    }
    assertEquals(Set.of(), loose, "not final");
  }

  /** Characters become bytes, and times become days, by a stated rule and not by the machine's. */
  @Test
  default void nothingDependsOnTheMachinesCharsetOrZone() {
    Set<String> found = new TreeSet<>();
    for (JavaAccess<?> access : Code.of(bundle()).calls()) {
      String owner = access.getTargetOwner().getName();
      String signature = owner + Code.parameters(access);
      boolean bytes = signature.equals("java.lang.String[]") && access.getName().equals("getBytes");
      boolean string =
          signature.startsWith("java.lang.String[[B]") && access.getName().equals("<init>");
      boolean zone =
          access.getName().equals("systemDefault") || access.getName().equals("systemDefaultZone");
      boolean now =
          access.getName().equals("now")
              && owner.startsWith("java.time.")
              && Code.parameters(access).equals("[]")
              && !owner.endsWith(".Instant");
      if (bytes || string || zone || now) {
        found.add(access.getOriginOwner().getName() + " calls " + owner + "." + access.getName());
      }
    }
    assertEquals(Set.of(), found);
  }

  /** A comparison that ends at the first wrong byte tells whoever forges how far he is right. */
  @Test
  default void pushesAreComparedInConstantTime() {
    Code code = Code.of(bundle());
    boolean takesPushes =
        code.classes().stream()
            .flatMap(c -> c.getRawInterfaces().stream())
            .anyMatch(
                i ->
                    Code.among(
                        i.getName(),
                        "org.banto.connect.PushVerifier",
                        "org.banto.connect.PushAnswerer"));
    boolean constant =
        code.calls().stream()
            .anyMatch(
                a ->
                    a.getTargetOwner().getName().equals("java.security.MessageDigest")
                        && a.getName().equals("isEqual"));
    assertTrue(constant || !takesPushes, "compare signatures with MessageDigest.isEqual");
  }

  /** Nobody reads standard output, and a stack trace there may hold a buyer's name. */
  @Test
  default void nothingIsPrinted() {
    Set<String> found = new TreeSet<>();
    for (JavaAccess<?> access : Code.of(bundle()).calls()) {
      String name = access.getTargetOwner().getName() + "." + access.getName();
      if (List.of("java.lang.System.out", "java.lang.System.err").contains(name)
          || access.getName().equals("printStackTrace")) {
        found.add(access.getOriginOwner().getName() + " uses " + name);
      }
    }
    assertEquals(Set.of(), found);
  }

  /** As the house looks at it before it calls anything, and besides for types that are only named. */
  private void kept(Rule rule, String because) {
    Code code = Code.of(bundle());
    assertFalse(code.classes().isEmpty(), "no classes in " + bundle());
    Set<String> found = new TreeSet<>(code.uses(type -> rule.broken(type, "<init>")));
    for (JavaAccess<?> access : code.calls()) {
      String owner = access.getTargetOwner().getName();
      if (rule.broken(owner, access.getName())) {
        found.add(access.getOriginOwner().getName() + " calls " + owner + "." + access.getName());
      }
    }
    assertEquals(Set.of(), found, because);
  }
}
