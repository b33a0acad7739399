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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What the code of every connector keeps: the platform schedules, waits, connects and remembers; the
 * connector speaks. Read from the built jar, without what is packed from others.
 */
public interface ArchitectureContract extends BuiltBundle {
  /** No threads, timers or executors. */
  @Test
  default void noThreadsAreStarted() {
    forbidden(
        "threads are the platform's",
        c ->
            Code.among(
                    c, "java.lang.Thread", "java.util.Timer", "java.util.concurrent.ForkJoinPool")
                || c.startsWith("java.util.concurrent.Executor")
                || c.startsWith("java.util.concurrent.ThreadPool")
                || c.startsWith("java.util.concurrent.Scheduled")
                || c.startsWith("java.util.concurrent.CompletableFuture"));
  }

  /** Nothing waits: the platform paces and retries. */
  @Test
  default void nothingSleepsOrWaits() {
    Set<String> found = new TreeSet<>();
    for (JavaAccess<?> access : Code.of(bundle()).calls()) {
      String owner = access.getTargetOwner().getName();
      String name = access.getName();
      boolean sleeps = name.equals("sleep") && owner.startsWith("java.");
      boolean waits = name.equals("wait") && owner.equals("java.lang.Object");
      boolean parks = owner.equals("java.util.concurrent.locks.LockSupport");
      boolean latches =
          name.startsWith("await")
              && owner.startsWith("java.util.concurrent.")
              && !owner.contains("Atomic");
      if (sleeps || waits || parks || latches) {
        found.add(access.getOriginOwner().getName() + " calls " + owner + "." + name);
      }
    }
    assertEquals(Set.of(), found, "the platform waits, the connector does not");
  }

  /** The way out is {@code Outbound}. */
  @Test
  default void noSocketsAreOpened() {
    forbidden(
        "the way out is Outbound",
        c ->
            Code.among(
                    c,
                    "java.net.Socket",
                    "java.net.ServerSocket",
                    "java.net.DatagramSocket",
                    "java.net.URLConnection",
                    "java.net.HttpURLConnection",
                    "java.net.http.HttpClient",
                    "java.net.InetAddress")
                || c.startsWith("java.nio.channels.")
                || c.startsWith("javax.net.")
                || c.startsWith("org.banto.net.")
                || c.startsWith("java.rmi."));
    Set<String> opened = new TreeSet<>();
    for (JavaAccess<?> access : Code.of(bundle()).calls()) {
      if (access.getTargetOwner().getName().equals("java.net.URL")
          && access.getName().startsWith("open")) {
        opened.add(access.getOriginOwner().getName());
      }
    }
    assertEquals(Set.of(), opened, "the way out is Outbound");
  }

  /** No files, no databases, no processes: what must be kept, the platform keeps. */
  @Test
  default void nothingIsKeptOrReadElsewhere() {
    forbidden(
        "the platform keeps",
        c ->
            Code.among(
                    c,
                    "java.io.File",
                    "java.io.FileInputStream",
                    "java.io.FileOutputStream",
                    "java.io.RandomAccessFile",
                    "java.nio.file.Files",
                    "java.lang.ProcessBuilder",
                    "java.lang.Runtime")
                || c.startsWith("java.sql.")
                || c.startsWith("javax.sql."));
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
      if (List.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.exit")
              .contains(name)
          || access.getName().equals("printStackTrace")) {
        found.add(access.getOriginOwner().getName() + " uses " + name);
      }
    }
    assertEquals(Set.of(), found);
  }

  private void forbidden(String because, Predicate<String> type) {
    Code code = Code.of(bundle());
    assertFalse(code.classes().isEmpty(), "no classes in " + bundle());
    assertEquals(Set.of(), code.uses(type), because);
  }
}
