// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The classes of a connector's own: those in the packages of its components and below. */
final class Code {
  /** Reading takes longer than all that is asked about it: each jar is read once. */
  private static final Map<Version, Code> READ = new ConcurrentHashMap<>();

  private final List<JavaClass> own;
  private final Set<String> components;

  /** A jar as it was built at some time. */
  private record Version(Path jar, long at, long size) {
    Version(Path jar) {
      this(jar.toAbsolutePath(), jar.toFile().lastModified(), jar.toFile().length());
    }
  }

  private Code(List<JavaClass> own, Set<String> components) {
    this.own = own;
    this.components = components;
  }

  static Code of(Path jar) {
    return READ.computeIfAbsent(new Version(jar), version -> read(jar));
  }

  private static Code read(Path jar) {
    Set<String> components =
        new BundleParts(Bundle.of(jar))
            .components().stream().map(BundleParts::implementation).collect(Collectors.toSet());
    Set<String> packages =
        components.stream()
            .map(c -> c.substring(0, Math.max(0, c.lastIndexOf('.'))))
            .collect(Collectors.toSet());
    return new Code(List.copyOf(imported(jar, packages)), components);
  }

  /** What is packed from others is left out: it may be large, and is not the connector's to change. */
  private static Collection<JavaClass> imported(Path jar, Set<String> packages) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return new ClassFileImporter()
              .withImportOption(
                  place -> packages.stream().anyMatch(p -> place.contains("!/" + path(p))))
              .importJar(file)
              .stream()
              .filter(c -> packages.stream().anyMatch(p -> within(c.getPackageName(), p)))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String packageName) {
    return packageName.replace('.', '/') + "/";
  }

  private static boolean within(String name, String root) {
    return name.equals(root) || name.startsWith(root + ".");
  }

  List<JavaClass> classes() {
    return own;
  }

  /** Who uses a forbidden type, in any way. */
  Set<String> uses(Predicate<String> type) {
    Set<String> found = new TreeSet<>();
    for (JavaClass c : own) {
      c.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType().getName())
          .filter(type)
          .forEach(name -> found.add(c.getName() + " uses " + name));
    }
    return found;
  }

  /** Whether a component implements an interface of one of these packages. */
  boolean implementsOneOf(String component, Collection<String> packages) {
    return own.stream()
        .filter(c -> c.getName().equals(component))
        .flatMap(c -> c.getAllRawInterfaces().stream())
        .anyMatch(i -> packages.contains(i.getPackageName()));
  }

  /** All accesses of the connector's own code. */
  List<JavaAccess<?>> calls() {
    return own.stream().<JavaAccess<?>>flatMap(c -> c.getAccessesFromSelf().stream()).toList();
  }

  /** The parameter types of what is called, e.g. {@code [java.lang.String]}. */
  static String parameters(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?> call
        ? call.getTarget().getRawParameterTypes().stream()
            .map(JavaType::getName)
            .toList()
            .toString()
        : "";
  }

  /** The components, and whatever of the connector's own they keep in fields. */
  Set<JavaClass> componentsAndTheirParts() {
    Set<JavaClass> parts = new LinkedHashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(own.stream().filter(this::isComponent).toList());
    while (!open.isEmpty()) {
      JavaClass part = open.pop();
      if (parts.add(part)) {
        for (JavaField field : part.getFields()) {
          field.getAllInvolvedRawTypes().stream().filter(own::contains).forEach(open::push);
        }
      }
    }
    return parts;
  }

  private boolean isComponent(JavaClass type) {
    return components.contains(type.getName());
  }

  static boolean among(String name, String... names) {
    return Arrays.asList(names).contains(name);
  }
}
