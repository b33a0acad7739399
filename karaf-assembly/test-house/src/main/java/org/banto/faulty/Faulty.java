// SPDX-License-Identifier: Apache-2.0
package org.banto.faulty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.Payload;

/**
 * A connector that does what its bundle's entry {@code does} says, or else its setting {@code does}:
 * each of the things that no connector may do.
 */
public final class Faulty implements Connector, OrderSource {
  private static final int HUNDRED_MB = 100 << 20;

  private final String does;

  /** Made by DS with the connection's settings. */
  public Faulty(Map<String, Object> settings) {
    this.does = does(settings);
    String key = String.valueOf(settings.get(".key"));
    switch (does) {
      case "throws in activate" -> throw new IllegalStateException("no log-in with " + key);
      case "loops in activate" -> loop();
      default -> {}
    }
  }

  private static String does(Map<String, Object> settings) {
    try (InputStream own = Faulty.class.getResourceAsStream("/does")) {
      return own == null
          ? String.valueOf(settings.get("does"))
          : new String(own.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void check() throws ConnectorException {
    if (does.equals("fails its check")) {
      throw new ConnectorException(Reason.UNAUTHORIZED, Text.same("the check fails"));
    }
  }

  @Override
  public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
    return switch (does) {
      case "loops" -> loop();
      case "sleeps" -> sleep();
      case "exits" -> exit();
      case "allocates" -> allocate();
      case "overflows" -> deeper(from);
      case "throws" -> throw new IllegalArgumentException("buyer 山田 and the key");
      case "null" -> null;
      case "starts threads" -> threads(from);
      case "100 MB" -> page(from, new byte[HUNDRED_MB]);
      case "pages for ever" ->
          new Page<>(List.of(), new Cursor(Long.toString(number(from) + 1)), true);
      case "many at once" -> many();
      default -> new Page<>(List.of(), from, false);
    };
  }

  private static Page<IncomingOrder> page(Cursor from, byte[] bytes) {
    return new Page<>(List.of(order("F-1", bytes)), from, false);
  }

  private static Page<IncomingOrder> many() {
    List<IncomingOrder> all = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      all.add(order("M-" + i, new byte[] {'?'}));
    }
    return new Page<>(all, new Cursor("all"), false);
  }

  private static IncomingOrder order(String number, byte[] bytes) {
    return new IncomingOrder(number, new Payload("text/plain", bytes));
  }

  private static long number(Cursor from) {
    return from.value().isEmpty() ? 0 : Long.parseLong(from.value());
  }

  /** For ever, and leaves the machine to others. */
  private static <T> T loop() {
    while (true) {
      hidden("java.util.concurrent.locks.LockSupport", "parkNanos", 1_000_000L);
    }
  }

  /** For ever, and takes all it can get. */
  private static void burn() {
    for (long i = 0; i != Long.MIN_VALUE; i++) {
      Math.floorMod(i, 7);
    }
  }

  private static <T> T sleep() {
    while (true) {
      try {
        hidden("java.lang.Thread", "sleep", 1_000_000L);
      } catch (IllegalStateException e) {
        // it does not care
      }
    }
  }

  private static <T> T exit() {
    hidden("java.lang.System", "exit", 3);
    return null;
  }

  /** Hidden from whoever reads the code for what it calls. */
  private static void hidden(String type, String method, Object argument) {
    try {
      Class<?> of = argument instanceof Long ? long.class : int.class;
      Class.forName(type).getMethod(method, of).invoke(null, argument);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T allocate() {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[8 << 20]);
    }
  }

  private static Page<IncomingOrder> deeper(Cursor from) {
    Page<IncomingOrder> page = deeper(new Cursor(from.value()));
    return new Page<>(page.items(), from, page.more());
  }

  private static Page<IncomingOrder> threads(Cursor from) {
    if (!from.value().isEmpty()) {
      return new Page<>(List.of(), from, false);
    }
    try {
      Constructor<?> thread = Class.forName("java.lang.Thread").getConstructor(Runnable.class);
      for (int i = 0; i < 80; i++) {
        Object one = thread.newInstance((Runnable) Faulty::burn);
        one.getClass().getMethod("setPriority", int.class).invoke(one, 1);
        one.getClass().getMethod("start").invoke(one);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return new Page<>(List.of(), new Cursor("started"), false);
  }
}
