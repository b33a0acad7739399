// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.banto.house.Anonymous;
import org.banto.house.GoodAnswer;
import org.banto.order.OrderFilter;

/**
 * Says in the description what no annotation of JAX-RS does: the summary of an operation, which is
 * the first sentence of its Javadoc (features/kit/summaries); who may ask for it, {@code x-needs} names
 * the right and an empty {@code security} that no log-in is needed, {@code x-proof} that staff prove
 * once more who they are, {@link AccessFilter} keeps to the same;
 * what it answers where its return type does not say it; and how it may be refused.
 */
final class OpenApiDetails extends AbstractOpenAPIExtension {
  /** The extension that names the right. */
  static final String NEEDS = "x-needs";

  /** The extension of what is done only by whoever has just proved who they are. */
  private static final String PROOF = "x-proof";

  /** What every other operation needs: the cookie of a log-in, or a program's token. */
  static final List<SecurityRequirement> LOGGED_IN =
      List.of(
          new SecurityRequirement().addList("session"), new SecurityRequirement().addList("token"));

  private static final String ALWAYS = "default";
  private static final String JSON = javax.ws.rs.core.MediaType.APPLICATION_JSON;

  @Override
  public void decorateOperation(
      Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
    String right = AccessFilter.right(method);
    if (!right.isEmpty()) {
      operation.addExtension(NEEDS, right);
    }
    if (AccessFilter.dangerous(method)) {
      operation.addExtension(PROOF, true);
    }
    operation.setSecurity(method.isAnnotationPresent(Anonymous.class) ? List.of() : LOGGED_IN);
    summary(method).ifPresent(operation::setSummary);
    if (method.isAnnotationPresent(UrlFilter.class)) {
      filter().forEach(operation::addParametersItem);
    }
    if (RefusedAnswer.form(method) && !RefusedAnswer.sees(operation)) {
      operation.addParametersItem(
          new HeaderParameter().name(HttpHeaders.IF_MATCH).schema(new StringSchema()));
    }
    body(operation, method);
    good(operation.getResponses(), method);
    ApiResponses answers = operation.getResponses();
    RefusedAnswer.of(operation, method)
        .forEach(refused -> answers.addApiResponse(refused.status(), refused.reference()));
    super.decorateOperation(operation, method, chain);
  }

  /** The words of a filter, as they stand in an address. */
  private static Stream<Parameter> filter() {
    ResolvedSchema filter =
        ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(OrderFilter.class));
    Map<?, ?> words = filter.schema.getProperties();
    return words.entrySet().stream()
        .map(
            word ->
                new QueryParameter()
                    .name(word.getKey().toString())
                    .schema((Schema<?>) word.getValue()));
  }

  /** A body is always read; bytes are bytes, and all else is JSON where nothing is said. */
  private static void body(Operation operation, Method method) {
    RequestBody body = operation.getRequestBody();
    if (body == null) {
      return;
    }
    body.setRequired(true);
    MediaType any = body.getContent().get("*/*");
    if (Arrays.stream(method.getParameterTypes()).anyMatch(OpenApiDetails::isBytes)) {
      body.getContent().values().forEach(m -> m.setSchema(new BinarySchema()));
    } else if (any != null && !consumes(method)) {
      body.setContent(new Content().addMediaType(JSON, any));
    }
  }

  private static boolean isBytes(Class<?> type) {
    return type.equals(byte[].class) || type.equals(InputStream.class);
  }

  private static boolean consumes(Method method) {
    return method.isAnnotationPresent(Consumes.class)
        || method.getDeclaringClass().isAnnotationPresent(Consumes.class);
  }

  /** What is answered when all goes well: as it is said of the method, else what it returns, else a file. */
  private static void good(ApiResponses answers, Method method) {
    GoodAnswer said = method.getAnnotation(GoodAnswer.class);
    boolean built = method.getReturnType().equals(Response.class);
    Content content = answers.get(ALWAYS).getContent();
    if (said != null) {
      content.values().forEach(m -> m.setSchema(schema(said.value())));
    } else if (built && content.containsKey(JSON)) {
      return;
    } else if (built) {
      content.values().forEach(m -> m.setSchema(new BinarySchema()));
    }
    answers.remove(ALWAYS);
    Class<?> type = said == null ? method.getReturnType() : said.value();
    boolean nothing = type.equals(void.class);
    int[] statuses = said != null ? said.status() : new int[] {nothing ? 204 : 200};
    for (int status : statuses) {
      ApiResponse good = new ApiResponse();
      boolean empty = nothing || status == 204;
      answers.addApiResponse(
          Integer.toString(status),
          empty
              ? good.description("Done")
              : good.description("What was asked for").content(content));
    }
  }

  private static Schema<?> schema(Class<?> type) {
    return type.equals(byte[].class)
        ? new BinarySchema()
        : ModelConverters.getInstance()
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true))
            .schema;
  }

  /** The types that methods of a resource say they answer with. */
  static Stream<Class<?>> said(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .map(method -> method.getAnnotation(GoodAnswer.class))
        .filter(Objects::nonNull)
        .map(GoodAnswer::value);
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
