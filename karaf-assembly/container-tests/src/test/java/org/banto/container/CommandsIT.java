// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console commands of every bundle that is shipped, as {@code --help} and {@code banto:help} tell of them. */
class CommandsIT {
  private static final String PACKAGE = "org.apache.karaf.shell.api.action.";

  private static List<Class<?>> commands() throws Exception {
    ClassLoader house = ShippedClasses.loader();
    String mark = "L" + PACKAGE.replace('.', '/') + "Command;";
    List<Class<?>> found = new ArrayList<>();
    for (Path path : ShippedClasses.own()) {
      try (JarFile jar = new JarFile(path.toFile())) {
        for (JarEntry entry : Collections.list(jar.entries())) {
          String name = entry.getName();
          if (name.startsWith("org/banto/")
              && name.endsWith(".class")
              && new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1)
                  .contains(mark)) {
            found.add(house.loadClass(name.replace(".class", "").replace('/', '.')));
          }
        }
      }
    }
    return found;
  }

  private static String said(Annotation annotation, String what) throws Exception {
    return (String) annotation.annotationType().getMethod(what).invoke(annotation);
  }

  @Test
  @Tag("partner.S2")
  void eachCommandAndWhatItTakesIsDescribed() throws Exception {
    Set<String> silent = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (Class<?> command : commands()) {
      for (Annotation a : command.getAnnotations()) {
        if (a.annotationType().getName().equals(PACKAGE + "Command")) {
          names.add(said(a, "scope") + ":" + said(a, "name"));
          if (said(a, "description").isBlank()) {
            silent.add(command.getName());
          }
        }
      }
      for (Field field : command.getDeclaredFields()) {
        for (Annotation a : field.getAnnotations()) {
          boolean taken =
              a.annotationType().getName().equals(PACKAGE + "Argument")
                  || a.annotationType().getName().equals(PACKAGE + "Option");
          if (taken && said(a, "description").isBlank()) {
            silent.add(command.getName() + "." + field.getName());
          }
        }
      }
    }
    assertEquals(Set.of(), silent);
    assertTrue(
        names.containsAll(Set.of("banto:help", "banto:connect", "banto:connections", "banto:plan")),
        names + "");
    assertTrue(names.stream().allMatch(n -> n.startsWith("banto:")), names + "");
  }
}
