// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees whose call ends the house. A machine that was told to end by a connector still knows on which
 * thread, so its name goes into a file beside the house's data, and the next start leaves that
 * version out until somebody allows it. Who was only in call when the machine was killed from
 * outside has done nothing.
 */
@Component(service = Deaths.class)
public final class Deaths {
  private static final Logger LOG = LoggerFactory.getLogger(Deaths.class);
  private static final String FILE = "connectors-left-out.txt";

  private final Doorman doorman;
  private final Path file;

  /** As the file says: it is written when the house ends, and read when it starts. */
  private final Set<String> noted = ConcurrentHashMap.newKeySet();

  private final Thread hook = new Thread(this::look, "banto-last-look");

  /** Watches from now on. */
  @Activate
  public Deaths(@Reference Doorman doorman) {
    this(doorman, Path.of(System.getProperty("banto.data", System.getProperty("java.io.tmpdir"))));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Deaths(Doorman doorman, Path folder) {
    this.doorman = doorman;
    this.file = folder.resolve(FILE);
    this.noted.addAll(read());
  }

  /** Watches no more; when the house ends it has begun already. */
  @Deactivate
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("The machine ends", e);
    }
  }

  private void look() {
    Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
    for (Program program : doorman.programs()) {
      for (Thread thread : program.alive()) {
        StackTraceElement[] stack = all.getOrDefault(thread, new StackTraceElement[0]);
        if (Arrays.stream(stack).anyMatch(Deaths::ends)) {
          note(program, Frames.of(stack));
        }
      }
    }
  }

  private static boolean ends(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }

  private void note(Program program, List<String> frames) {
    String words = program + " has ended the house; the next start leaves it out: " + frames;
    LOG.error(words);
    System.err.println(words);
    try {
      Files.writeString(file, program + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      System.err.println("It could not be noted in " + file + ": " + e);
    }
  }

  /** Whether this version has ended the house before, and nobody has allowed it since. */
  boolean of(Bundle bundle) {
    return noted.contains(Doorman.name(bundle));
  }

  private Set<String> read() {
    try {
      return Files.exists(file) ? Set.copyOf(Files.readAllLines(file)) : Set.of();
    } catch (IOException e) {
      LOG.warn("{} cannot be read", file, e);
      return Set.of();
    }
  }

  /** Somebody wants to see it run once more. */
  void forget(Bundle bundle) {
    if (noted.remove(Doorman.name(bundle))) {
      try {
        Files.write(file, noted);
      } catch (IOException e) {
        throw new IllegalStateException(file + " cannot be written", e);
      }
    }
  }
}
