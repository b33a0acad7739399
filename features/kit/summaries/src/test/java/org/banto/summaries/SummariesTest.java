// SPDX-License-Identifier: Apache-2.0
package org.banto.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("partner.D12")
class SummariesTest {
  private static final String PATH =
      "package javax.ws.rs; public @interface Path { String value(); }";
  private static final String RESOURCE =
      """
      package shop;
      import java.util.List;
      import java.util.Map;
      import javax.ws.rs.Path;
      /** The orders. */
      @Path("orders")
      public class Orders {
        /** All {@code orders} of the {@link Map shop}. Oldest first. */
        public List<String> all(Map<String, List<String>> filter, int[] pages) { return null; }
        /**
         * One of them: as it
         * stands now.
         *
         * @param id its id
         */
        public String all(String id) { return null; }
        public String silent() { return null; }
      }
      """;
  private static final String OTHER =
      "package shop; /** No resource. */ public class Other { /** Does. */ public void act() {} }";

  @TempDir Path folder;

  private static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreErrors) {
        return text;
      }
    };
  }

  private Path compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            null,
            null,
            List.of("-d", folder.toString()),
            null,
            List.of(
                source("javax/ws/rs/Path", PATH),
                source("shop/Orders", RESOURCE),
                source("shop/Other", OTHER)));
    task.setProcessors(List.of(new Summaries()));
    assertTrue(task.call());
    return folder.resolve(Summaries.FOLDER);
  }

  @Test
  void eachOperationHasTheFirstSentenceOfItsJavadocByItsSignature() throws Exception {
    assertEquals(
        List.of(
            "all(java.lang.String)=One of them\\: as it stands now",
            "all(java.util.Map,int[])=All orders of the Map shop"),
        Files.readAllLines(compile().resolve("shop.Orders.properties")));
  }

  @Test
  void whatIsNoResourceHasNone() throws Exception {
    Path kept = compile();
    assertFalse(Files.exists(kept.resolve("shop.Other.properties")));
    try (Stream<Path> all = Files.list(kept)) {
      assertEquals(1, all.count());
    }
  }

  @Test
  void aSentenceEndsAtItsFullStopAndNotWithinAName() {
    assertEquals(
        "Reads openapi.json at once", Summaries.first(" Reads openapi.json at once. More"));
    assertEquals("Without a stop", Summaries.first("Without a stop\n\n@return x"));
    assertEquals("Ends", Summaries.first("Ends."));
  }
}
