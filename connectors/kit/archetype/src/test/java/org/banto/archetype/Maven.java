// SPDX-License-Identifier: Apache-2.0
package org.banto.archetype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Maven as a partner runs it: what this build has made lies in a local repository of its own, everything else comes
 * from the repositories this build itself reads, and only what they lack is fetched.
 */
final class Maven {
  private static final String VERSION = System.getProperty("banto.version");
  private static final Path ROOT = Path.of(System.getProperty("banto.root"));

  private final Path repository;

  /** What came of a run. */
  record Result(int exit, String output) {}

  private Maven(Path repository) {
    this.repository = repository;
  }

  static Maven beside(Path repository) throws IOException {
    Maven maven = new Maven(repository);
    maven.made("banto", ROOT, "pom");
    maven.made("banto-connectors", ROOT.resolve("connectors"), "pom");
    maven.made("banto-core", ROOT.resolve("core"), "jar");
    maven.made("banto-code-rules", ROOT.resolve("connectors/kit/code-rules"), "jar");
    maven.made("banto-simulators", ROOT.resolve("connectors/kit/simulators"), "jar");
    maven.made("banto-testkit", ROOT.resolve("connectors/kit/testkit"), "jar");
    maven.made("banto-connector-archetype", ROOT.resolve("connectors/kit/archetype"), "jar");
    return maven;
  }

  private void made(String artifact, Path module, String type) throws IOException {
    Path folder = repository.resolve("org/banto/" + artifact + "/" + VERSION);
    Files.createDirectories(folder);
    String name = artifact + "-" + VERSION;
    copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"));
    if (type.equals("jar")) {
      copy(module.resolve("target/" + name + ".jar"), folder.resolve(name + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes a connector in the folder. */
  Result generate(Path folder, Wish wish) throws Exception {
    String plugin =
        "org.apache.maven.plugins:maven-archetype-plugin:"
            + System.getProperty("banto.archetype.plugin")
            + ":generate";
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(
            plugin,
            "-DarchetypeCatalog=internal",
            "-DarchetypeGroupId=org.banto",
            "-DarchetypeArtifactId=banto-connector-archetype",
            "-DarchetypeVersion=" + VERSION,
            "-DgroupId=com.example.banto",
            "-DartifactId=" + wish.artifact(),
            "-Dversion=1.0.0",
            "-Dpackage=com.example.banto." + wish.id(),
            "-Dkind=" + wish.kind(),
            "-Did=" + wish.id(),
            "-Dports=" + wish.ports()));
    wish.more().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
    return run(folder, arguments.toArray(String[]::new));
  }

  Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "maven", ".log");
    Process process = start(folder, log, arguments);
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Result(process.waitFor(), Files.readString(log));
  }

  /** Starts it and does not wait; what it says goes into the log. */
  Process start(Path folder, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("banto.maven"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-Dmaven.repo.local=" + repository));
    command.add("-Dmaven.repo.local.tail=" + repositories());
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder maven = new ProcessBuilder(command).directory(folder.toFile());
    maven.environment().remove("MAVEN_ARGS");
    // it and the machines of its tests live for seconds
    maven.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    return maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static String repositories() {
    return String.join(
        ",",
        Stream.of(System.getProperty("banto.repositories").split(","))
            .filter(r -> !r.isBlank())
            .toList());
  }
}
