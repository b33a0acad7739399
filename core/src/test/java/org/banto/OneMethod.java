// SPDX-License-Identifier: Apache-2.0
package org.banto;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** An interface declares exactly one method, beside the one by which a seam of the flow describes itself. */
final class OneMethod extends ArchCondition<JavaClass> {
  static final OneMethod OF_ITS_OWN = new OneMethod();

  private OneMethod() {
    super("declare one method");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    long methods = item.getMethods().stream().filter(m -> !describes(m)).count();
    events.add(
        new SimpleConditionEvent(
            item, methods == 1, item.getName() + " declares " + methods + " methods"));
  }

  private static boolean describes(JavaMethod method) {
    return method.getOwner().getPackageName().equals("org.banto.flow")
        && method.getName().equals("description")
        && method.getRawReturnType().isRecord();
  }
}
