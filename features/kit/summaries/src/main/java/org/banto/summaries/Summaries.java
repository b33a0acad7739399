// SPDX-License-Identifier: Apache-2.0
package org.banto.summaries;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Keeps the first sentence of the Javadoc of each public method of a REST resource, by its
 * signature: {@code one(java.lang.String,javax.ws.rs.core.SecurityContext)}.
 */
@SupportedAnnotationTypes("javax.ws.rs.Path")
public final class Summaries extends AbstractProcessor {
  /** Where the sentences of a class lie, before its name. */
  static final String FOLDER = "OSGI-INF/summaries/";

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    annotations.stream()
        .flatMap(a -> round.getElementsAnnotatedWith(a).stream())
        .filter(e -> e.getKind() == ElementKind.CLASS)
        .forEach(e -> keep((TypeElement) e));
    return false;
  }

  private void keep(TypeElement resource) {
    Properties sentences = new Properties();
    for (var member : resource.getEnclosedElements()) {
      String comment = processingEnv.getElementUtils().getDocComment(member);
      if (member.getKind() == ElementKind.METHOD && comment != null) {
        sentences.setProperty(signature((ExecutableElement) member), first(comment));
      }
    }
    String name = processingEnv.getElementUtils().getBinaryName(resource).toString();
    try (Writer out =
        processingEnv
            .getFiler()
            .createResource(
                StandardLocation.CLASS_OUTPUT, "", FOLDER + name + ".properties", resource)
            .openWriter()) {
      out.write(lines(sentences));
    } catch (IOException e) {
      throw new UncheckedIOException("the summaries of " + name + " cannot be kept", e);
    }
  }

  private String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(p -> processingEnv.getTypeUtils().erasure(p.asType()).toString())
        .map(type -> type.replaceAll("^(@\\S+ )+", ""))
        .collect(joining(",", method.getSimpleName() + "(", ")"));
  }

  /** Up to the first full stop, in plain words. */
  static String first(String comment) {
    String plain =
        comment
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
            .replaceAll("<[^>]*>", "");
    return plain.split("(?<=\\.) |\\.$| @")[0].replaceAll("\\.$", "").strip();
  }

  /** In a fixed order and without the date, so that a build can be repeated. */
  private static String lines(Properties sentences) throws IOException {
    StringWriter all = new StringWriter();
    sentences.store(all, null);
    return Stream.of(all.toString().split("\\R"))
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(joining("\n", "", "\n"));
  }
}
