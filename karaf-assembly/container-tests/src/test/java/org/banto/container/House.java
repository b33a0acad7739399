// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;
import org.ops4j.pax.exam.options.extra.VMOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The distribution, booted in a process of its own: spoken to over HTTP, commanded through its console. */
final class House implements AutoCloseable {
  /** The option by which one log-in works on several 店舗ID. */
  static final String ACCOUNT_SWITCH = "banto-option-shop-id-switch";

  /** A deployment that brings nothing: what the plan has and was taken by hand comes back. */
  static final String DEPLOY =
      "feature:install -r banto-option-sales-by-item"
          + " ; feature:uninstall -r banto-option-sales-by-item";

  private static final String DATABASE = "etc/org.ops4j.datasource-banto.cfg";

  /** As ./banto tunes the driver. */
  private static final String TUNED =
      "reWriteBatchedInserts=true&options=-c%20plan_cache_mode=force_custom_plan";

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Threads that may keep others waiting, and as much of each as tells why. */
  private static final Pattern AT_WORK = Pattern.compile("org.banto|felix|sshd|BLOCKED");

  private static final int FRAMES = 24;

  private static final List<String> CORE =
      List.of(
          "house.OrderService",
          "house.Outbox",
          "house.Flow",
          "house.Jobs",
          "house.Intake",
          "house.Connections");

  private final TestContainer container;
  private final Optional<EmbeddedPostgres> database;
  private final Path folder;
  private final int http;
  private final int tls;
  private final Console console;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private House(
      TestContainer container,
      Path folder,
      int http,
      int tls,
      int console,
      Optional<EmbeddedPostgres> database) {
    this.container = container;
    this.database = database;
    this.folder = folder;
    this.http = http;
    this.tls = tls;
    this.console = new Console(console, this);
  }

  /**
   * Boots the distribution in target/NAME and waits until it is healthy. Its database is the embedded
   * one, with {@code banto.postgres} one on a server that ends with it.
   *
   * @param open whether it is to speak TLS, once a certificate lies in {@link #tls}
   */
  static House boot(String name, boolean open) throws Exception {
    int tls = open ? org.banto.testhouse.House.freePort() : 0;
    int http = org.banto.testhouse.House.freePort();
    int console = org.banto.testhouse.House.freePort();
    Optional<EmbeddedPostgres> database =
        Boolean.getBoolean("banto.postgres")
            ? Optional.of(EmbeddedPostgres.builder().start())
            : Optional.empty();
    File folder = new File("target/exam-" + name).getAbsoluteFile();
    empty(folder.toPath());
    TestContainer container =
        PaxExamRuntime.createContainer(
            PaxExamRuntime.createTestSystem(settings(folder, http, tls, console, database)));
    container.start();
    House house = new House(container, folder.toPath(), http, tls, console, database);
    house.await("/health", 200);
    return house;
  }

  /** The answer to GET. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(LONG).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Somebody at work in a 店舗ID of this name, which is opened for it. */
  Api shop(String id) throws IOException {
    String opened = run("banto:account " + id + " " + id);
    if (!opened.strip().equals(id)) {
      throw new AssertionError(opened);
    }
    run("feature:install -r " + ACCOUNT_SWITCH);
    return Api.logIn(uri(""), data(), id);
  }

  /** Speaks to it byte by byte. */
  TlsLine line() {
    return new TlsLine(tls, http);
  }

  /** Where its certificate lies. */
  Path tls() throws IOException {
    return Files.createDirectories(data().resolve("tls"));
  }

