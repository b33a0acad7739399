// SPDX-License-Identifier: Apache-2.0
package org.banto;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** An interface declares exactly one method. */
final class OneMethod extends ArchCondition<JavaClass> {
  static final OneMethod OF_ITS_OWN = new OneMethod();

  private OneMethod() {
    super("declare one method");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    int methods = item.getMethods().size();
    events.add(
        new SimpleConditionEvent(
            item, methods == 1, item.getName() + " declares " + methods + " methods"));
  }
}
