// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Connector;
import org.banto.connect.Cursor;
import org.banto.connect.Page;
import org.banto.flow.Source;
import org.banto.flow.SourceReader;
import org.junit.jupiter.api.Test;

/** What every {@link SourceReader} keeps. */
public interface SourceReaderContract {
  /**
   * A room at work.
   *
   * @param room the room
   * @param account whose
   * @param farSide who brings it
   * @param items what each of its ports may bring, one item or more; each changes something
   * @param state all that items have changed
   */
  record Stage(
      SourceReader room,
      AccountId account,
      ConnectionId farSide,
      Map<Class<? extends Connector>, List<?>> items,
      Supplier<String> state) {
    @SuppressWarnings("unchecked")
    private <T> void take(Source<?, T> source) {
      source.taking().take(account, farSide, (List<T>) items.get(source.port()));
    }
  }

  /** What is tried on a stage. */
  @FunctionalInterface
  interface Walk {
    /** Tries it. */
    void on(Stage stage) throws Exception;
  }

  /** Sets up a stage of its own for a walk. */
  void staged(Walk walk) throws Exception;

  /** Each port is read by one source, from the place where it was left. */
  @Test
  default void eachPortIsReadOnFromItsBookmark() throws Exception {
    staged(
        stage -> {
          List<Source<?, ?>> sources = stage.room().sources();
          assertFalse(sources.isEmpty());
          List<String> ports = sources.stream().map(s -> s.port().getName()).toList();
          assertEquals(
              ports, stage.room().sources().stream().map(s -> s.port().getName()).toList());
          assertEquals(ports.size(), ports.stream().distinct().count(), "a port is read once");
          for (Source<?, ?> source : sources) {
            assertTrue(source.port().isInterface(), ports.toString());
            Page<Object> page = new Page<>(List.of("item"), new Cursor("next"), true);
            List<Object> asked = new ArrayList<>();
            assertEquals(page, source.read(farSide(source, page, asked), new Cursor("left")));
            assertEquals(List.of(new Cursor("left")), asked, "from where it was left");
          }
        });
  }

  private static Connector farSide(Source<?, ?> source, Page<?> page, List<Object> asked) {
    return (Connector)
        Proxy.newProxyInstance(
            source.port().getClassLoader(),
            new Class<?>[] {source.port()},
            (proxy, method, in) -> {
              asked.add(in[0]);
              return page;
            });
  }

  /** What is taken is kept; after a crash the same page comes again. */
  @Test
  default void whatIsTakenTwiceIsTakenOnce() throws Exception {
    staged(
        stage -> {
          for (Source<?, ?> source : stage.room().sources()) {
            String before = stage.state().get();
            stage.take(source);
            String once = stage.state().get();
            assertNotEquals(before, once, "it is kept: " + source.port());
            stage.take(source);
            assertEquals(once, stage.state().get(), "taken again: " + source.port());
          }
        });
  }
}
