// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Operations that say they write their line of the history themselves, and whether they come to do so. */
final class OwnLines {
  private OwnLines() {}

  /** Whether each writes one, by itself or by what it calls of its class. */
  static Map<String, Boolean> in(Iterable<JavaClass> classes) {
    Map<String, Boolean> found = new TreeMap<>();
    for (JavaClass by : classes) {
      for (JavaMethod method : by.getMethods()) {
        boolean own =
            method.getAnnotations().stream()
                .anyMatch(a -> a.getRawType().getSimpleName().equals("OwnLine"));
        if (own) {
          found.put(by.getSimpleName() + "." + method.getName(), writes(method, new HashSet<>()));
        }
      }
    }
    return found;
  }

  private static boolean writes(JavaCodeUnit by, Set<String> seen) {
    if (!seen.add(by.getFullName())) {
      return false;
    }
    for (JavaCall<?> call : by.getCallsFromSelf()) {
      if (call.getTargetOwner().getSimpleName().equals("Audit") && call.getName().equals("write")) {
        return true;
      }
      Optional<? extends JavaCodeUnit> next = call.getTarget().resolveMember();
      boolean same = call.getTargetOwner().equals(by.getOwner());
      if (same && next.isPresent() && writes(next.get(), seen)) {
        return true;
      }
    }
    return false;
  }
}
