// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.ws.rs.core.Response;
import org.banto.house.Anonymous;

/**
 * Says in the description what no annotation of JAX-RS does: the summary of an operation, which is
 * the first sentence of its Javadoc (features/kit/summaries); who may ask for it, {@code x-needs} names
 * the right and an empty {@code security} that no log-in is needed, {@link AccessFilter} keeps to the same;
 * and how it may be refused.
 */
final class OpenApiDetails extends AbstractOpenAPIExtension {
  /** The extension that names the right. */
  static final String NEEDS = "x-needs";

  /** What every other operation needs: the cookie of a log-in, or a program's token. */
  static final List<SecurityRequirement> LOGGED_IN =
      List.of(
          new SecurityRequirement().addList("session"), new SecurityRequirement().addList("token"));

  private static final String ALWAYS = "default";

  @Override
  public void decorateOperation(
      Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
    String right = AccessFilter.right(method);
    if (!right.isEmpty()) {
      operation.addExtension(NEEDS, right);
    }
    operation.setSecurity(method.isAnnotationPresent(Anonymous.class) ? List.of() : LOGGED_IN);
    summary(method).ifPresent(operation::setSummary);
    ApiResponses answers = operation.getResponses();
    if (!method.getReturnType().equals(Response.class) && answers.containsKey(ALWAYS)) {
      ApiResponse good = answers.remove(ALWAYS);
      boolean nothing = method.getReturnType().equals(void.class);
      good.setDescription(nothing ? "Done" : "What was asked for");
      answers.addApiResponse(nothing ? "204" : "200", good);
    }
    RefusedAnswer.of(operation, method)
        .forEach(refused -> answers.addApiResponse(refused.status(), refused.reference()));
    super.decorateOperation(operation, method, chain);
  }

  /** What the Javadoc of a resource's method says first. */
  static Optional<String> summary(Method method) {
    String signature =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getCanonicalName)
            .collect(joining(",", method.getName() + "(", ")"));
    String path = "/OSGI-INF/summaries/" + method.getDeclaringClass().getName() + ".properties";
    Properties sentences = new Properties();
    try (InputStream in = method.getDeclaringClass().getResourceAsStream(path)) {
      if (in != null) {
        sentences.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the summaries cannot be read: " + path, e);
    }
    return Optional.ofNullable(sentences.getProperty(signature));
  }
}
