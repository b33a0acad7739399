// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The built distribution, run by the {@code banto} script in a data folder of its own. */
public final class House implements AutoCloseable {
  /** Below the ports that the system gives to whoever connects, which may take one until it is listened on. */
  private static final int FIRST_PORT = 10_000;

  private static final int PORTS = 20_000;

  private static final int START_SECONDS = 180;

  private final Path data;
  private final int port;
  private final Map<String, String> environment;
  private boolean first;

  /**
   * A house that is not started yet. It begins with what a first start left, see {@code
   * prepared.sh}.
   *
   * @param data its data folder
   * @param environment settings of the script, besides ports and folder
   */
  public House(Path data, Map<String, String> environment) {
    this.data = data;
    this.port = freePort();
    this.environment = new TreeMap<>(environment);
    this.environment.putIfAbsent("BANTO_DEMO", "no");
    this.environment.putIfAbsent("BANTO_JAVA_OPTS", machineOptions());
    unhurried();
  }

  /** Begins with nothing, as a new shop's. */
  public House fromNothing() {
    first = true;
    return this;
  }

  /** Its clock may be moved ({@code banto.clock.offset}). */
  private static final String TEST_HOUSE = "-Dbanto.test.house=true";

  /** Far sides are simulated here, so nothing has to be spared. */
  private void unhurried() {
    configure("banto.conductor", "pace.factor = 1000\nlease.seconds = 10\n");
    // nobody sits here who could take an act back
    configure("banto.store", "undo.seconds = 0\n");
    // they listen on this machine
    configure("banto.wayout", "inside = 127.0.0.0/8, ::1\n");
  }

