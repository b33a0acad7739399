// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Runs the tests of a contract on what keeps to it, and on what does not. */
final class ContractTests {
  private ContractTests() {}

  private static List<Method> tests(Class<?> contract) {
    return Arrays.stream(contract.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Test.class))
        .toList();
  }

  /** Which tests fail. */
  private static Set<String> failed(Class<?> contract, Object tried) {
    Set<String> failed = new TreeSet<>();
    for (Method test : tests(contract)) {
      try {
        test.invoke(tried);
      } catch (InvocationTargetException e) {
        failed.add(test.getName());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return failed;
  }

  /**
   * A good one passes, each wrong one fails in the test that is meant for it and in no other, and
   * every test is meant for one.
   *
   * @param good keeps to the contract
   * @param wrong do not, by the name of the test that says so
   */
  static void eachCatchesItsOwn(Class<?> contract, Object good, Map<String, ?> wrong) {
    assertEquals(Set.of(), failed(contract, good));
    Map<String, Set<String>> due = new TreeMap<>();
    tests(contract).forEach(m -> due.put(m.getName(), Set.of(m.getName())));
    Map<String, Set<String>> found = new TreeMap<>();
    wrong.forEach((test, tried) -> found.put(test, failed(contract, tried)));
    assertEquals(due, found);
    System.out.println(contract.getSimpleName() + " fails each wrong one: " + due.keySet());
  }
}
