// SPDX-License-Identifier: Apache-2.0
package org.banto.partner.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maven as a partner runs it: what this build has made lies in a local repository of its own, everything else comes
 * from the repositories this build itself reads, and only what they lack is fetched.
 */
public final class PartnerMaven {
  private static final String VERSION = System.getProperty("banto.version");
  private static final Path ROOT = Path.of(System.getProperty("banto.root"));
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.+?)</artifactId>");
  private static final String PARENT = "(?s)<parent>.*?</parent>";
  private static final long LONGEST_MINUTES = 15;

  private final Path repository;

  /** What came of a run. */
  public record Result(int exit, String output) {}

  private PartnerMaven(Path repository) {
    this.repository = repository;
  }

  /**
   * One that finds these modules of the project.
   *
   * @param repository its local repository
   * @param modules their folders in the project; each but those that only hold others is built
   */
  public static PartnerMaven beside(Path repository, String... modules) throws IOException {
    PartnerMaven maven = new PartnerMaven(repository);
    for (String module : modules) {
      maven.put(ROOT.resolve(module));
    }
    return maven;
  }

  private void put(Path module) throws IOException {
    String pom = Files.readString(module.resolve("pom.xml"));
    Matcher own = ARTIFACT.matcher(pom.replaceFirst(PARENT, ""));
    if (!own.find()) {
      throw new IllegalStateException("whose is it? " + module);
    }
    String name = own.group(1) + "-" + VERSION;
    Path folder = repository.resolve("org/banto/" + own.group(1) + "/" + VERSION);
    Files.createDirectories(folder);
    copy(module.resolve("pom.xml"), folder.resolve(name + ".pom"));
    if (!pom.contains("<packaging>pom</packaging>")) {
      copy(module.resolve("target/" + name + ".jar"), folder.resolve(name + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Makes a project in a folder of its artefact's name.
   *
   * @param folder in which
   * @param archetype the artefact of the archetype
   * @param properties what is asked for, {@code groupId} and {@code artifactId} among it
   */
  public Result generate(Path folder, String archetype, Map<String, String> properties)
      throws IOException, InterruptedException {
    Map<String, String> all = new TreeMap<>(properties);
    all.put("archetypeCatalog", "internal");
    all.put("archetypeGroupId", "org.banto");
    all.put("archetypeArtifactId", archetype);
    all.put("archetypeVersion", VERSION);
    List<String> arguments = new ArrayList<>();
    arguments.add(
        "org.apache.maven.plugins:maven-archetype-plugin:"
            + System.getProperty("banto.archetype.plugin")
            + ":generate");
    all.forEach((name, value) -> arguments.add("-D" + name + "=" + value));
    return run(folder, arguments.toArray(String[]::new));
  }

  /** Runs it in a folder and waits for its end. */
  public Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "maven", ".log");
    Process process = start(folder, log, arguments);
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Result(process.waitFor(), Files.readString(log));
  }

  /** Starts it and does not wait; what it says goes into the log. */
  public Process start(Path folder, Path log, String... arguments) throws IOException {
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
    return Stream.of(System.getProperty("banto.repositories").split(","))
        .filter(r -> !r.isBlank())
        .collect(Collectors.joining(","));
  }

  /** The files of a folder, one a line, sorted, as they are called in the folder it lies in. */
  public static String listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.getParent().relativize(file) + "\n")
          .sorted()
          .collect(Collectors.joining());
    }
  }
}
