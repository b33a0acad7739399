// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;

/**
 * One house for all tests of this module, as a house takes longer to begin than most of them last.
 * It is booted by the first that asks and closed after the last one. Each works in a 店舗ID of its
 * own, and those that take bundles of the house away for good come last ({@code @Order}). What runs
 * beside the others has a house of its own.
 */
public final class Standing
    implements BeforeAllCallback,
        AfterTestExecutionCallback,
        LifecycleMethodExecutionExceptionHandler {
  private static final String SHARED = "house";

  private static House shared;

  private final String name;
  private final boolean open;
  private House house;

  /** The house that is shared. */
  public Standing() {
    this(SHARED, false);
  }

  private Standing(String name, boolean open) {
    this.name = name;
    this.open = open;
  }

  /** A house that nobody else asks for. */
  static Standing alone(String name) {
    return new Standing(name, false);
  }

  /** A house that nobody else asks for, which is to speak TLS. */
  static Standing open(String name) {
    return new Standing(name, true);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    house =
        context
            .getRoot()
            .getStore(Namespace.create(Standing.class))
            .getOrComputeIfAbsent(name, n -> boot(n, open), House.class);
    if (name.equals(SHARED)) {
      shared = house;
    }
  }

  /** What waits in vain says what the house is at. */
  @Override
  public void afterTestExecution(ExtensionContext context) throws IOException {
    if (context.getExecutionException().isPresent()) {
      tell(context);
    }
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    tell(context);
    throw thrown;
  }

  private void tell(ExtensionContext context) throws IOException {
    System.out.println("THREADS after " + context.getDisplayName() + ":" + house.threads());
  }

  /** The house that is shared. */
  static House house() {
    return shared;
  }

  /** The house of this one. */
  House own() {
    return house;
  }

  private static House boot(String name, boolean open) {
    try {
      return House.boot(name, open);
    } catch (Exception e) {
      throw new IllegalStateException("the house did not come up", e);
    }
  }
}
