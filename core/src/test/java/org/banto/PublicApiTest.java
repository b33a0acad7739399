// SPDX-License-Identifier: Apache-2.0
package org.banto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** What partners see of the core is as docs/api/core.txt says. Public, as what it tries is seen through it. */
public class PublicApiTest {
  private static final Golden GOLDEN = golden(List.of());

  /** A door as it was. */
  public static final class Before {
    private Before() {}

    public record Crate(int bottles) {
      public static final String MARK = "up";
      public static final int MOST = 12;

      public static Crate full() {
        return new Crate(MOST);
      }

      public int half() throws IOException {
        return bottles / 2;
      }
    }

    public enum Wine {
      RED,
      WHITE
    }

    @ConsumerType
    public interface Cellar {
      List<Crate> crates(Wine wine);
    }

    @ProviderType
    public interface House {
      Optional<Crate> crate(int number);
    }

    public @interface Label {
      String word();
    }
  }

  /** The door as somebody has changed it. */
  public static final class After {
    private After() {}

    public record Crate(int bottles, String mark) implements Comparable<Crate> {
      public static final String MARK = "up";
      public static final int MOST = 24;

      public Crate(int bottles) {
        this(bottles, MARK);
      }

      public static Crate full() {
        return new Crate(MOST);
      }

      public long half() throws IOException {
        return bottles / 2;
      }

      @Override
      public int compareTo(Crate other) {
        return bottles - other.bottles;
      }
    }

    public enum Wine {
      RED,
      ROSE
    }

    @ConsumerType
    public interface Cellar {
      List<Crate> crates(Wine wine);

      int degrees();

      default boolean dry() {
        return true;
      }
    }

    @ProviderType
    public interface House {
      Optional<Crate> crate(int number);

      void burn();
    }

    public @interface Label {
      String word();

      int size();

      int[] colours() default {};
    }

    @ConsumerType
    public interface Cooper {
      void mend(Crate crate);
    }
  }

  private static Golden golden(List<String> written) {
    return new Golden(
        Path.of("../docs/api/core.txt"),
        line -> line.split(": ", 2)[0],
        line ->
            line.endsWith(PublicApi.BY_PARTNERS)
                && written.stream().anyMatch(w -> w.startsWith(type(line) + ": ")));
  }

  private static String type(String member) {
    String name = member.split("\\(", 2)[0];
    return name.substring(0, name.lastIndexOf('.'));
  }

  @Test
  void thePortsAndWordsAreAsTheyAreWrittenDown() throws IOException {
    List<String> lines =
        PublicApi.of(
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.banto")
                    .stream()
                    .filter(c -> !c.getPackageName().equals("org.banto.house"))
                    .toList());
    assertTrue(lines.size() > 900, lines.size() + " lines");
    golden(GOLDEN.written()).holds(lines);
  }

  @Test
  void aTypeIsReadWithAllAPartnerSees() {
    assertEquals(
        List.of(
            "Crate: record(int bottles)",
            "Crate.MARK: String = up",
            "Crate.MOST: int = 12",
            "Crate.full(): static PublicApiTest.Before.Crate",
            "Crate.half(): int throws IOException"),
        lines(Before.Crate.class));
    assertEquals(
        List.of(
            "Cellar: interface",
            "Cellar is implemented by partners",
            "Cellar.crates(PublicApiTest.Before.Wine): List<PublicApiTest.Before.Crate>, done by partners"),
        lines(Before.Cellar.class));
  }

  @Test
  void whatBreaksAPartnerIsNamedAndWhatIsNewIsNot() {
    List<String> written = shape(Before.class);
    List<String> now = shape(After.class);
    assertEquals(List.of(), golden(written).differences(written, written));
    List<String> found = golden(written).differences(written, now);
    assertEquals(
        List.of(
            "BREAKS: Cellar.degrees(): int, done by partners",
            "BREAKS: Crate.MOST: int = 12 is now Crate.MOST: int = 24",
            "BREAKS: Crate.half(): int throws IOException is now Crate.half(): long throws IOException",
            "BREAKS: Crate: record(int bottles) is now Crate: record(int bottles, String mark)",
            "BREAKS: Label.size(): int, done by partners",
            "BREAKS: Wine.WHITE: Wine is gone",
            "adds: Cellar.dry(): boolean",
            "adds: Cooper is implemented by partners",
            "adds: Cooper.mend(Crate): void, done by partners",
            "adds: Cooper: interface",
            "adds: Crate is Comparable<Crate>",
            "adds: Crate.compareTo(Crate): int",
            "adds: Crate.new(int): Crate",
            "adds: House.burn(): void",
            "adds: Label.colours(): int[] default [[]]",
            "adds: Wine.ROSE: Wine"),
        found.stream().sorted().toList());
  }

  @Test
  void whatIsInAnotherPackageIsGone() {
    assertEquals(
        List.of(
            "BREAKS: org.banto.order.Crate: record() is gone",
            "adds: org.banto.base.Crate: record()"),
        GOLDEN.differences(
            List.of("org.banto.order.Crate: record()"), List.of("org.banto.base.Crate: record()")));
  }

  /** As if what is nested stood alone. */
  private static List<String> shape(Class<?> outer) {
    List<String> lines = new ArrayList<>();
    Stream.of(outer.getDeclaredClasses()).forEach(c -> lines.addAll(lines(c)));
    return lines.stream()
        .map(l -> l.replace("PublicApiTest." + outer.getSimpleName() + ".", ""))
        .toList();
  }

  private static List<String> lines(Class<?> type) {
    JavaClass shape = new ClassFileImporter().importClass(type);
    String outer = type.getEnclosingClass().getCanonicalName() + ".";
    return PublicApi.of(List.of(shape)).stream().map(l -> l.replace(outer, "")).toList();
  }
}