  /** The address of a path of this house. */
  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + http + path);
  }

  /** Waits until GET answers with this status. */
  void await(String path, int status) throws Exception {
    String[] last = {"nothing"};
    Waiting.until(
        () -> path + " answers " + status + "; last: " + last[0],
        PATIENCE,
        () -> {
          try {
            HttpResponse<String> answer = get(path);
            last[0] = answer.statusCode() + " " + answer.body();
            return answer.statusCode() == status;
          } catch (IOException e) {
            last[0] = e.toString();
            return false;
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
          }
        });
  }

  /** Runs a console command and returns what it printed. */
  String run(String command) throws IOException {
    return console.run(command);
  }

  /** What those threads of the house and of this process are at that may keep others waiting. */
  String threads() throws IOException {
    return threads(process().pid(), AT_WORK) + threads(ProcessHandle.current().pid(), AT_WORK);
  }

  /** What those threads of a Java machine are at whose lines match. */
  static String threads(long process, Pattern some) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String thread : jcmd(process, "Thread.print").split("\n\n")) {
      if (some.matcher(thread).find()) {
        thread.lines().limit(FRAMES).forEach(line -> all.append('\n').append(line));
      }
    }
    return all.toString();
  }

  /** What the tool of the JDK says of a Java machine. */
  static String jcmd(long process, String command) throws IOException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process said =
        new ProcessBuilder(tool, "" + process, command).redirectErrorStream(true).start();
    return new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** The jar of a bundle as it is shipped. */
  static Path shipped(String bundle) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("banto.system"), bundle))) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }

  /** The connectors that are shipped. */
  static List<String> connectors() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(System.getProperty("banto.system")))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("banto-(mall|carrier|payment|warehouse|crm)-.*"))
          .sorted()
          .toList();
    }
  }

  /** A bundle as it is shipped, with a higher version. */
  static Path version(String bundle, int number) throws IOException {
    Path next =
        Files.createDirectories(Path.of("target", "versions"))
            .resolve(bundle + "-" + number + ".jar")
            .toAbsolutePath();
    try (JarFile jar = new JarFile(shipped(bundle).toFile())) {
      Manifest manifest = new Manifest(jar.getManifest());
      manifest.getMainAttributes().putValue("Bundle-Version", bundleVersion(number));
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(next), manifest)) {
        for (JarEntry entry : jar.stream().toList()) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            jar.getInputStream(entry).transferTo(out);
            out.closeEntry();
          }
        }
      }
    }
    return next;
  }

  /** What {@link #version} makes of the version. */
  static String bundleVersion(int number) {
    return "0.1.0.U" + (1000 + number);
  }

  /** The process of its Java machine. */
  ProcessHandle process() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").contains("-Dkaraf.home=" + folder))
        .findFirst()
        .orElseThrow();
  }

  /** The lines of the log so far. */
  List<String> log() throws IOException {
    return Files.readAllLines(inside("log/karaf.log"));
  }

  /** Fails when bundles were refreshed since the log had so many lines. */
  void assertNothingRefreshedSince(int lines) throws IOException {
    List<String> refreshed =
        log().stream().skip(lines).filter(line -> line.contains("Refreshing bundles")).toList();
    if (!refreshed.isEmpty()) {
      throw new AssertionError(refreshed.toString());
    }
  }

  /** The ids of the core's services: a room that was started anew has others. */
  String services() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String name : CORE) {
      List<String> found =
          run("service:list org.banto." + name)
              .lines()
              .filter(line -> line.contains("service.id"))
              .toList();
      if (found.isEmpty()) {
        throw new AssertionError("nobody offers " + name);
      }
      ids.add(name + found);
    }
    return ids.toString();
  }

  /** Where the house keeps its data. */
  Path data() throws IOException {
    return inside("banto/keys").getParent();
  }

  /** What an earlier house has left would be taken for this one's. */
  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  /** A file of it, by the end of its path. */
  Path inside(String path) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith(path))
          .findFirst()
          .orElseThrow(() -> new IOException("no " + path + " under " + folder));
    }
  }

  @Override
  public void close() throws IOException {
    console.close();
    container.stop();
    if (database.isPresent()) {
      database.get().close();
    }
  }

  private static Option[] settings(
      File folder, int http, int tls, int console, Optional<EmbeddedPostgres> database) {
    String mavenConfig = "etc/org.ops4j.pax.url.mvn.cfg";
    return options(
        composite(javaOptions()),
        composite(tls == 0 ? options() : door(tls)),
        composite(database.map(House::on).orElse(options())),
        systemTimeout(PATIENCE.toMillis()),
        karafDistributionConfiguration()
            .frameworkUrl(new File(System.getProperty("banto.archive")).toURI().toString())
            .name("banto")
            .karafVersion(System.getProperty("karaf.version"))
            .useDeployFolder(false)
            .unpackDirectory(folder),
        configureConsole().ignoreLocalConsole(),
        keepRuntimeFolder(),
        logLevel(LogLevel.INFO),
        // the product is offline; Pax Exam's own bundles come from the local repository of the
        // build
        editConfigurationFileExtend(
            mavenConfig,
            "org.ops4j.pax.url.mvn.defaultRepositories",
            ", file:" + System.getProperty("banto.m2") + "@id=m2@snapshots"),
        editConfigurationFilePut(
            "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + http),
        // far sides are simulated, so nothing has to be spared
        editConfigurationFilePut("etc/banto.conductor.cfg", "pace.factor", "1000"),
        // and listen on this machine
        editConfigurationFilePut("etc/banto.wayout.cfg", "inside", "127.0.0.0/8, ::1"),
        // nobody sits here who could take an act back
        editConfigurationFilePut("etc/banto.store.cfg", "undo.seconds", "0"),
        editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "" + console),
        editConfigurationFilePut(
            "etc/users.properties", Console.USER, Console.PASSWORD + ",_g_:admingroup"));
  }

  /** Where the rooms keep their data, as ./banto writes it down. */
  private static Option[] on(EmbeddedPostgres server) {
    Map<String, String> source =
        Map.of(
            "osgi.jdbc.driver.name", "PostgreSQL JDBC Driver",
            "url", server.getJdbcUrl("postgres", "postgres") + "&" + TUNED,
            "user", "postgres");
    return source.entrySet().stream()
        .map(one -> editConfigurationFilePut(DATABASE, one.getKey(), one.getValue()))
        .toArray(Option[]::new);
  }

  private static Option[] door(int tls) {
    return options(
        systemProperty("banto.listen").value("127.0.0.1"),
        systemProperty("banto.host").value("localhost"),
        systemProperty("banto.tls.port").value("" + tls));
  }

  // The options of bin/karaf for JDK 17, which Pax Exam does not know.
  private static Option[] javaOptions() {
    String version = System.getProperty("karaf.version");
    Stream<String> patches =
        Stream.of(
            "--patch-module",
            "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar",
            "--patch-module",
            "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar",
            "--add-reads=java.xml=java.logging");
    Stream<String> opens =
        Stream.of(
                "java.base/java.security",
                "java.base/java.net",
                "java.base/java.lang",
                "java.base/java.util",
                "java.naming/javax.naming.spi",
                "java.rmi/sun.rmi.transport.tcp")
            .map(name -> "--add-opens=" + name + "=ALL-UNNAMED");
    Stream<String> exports =
        Stream.of(
                "java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "java.base/sun.net.www.protocol.file=ALL-UNNAMED",
                "java.base/sun.net.www.protocol.ftp=ALL-UNNAMED",
                "java.base/sun.net.www.protocol.http=ALL-UNNAMED",
                "java.base/sun.net.www.protocol.https=ALL-UNNAMED",
                "java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "java.base/sun.net.www.content.text=ALL-UNNAMED",
                "jdk.xml.dom/org.w3c.dom.html=ALL-UNNAMED",
                "jdk.naming.rmi/com.sun.jndi.url.rmi=ALL-UNNAMED",
                "java.rmi/sun.rmi.registry=ALL-UNNAMED",
                "java.security.sasl/com.sun.security.sasl=ALL-UNNAMED",
                "java.naming/com.sun.jndi.ldap=ALL-UNNAMED")
            .map(name -> "--add-exports=" + name);
    Stream<String> rest =
        Stream.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=Asia/Tokyo",
            "-Dbanto.test.house=true",
            "-classpath",
            "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*");
    return Stream.of(patches, opens, exports, rest)
        .flatMap(part -> part)
        .map(VMOption::new)
        .toArray(Option[]::new);
  }
}
