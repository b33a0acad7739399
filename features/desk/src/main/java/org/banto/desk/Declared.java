// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import org.banto.account.Open;

/**
 * Says in the description who may ask for an operation: {@code x-needs} names the right, and an
 * empty {@code security} that no log-in is needed. {@link Gate} keeps to the same.
 */
final class Declared extends AbstractOpenAPIExtension {
  /** The extension that names the right. */
  static final String NEEDS = "x-needs";

  /** What every other operation needs: the cookie of a log-in, or a program's token. */
  static final List<SecurityRequirement> LOGGED_IN =
      List.of(
          new SecurityRequirement().addList("session"), new SecurityRequirement().addList("token"));

  @Override
  public void decorateOperation(
      Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
    String right = Gate.right(method);
    if (!right.isEmpty()) {
      operation.addExtension(NEEDS, right);
    }
    operation.setSecurity(method.isAnnotationPresent(Open.class) ? List.of() : LOGGED_IN);
    super.decorateOperation(operation, method, chain);
  }
}
