// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import org.banto.house.Anonymous;
import org.banto.house.Form;

/** How an operation may be refused: always a {@link Problem}, and nothing was done. */
enum RefusedAnswer {
  INVALID("400", "The input is wrong; errors names each wrong field"),
  UNAUTHENTICATED("401", "Nobody is logged in, or the token is wrong or withdrawn"),
  FORBIDDEN(
      "403",
      "The right that x-needs names is missing, the page is out of date, or who asks has to prove once more who they are (type urn:banto:problem:step-up)"),
  NOT_FOUND("404", "There is no such thing, or its room is not installed"),
  CONFLICT("409", "Not possible as things stand"),
  STALE("412", "Somebody else has saved it since it was read"),
  TOO_LARGE("413", "More than may be sent there"),
  WRONG_TYPE("415", "The body is of another media type than is taken there"),
  ANOTHER("422", "The Idempotency-Key was used for another request"),
  TOO_OFTEN("429", "Too many tries; detail says how long to wait"),
  BROKEN("500", "Something went wrong in the house; its log says what"),
  BUSY("503", "The house starts, closes or is busy; try again"),
  FULL("507", "The disk is full; nothing was saved");

  private final String status;
  private final String says;

  RefusedAnswer(String status, String says) {
    this.status = status;
    this.says = says;
  }

  /** The HTTP status. */
  String status() {
    return status;
  }

  /** Points to the description of it. */
  ApiResponse reference() {
    return new ApiResponse().$ref("#/components/responses/" + name());
  }

  /** Adds what the references point to. */
  static void describe(Components components) {
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
    for (RefusedAnswer refused : values()) {
      components.addResponses(
          refused.name(),
          new ApiResponse()
              .description(refused.says)
              .content(
                  new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(problem))));
    }
  }

  /** Those that may come of an operation. */
  static List<RefusedAnswer> of(Operation operation, Method method) {
    return Arrays.stream(values()).filter(r -> r.mayCome(operation, method)).toList();
  }

  private boolean mayCome(Operation operation, Method method) {
    boolean open = method.isAnnotationPresent(Anonymous.class);
    boolean writes = !method.isAnnotationPresent(GET.class);
    boolean ofTheSession = method.getDeclaringClass() == SessionResource.class;
    boolean logIn = open && writes && ofTheSession;
    return switch (this) {
      case INVALID -> writes || parameters(operation).findAny().isPresent();
      case UNAUTHENTICATED -> !open || logIn;
      case FORBIDDEN ->
          !open
              && (writes
                  || ofTheSession
                  || AccessFilter.dangerous(method)
                  || !AccessFilter.right(method).isEmpty());
      case NOT_FOUND -> parameters(operation).anyMatch(p -> p.getIn().equals("path"));
      case CONFLICT, FULL -> writes;
      case ANOTHER -> writes && !open;
      case STALE -> form(method) || sees(operation) || edition(method);
      case TOO_LARGE, WRONG_TYPE -> operation.getRequestBody() != null;
      case TOO_OFTEN -> logIn;
      case BROKEN, BUSY -> true;
    };
  }

  private static Stream<Parameter> parameters(Operation operation) {
    return Optional.ofNullable(operation.getParameters()).stream().flatMap(List::stream);
  }

  /** Whether it is told what was seen. */
  static boolean sees(Operation operation) {
    return parameters(operation).anyMatch(RefusedAnswer::seen);
  }

  private static boolean seen(Parameter parameter) {
    return parameter.getName().equalsIgnoreCase("If-Match");
  }

  /** Whether what is sent says which version of it was seen. */
  private static boolean edition(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .filter(Class::isRecord)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .anyMatch(component -> component.getName().equals("version"));
  }

  /** Whether it saves a form, as {@link FormGuard} has it. */
  static boolean form(Method method) {
    boolean saves =
        method.isAnnotationPresent(PUT.class) || method.isAnnotationPresent(DELETE.class);
    return saves
        && (method.isAnnotationPresent(Form.class)
            || method.getDeclaringClass().isAnnotationPresent(Form.class));
  }
}