  /**
   * Writes a configuration of this place. It outlives restarts; a house that is up takes it at once.
   *
   * @param pid whose
   * @param text lines of {@code key = value}
   */
  public void configure(String pid, String text) {
    try {
      Files.writeString(Files.createDirectories(data.resolve("etc")).resolve(pid + ".cfg"), text);
      Path live = data.resolve("run/etc");
      if (Files.isDirectory(live)) {
        Files.writeString(live.resolve(pid + ".cfg"), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the project. */
  public static Path root() {
    return Path.of(System.getProperty("banto.root", "../..")).toAbsolutePath().normalize();
  }

  /** The archive of the distribution as it was built. */
  public static Path built() throws IOException {
    Path target = root().resolve("karaf-assembly/distribution/target");
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(target, "banto-distribution-*.tar.gz")) {
      for (Path archive : all) {
        return archive;
      }
    }
    throw new IOException("the distribution is not built: " + target);
  }

  /**
   * The archive of the program of an earlier commit, built from the project's history, for the
   * setting {@code BANTO_ARCHIVE}.
   */
  public static Path former(String commit) throws IOException, InterruptedException {
    Path script = root().resolve("karaf-assembly/test-house/former.sh");
    Process process =
        new ProcessBuilder(script.toString(), commit)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the program of " + commit + " could not be built");
    }
    return Path.of(said.strip());
  }

  /** Options of the Java machines of houses and malls: {@code banto.house.options}. */
  static String machineOptions() {
    return System.getProperty("banto.house.options", "");
  }

  /** A port nobody listens on. */
  public static int freePort() {
    while (true) {
      int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
      try (ServerSocket free = new ServerSocket(port)) {
        return free.getLocalPort();
      } catch (IOException e) {
        // somebody else listens there: the next one
        continue;
      }
    }
  }

  /** The data folder. */
  public Path data() {
    return data;
  }

  /** Where the house answers. */
  public URI uri() {
    return URI.create("http://localhost:" + port);
  }

  /**
   * Starts the house and waits until it is up.
   *
   * @param javaOptions further options of its Java machine, e.g. a failpoint
   */
  public void start(String... javaOptions) {
    if (!first && !Files.exists(data.resolve("run"))) {
      prepare();
    }
    script("run", String.join(" ", javaOptions));
  }

  /**
   * Calls the script that starts the house, and kills script and house so many milliseconds later, as a power cut
   * would.
   */
  public void startsUntilKilled(long ms, String... javaOptions) {
    try {
      Files.createDirectories(data);
      Process script =
          process("run", String.join(" ", javaOptions))
              .redirectErrorStream(true)
              .redirectOutput(data.resolve("script.log").toFile())
              .start();
      script.waitFor(ms, TimeUnit.MILLISECONDS);
      // what it has started first, and it before it can start more
      script.descendants().forEach(ProcessHandle::destroyForcibly);
      script.destroyForcibly().waitFor();
      kill();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void prepare() {
    Path script = root().resolve("karaf-assembly/test-house/prepared.sh");
    String what = environment.containsKey("BANTO_DB_URL") ? "bundles" : "all";
    try {
      Files.createDirectories(data);
      run(new ProcessBuilder(script.toString(), "begin", data.toString(), what));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a house that is going to crash.
   *
   * @param javaOptions what makes it crash, e.g. a failpoint
   * @return whether it came up; false when it went down while starting
   */
  public boolean starts(String... javaOptions) {
    try {
      start(javaOptions);
      return true;
    } catch (IllegalStateException e) {
      if (diesWithin(Duration.ofSeconds(5))) {
        return false;
      }
      throw e;
    }
  }

  /** Whether its process is gone, or goes in this time. */
  public boolean diesWithin(Duration time) {
    Instant end = Instant.now().plus(time);
    while (alive()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Waiting.pause();
    }
    return true;
  }

  /** Whether its process is alive. */
  public boolean alive() {
    return handle().map(ProcessHandle::isAlive).orElse(false);
  }

  /** The number of its process. */
  public long pid() {
    return handle().map(ProcessHandle::pid).orElseThrow();
  }

  /** How much of a processor its process has taken so far. */
  public Duration cpu() {
    return handle().flatMap(h -> h.info().totalCpuDuration()).orElse(Duration.ZERO);
  }

  /** Ends its process as a power cut would: no shutdown, nothing flushed. */
  public void kill() {
    handle()
        .ifPresent(
            h -> {
              h.destroyForcibly();
              h.onExit().join();
            });
  }

  /**
   * Asks its process to end (SIGTERM), as a service manager does, and waits until it has.
   *
   * @return how long it took
   * @throws IllegalStateException it took longer; says what the thread that stops it was doing, and
   *     where the others lie
   */
  public Duration terminate(Duration longest) {
    Instant asked = Instant.now();
    handle().ifPresent(ProcessHandle::destroy);
    if (!diesWithin(longest)) {
      throw new IllegalStateException("the house is still there after " + longest + threads());
    }
    return Duration.between(asked, Instant.now());
  }

  /** Writes what its threads are doing beside its log, see {@link #close}. */
  private String threads() {
    Path file = kept(".threads");
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Files.createDirectories(file.getParent());
      new ProcessBuilder(jcmd, Long.toString(pid()), "Thread.print", "-l")
          .redirectErrorStream(true)
          .redirectOutput(file.toFile())
          .start()
          .waitFor(10, TimeUnit.SECONDS);
      String stops =
          Arrays.stream(Files.readString(file).split("\\R\\R"))
              .filter(thread -> thread.startsWith("\"Felix"))
              .collect(Collectors.joining("\n"));
      return ", see " + file + "\n" + stops;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path kept(String ending) {
    return Path.of("target", "houses", data.getFileName() + ending).toAbsolutePath();
  }

  /** What the script said when it was last called. */
  public String said() {
    try {
      return Files.readString(data.resolve("script.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the house in order. */
  public void stop() {
    script("stop", "");
  }

  /** Runs one command in the house's console and returns what it prints. */
  public String console(String command) {
    return script("console", "", command);
  }

  /** Ends it, and leaves its log in {@code target/houses}: the data folder is often a passing one. */
  @Override
  public void close() {
    kill();
    Path log = data.resolve("log/karaf.log");
    Path kept = kept(".log");
    try {
      if (Files.exists(log)) {
        Files.createDirectories(kept.getParent());
        Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private java.util.Optional<ProcessHandle> handle() {
    try {
      Path file = data.resolve("house.pid");
      if (!Files.exists(file)) {
        return java.util.Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(file).trim()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder process(String command, String javaOptions, String... more) {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(root().resolve("banto").toString());
    builder.command().add(command);
    builder.command().addAll(java.util.List.of(more));
    builder.environment().putAll(environment);
    builder.environment().put("BANTO_BUILD", "no");
    builder.environment().put("BANTO_DATA", data.toString());
    builder.environment().put("BANTO_PORT", Integer.toString(port));
    builder.environment().put("BANTO_CONSOLE_PORT", Integer.toString(freePort()));
    String options = (TEST_HOUSE + " " + javaOptions).strip();
    builder.environment().merge("BANTO_JAVA_OPTS", options, (a, b) -> a + " " + b);
    return builder;
  }

  private String script(String command, String javaOptions, String... more) {
    try {
      Files.createDirectories(data);
      return run(process(command, javaOptions, more));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(ProcessBuilder builder) throws IOException {
    builder.redirectErrorStream(true).redirectOutput(data.resolve("script.log").toFile());
    try {
      Process process = builder.start();
      boolean ended = process.waitFor(START_SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(builder.command() + " failed: " + said());
      }
      return said();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
