// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a bundle sees of types, one promise a line: {@code TYPE: what it is}, {@code TYPE.MEMBER: what
 * it is}. Types of members stand without their packages, as simple names are unique in the house.
 */
final class PublicApi {
  /** The end of what partners do, not we: a new one asks something of each of them. */
  static final String BY_PARTNERS = ", done by partners";

  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
  private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

  private final List<String> lines = new ArrayList<>();
  private final JavaClass shape;
  private final Class<?> type;
  private final String name;

  private PublicApi(JavaClass shape) {
    this.shape = shape;
    this.type = shape.reflect();
    this.name = type.getCanonicalName();
  }

  /** The lines of all that are public among these, by type, each type's own in the order of letters. */
  static List<String> of(Collection<JavaClass> classes) {
    return classes.stream()
        .filter(c -> isPublic(c.reflect()))
        .sorted(Comparator.comparing(JavaClass::getName))
        .flatMap(c -> new PublicApi(c).read().stream())
        .toList();
  }

  private static boolean isPublic(Class<?> type) {
    return type.getCanonicalName() != null
        && Modifier.isPublic(type.getModifiers())
        && !type.getSimpleName().equals("package-info")
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private List<String> read() {
    supertypes();
    Stream.of(type.getDeclaredFields()).filter(this::isSeen).forEach(this::field);
    Stream.of(type.getDeclaredConstructors())
        .filter(this::isSeen)
        .filter(c -> !isCanonical(c))
        .forEach(this::constructor);
    Stream.of(type.getDeclaredMethods())
        .filter(this::isSeen)
        .filter(m -> !m.isSynthetic() && !isImplied(m))
        .forEach(this::method);
    lines.sort(Comparator.naturalOrder());
    lines.add(0, name + ": " + kind());
    return lines;
  }

  private String kind() {
    String parameters = parameters(type.getTypeParameters());
    if (type.isRecord()) {
      return "record"
          + parameters
          + Stream.of(type.getRecordComponents())
              .map(c -> words(c.getGenericType()) + " " + c.getName())
              .collect(joining(", ", "(", ")"));
    }
    String kind = type.isAnnotation() ? "annotation" : type.isInterface() ? "interface" : "class";
    return (type.isEnum() ? "enum" : kind) + parameters;
  }

  private void supertypes() {
    Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), interfaces())
        .filter(
            s -> s != Object.class && s != Record.class && !type.isEnum() && !type.isAnnotation())
        .forEach(s -> lines.add(name + " is " + words(s)));
    if (shape.isAnnotatedWith(ConsumerType.class)) {
      lines.add(name + " is implemented by partners");
    }
    if (type.isSealed()) {
      Stream.of(type.getPermittedSubclasses())
          .filter(PublicApi::isPublic)
          .forEach(s -> lines.add(name + " may be " + words(s)));
    } else if (isOpen() && !type.isInterface()) {
      lines.add(name + " may be extended");
    }
  }

  private Stream<Type> interfaces() {
    return Stream.of(type.getGenericInterfaces());
  }

  /** Whether a bundle can have a subclass of it. */
  private boolean isOpen() {
    return !Modifier.isFinal(type.getModifiers())
        && !type.isSealed()
        && !type.isEnum()
        && (type.isInterface() || Stream.of(type.getDeclaredConstructors()).anyMatch(this::isSeen));
  }

  private boolean isSeen(Executable member) {
    return isSeen(member.getModifiers());
  }

  private boolean isSeen(Field member) {
    return isSeen(member.getModifiers());
  }

  private boolean isSeen(int modifiers) {
    return Modifier.isPublic(modifiers)
        || Modifier.isProtected(modifiers) && !Modifier.isFinal(type.getModifiers());
  }

  private void field(Field field) {
    String value = "";
    if (Modifier.isFinal(field.getModifiers())
        && (field.getType().isPrimitive() || field.getType() == String.class)) {
      // the compiler copies it into whoever uses it
      value = " = " + constant(field).replace("\n", "\\n").replace("\r", "\\r");
    }
    lines.add(name + "." + field.getName() + ": " + words(field.getGenericType()) + value);
  }

  private static String constant(Field field) {
    try {
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(field + " is public", e);
    }
  }

  private boolean isCanonical(Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.equals(
            constructor.getParameterTypes(),
            Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray());
  }

  private boolean isImplied(Method method) {
    return OF_EVERY_OBJECT.contains(method.getName())
        || type.isEnum() && OF_EVERY_ENUM.contains(method.getName())
        || type.isRecord()
            && method.getParameterCount() == 0
            && Stream.of(type.getRecordComponents()).anyMatch(c -> c.getAccessor().equals(method));
  }

  private void constructor(Constructor<?> constructor) {
    lines.add(
        name + ".new(" + taken(constructor) + "): " + type.getSimpleName() + thrown(constructor));
  }

  private void method(Method method) {
    Object otherwise = method.getDefaultValue();
    boolean asked =
        Modifier.isAbstract(method.getModifiers())
            && otherwise == null
            && isOpen()
            && !shape.isAnnotatedWith(ProviderType.class);
    lines.add(
        name
            + "."
            + method.getName()
            + "("
            + taken(method)
            + "): "
            + (Modifier.isStatic(method.getModifiers()) ? "static " : "")
            + parameters(method.getTypeParameters())
            + words(method.getGenericReturnType())
            + thrown(method)
            + (otherwise == null ? "" : " default " + Arrays.deepToString(new Object[] {otherwise}))
            + (asked ? BY_PARTNERS : ""));
  }

  private static String taken(Executable member) {
    return Stream.of(member.getGenericParameterTypes())
        .map(PublicApi::words)
        .collect(joining(", "));
  }

  private static String thrown(Executable member) {
    return Stream.of(member.getGenericExceptionTypes())
        .map(t -> " throws " + words(t))
        .sorted()
        .collect(joining());
  }

  private static String parameters(TypeVariable<?>[] parameters) {
    if (parameters.length == 0) {
      return "";
    }
    return Stream.of(parameters)
        .map(
            p ->
                p
                    + Stream.of(p.getBounds())
                        .filter(b -> b != Object.class)
                        .map(b -> " extends " + words(b))
                        .collect(joining()))
        .collect(joining(", ", "<", ">"));
  }

  private static String words(Type type) {
    return type.getTypeName().replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.');
  }
}
