// SPDX-License-Identifier: Apache-2.0
package org.banto.archetype;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.banto.connect.Connector;
import org.banto.connect.Tokens;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.Relay;

/** The built jar of a made connector, and its far side as a program of its own, which it reaches over HTTP. */
final class OverHttp implements Closeable {
  private static final Pattern PLACE = Pattern.compile(" at (http://localhost:[0-9]+)");

  private final Process program;
  private final Path said;
  private final URLClassLoader bundle;
  private final URI url;

  /** Starts the far side of a made connector. */
  OverHttp(Path made) throws IOException, InterruptedException {
    said = made.resolve("target/far-side.log");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "far-side/FarSide.java",
            "0");
    java.directory(made.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
    program = java.start();
    url = place(program, said);
    Path jar = made.resolve("target/" + made.getFileName() + "-1.0.0.jar");
    bundle = new URLClassLoader(new URL[] {jar.toUri().toURL()}, OverHttp.class.getClassLoader());
  }

  /** Where a program says that it is. */
  static URI place(Process program, Path log) throws IOException {
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> !program.isAlive() || PLACE.matcher(Files.readString(log)).find());
    } catch (ConditionTimeoutException e) {
      program.destroyForcibly();
      throw new IllegalStateException("it does not start: " + Files.readString(log), e);
    }
    Matcher place = PLACE.matcher(Files.readString(log));
    if (place.find()) {
      return URI.create(place.group(1));
    }
    throw new IllegalStateException("it has ended: " + Files.readString(log));
  }

  URI url() {
    return url;
  }

  /** What the far side has printed. */
  String said() throws IOException {
    return Files.readString(said);
  }

  /** The connector of this package, as the house would make it of a shop's settings with this address. */
  Connector connector(String name, URI at) throws ReflectiveOperationException {
    Class<?> settings = bundle.loadClass(name + ".Settings");
    Object given =
        Proxy.newProxyInstance(
            bundle,
            new Class<?>[] {settings},
            (proxy, setting, none) ->
                switch (setting.getName()) {
                  case "url" -> at.toString();
                  case "queue", "_pushSecret" -> "";
                  default -> "any";
                });
    Constructor<?> made = bundle.loadClass(name + ".Account").getConstructors()[0];
    Object[] with =
        Arrays.stream(made.getParameterTypes())
            .map(
                type ->
                    type == settings
                        ? given
                        : type == Tokens.class ? new MemoryTokens() : new FarSide(new Relay(at)))
            .toArray();
    return (Connector) made.newInstance(with);
  }

  @Override
  public void close() throws IOException {
    program.destroy();
    bundle.close();
  }
}
