// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;

/** The nginx of karaf-assembly/front before a house of a test. */
final class Front implements AutoCloseable {
  static final String HOST = "banto.example.jp";

  private static final Path RECIPES = House.root().resolve("karaf-assembly/front");
  private static final Path MODULE =
      Path.of("/usr/lib/nginx/modules/ngx_http_modsecurity_module.so");
  private static final Path RULES = Path.of("/usr/share/modsecurity-crs/rules");

  private final Path folder;
  private final TlsLine line = new TlsLine(House.freePort(), House.freePort());
  private final Process nginx;

  /**
   * Starts it and waits until the house answers through it.
   *
   * @param folder where its certificate lies (chain.pem, key.pem) and it writes
   * @param house the port of the house
   * @param recipe what is otherwise in nginx.conf
   * @param rules what is otherwise in modsecurity.conf
   */
  Front(Path folder, int house, UnaryOperator<String> recipe, UnaryOperator<String> rules)
      throws IOException {
    this.folder = folder;
    Files.writeString(
        folder.resolve("modsecurity.conf"),
        rules
            .apply(Files.readString(RECIPES.resolve("modsecurity.conf")))
            .replace("/etc/nginx/banto", RECIPES.toString())
            .replace("/var/log/nginx", folder.toString()));
    Path conf = Files.writeString(folder.resolve("nginx.conf"), whole(recipe.apply(recipe(house))));
    nginx =
        new ProcessBuilder(program().toString(), "-c", conf.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    Waiting.until(() -> "the front: " + log(), Duration.ofSeconds(60), this::answers);
  }

  /** The recipe for this machine: other ports, another certificate, and logs of its own. */
  private String recipe(int house) throws IOException {
    return Files.readString(RECIPES.resolve("nginx.conf"))
        .replaceAll("  listen \\[::\\].*\n", "")
        .replace("/etc/letsencrypt/live/" + HOST + "/fullchain.pem", folder + "/chain.pem")
        .replace("/etc/letsencrypt/live/" + HOST + "/privkey.pem", folder + "/key.pem")
        .replace("/var/log/nginx", folder.toString())
        .replace("/etc/nginx/banto", folder.toString())
        .replace("127.0.0.1:8181", "127.0.0.1:" + house)
        .replace("listen 80;", "listen 127.0.0.1:" + line.plain() + ";")
        .replace("listen 443 ssl;", "listen 127.0.0.1:" + line.tls() + " ssl;");
  }

  /** The workers are who started it: they read the folder of the test. */
  private String whole(String servers) throws IOException {
    String temporary =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(name -> name + "_temp_path " + folder.resolve(name) + ";\n")
            .reduce("", String::concat);
    return "load_module "
        + Packages.installed(MODULE, "libnginx-mod-http-modsecurity")
        + ";\ndaemon off;\nuser "
        + System.getProperty("user.name")
        + ";\npid "
        + folder.resolve("nginx.pid")
        + ";\nerror_log stderr;\nevents {}\nhttp {\n"
        + temporary
        + servers
        + "}\n";
  }

  static Path program() throws IOException {
    Packages.installed(RULES, "modsecurity-crs");
    Optional<Path> own = Optional.ofNullable(System.getenv("BANTO_NGINX")).map(Path::of);
    return own.isPresent() ? own.get() : Packages.installed(Path.of("/usr/sbin/nginx"), "nginx");
  }

  private boolean answers() {
    try {
      return line.secure(
              "127.0.0.1",
              "GET /health HTTP/1.1\r\nHost: "
                  + HOST
                  + "\r\nConnection: close\r\nAccept: */*\r\nUser-Agent: x\r\n\r\n")
          .startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      return false;
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("nginx.log"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  TlsLine line() {
    return line;
  }

  @Override
  public void close() {
    nginx.destroy();
    nginx.onExit().join();
  }
}
