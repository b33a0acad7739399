// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banto.house.RequiredMember;

/**
 * Says of an object's members what the house's records say of themselves: each is written, so it is
 * required; what is {@code Optional} may be null; what a record takes besides may have any name.
 * {@link SentSchemas} makes less of it for what is only sent.
 */
final class SchemaMembers extends ModelResolver {
  private static final JsonInclude.Include NON_EMPTY = JsonInclude.Include.NON_EMPTY;
  private static final JsonInclude.Value ALWAYS = JsonInclude.Value.empty();

  SchemaMembers() {
    super(Json.MAPPER, new SchemaNames());
    PrimitiveType.customClasses().put("java.time.LocalTime", PrimitiveType.PARTIAL_TIME);
  }

  @Override
  public Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = super.resolve(type, context, chain);
    Schema<?> model = resolved;
    if (resolved != null && resolved.get$ref() != null) {
      model =
          context.getDefinedModels().get(resolved.get$ref().substring(SentSchemas.HERE.length()));
    }
    if (model != null && model.getProperties() != null) {
      describe(model, Json.MAPPER.constructType(type.getType()));
    }
    return resolved;
  }

  private static void describe(Schema<?> model, JavaType type) {
    BeanDescription bean = bean(type);
    AnnotatedMember others = bean.findAnyGetter();
    if (others != null) {
      model.getProperties().remove(others.getName());
      model.setAdditionalProperties(true);
    }
    Map<String, BeanPropertyDefinition> members = new TreeMap<>();
    members(bean).forEach(m -> members.put(m.getName(), m));
    members.keySet().retainAll(model.getProperties().keySet());
    boolean whole = bean.findPropertyInclusion(ALWAYS).getValueInclusion() != NON_EMPTY;
    model.setRequired(
        members.values().stream().filter(m -> whole || needed(m)).map(m -> m.getName()).toList());
    model.addExtension(
        SentSchemas.NEEDED,
        members.values().stream().filter(m -> needed(m)).map(m -> m.getName()).toList());
    members.forEach(
        (name, member) -> {
          if (Optional.class.equals(member.getRawPrimaryType())) {
            model.getProperties().computeIfPresent(name, (n, schema) -> orNull(schema));
          }
        });
  }

  private static BeanDescription bean(JavaType type) {
    return Json.MAPPER.getSerializationConfig().introspect(type);
  }

  /** The members of it, those of a member that is spelt flat in its place. */
  private static Stream<BeanPropertyDefinition> members(BeanDescription bean) {
    return bean.findProperties().stream()
        .filter(p -> p.getAccessor() != null)
        .flatMap(p -> flat(p) ? members(bean(p.getPrimaryType())) : Stream.of(p));
  }

  private static boolean flat(BeanPropertyDefinition member) {
    return Json.MAPPER
            .getSerializationConfig()
            .getAnnotationIntrospector()
            .findUnwrappingNameTransformer(member.getAccessor())
        != null;
  }

  /** Whether a record that is sent is refused without it. */
  private static boolean needed(BeanPropertyDefinition member) {
    return member.getRawPrimaryType().isPrimitive()
        || member.isRequired()
        || member.getAccessor().hasAnnotation(RequiredMember.class);
  }

  /** OpenAPI 3.0 says so beside a reference only around it. */
  private static Schema<?> orNull(Schema<?> schema) {
    if (Boolean.TRUE.equals(schema.getNullable())) {
      return schema;
    }
    Schema<?> either =
        schema.get$ref() == null
            ? AnnotationsUtils.clone(schema, false)
            : new Schema<>().addAllOfItem(schema);
    either.setNullable(true);
    return either;
  }
}
