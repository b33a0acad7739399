// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;

/**
 * Listens on loopback in place of a far side, hands each request on to it and its answer back, and writes both down as
 * a recorded far side plays them, without secrets and persons (see recorded.md).
 */
public final class Recorder implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "upgrade",
          "http2-settings",
          "te",
          "transfer-encoding",
          "accept-encoding",
          "keep-alive");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final URI far;
  private final Recording recording;
  private final Consumer<String> log;

  private Recorder(URI far, int port, Recording recording, Consumer<String> log)
      throws IOException {
    this.far = far;
    this.recording = recording;
    this.log = log;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
  }

  /**
   * Opens one; a port in use is an {@link IOException}.
   *
   * @param settings {@code far}: the address of the far side, without a path; {@code into}: the folder; {@code port}: 0
   *     takes a free one; {@code secret}, {@code private}, {@code public}: names of fields, separated by commas, that
   *     hold secrets or persons besides those of the rule, or hold neither
   * @param log takes a line for each request, without secrets and persons
   */
  public static Recorder open(Map<String, String> settings, Consumer<String> log)
      throws IOException {
    URI far = URI.create(settings.getOrDefault("far", ""));
    boolean place = far.getHost() != null && List.of("", "/").contains(far.getPath());
    if (!place || settings.getOrDefault("into", "").isEmpty()) {
      throw new IllegalArgumentException(
          "the recorder wants the far side's address without a path, and a folder:"
              + " --far https://api.example --into src/test/resources/…/far-side [--port 8301]"
              + " [--secret a,b] [--private a,b] [--public a,b]");
    }
    Field fields =
        new Field(names(settings, "secret"), names(settings, "private"), names(settings, "public"));
    Recording recording = new Recording(Path.of(settings.get("into")), new Redaction(fields));
    int port = Integer.parseInt(settings.getOrDefault("port", "8301"));
    Recorder recorder = new Recorder(far, port, recording, log);
    recorder.server.createContext("/", recorder::pass);
    recorder.server.setExecutor(recorder.workers);
    recorder.server.start();
    return recorder;
  }

  private static Set<String> names(Map<String, String> settings, String of) {
    return Arrays.stream(settings.getOrDefault(of, "").split(",")).collect(Collectors.toSet());
  }

  /** Where it listens: what a connection is given as its address. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = Call.of(exchange);
      try {
        HttpResponse<byte[]> answer =
            http.send(request(exchange, call), BodyHandlers.ofByteArray());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer
            .headers()
            .map()
            .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String type = headers.getOrDefault("Content-Type", "");
        log.accept(
            recording.keep(call, new Answer(answer.statusCode(), type, headers, answer.body())));
        back(exchange, answer, type);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        log.accept(call.method() + ": no answer, " + e.getClass().getSimpleName());
        exchange.sendResponseHeaders(502, -1);
      }
    }
  }

  private HttpRequest request(HttpExchange exchange, Call call) {
    HttpRequest.Builder request = HttpRequest.newBuilder(far.resolve(exchange.getRequestURI()));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request
        .timeout(PATIENCE)
        .method(call.method(), BodyPublishers.ofByteArray(call.body()))
        .build();
  }

  /** Where the far side names its own address, it is this one to whoever asks. */
  private void back(HttpExchange exchange, HttpResponse<byte[]> answer, String type)
      throws IOException {
    String there = far.getScheme() + "://" + far.getAuthority();
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))
                  && !name.startsWith(":")) {
                values.forEach(
                    v ->
                        exchange
                            .getResponseHeaders()
                            .add(name, v.replace(there, url().toString())));
              }
            });
    byte[] body =
        type.contains("json") || type.contains("xml") ? own(answer.body(), there) : answer.body();
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** The bytes of every other sign stay what they are, in whatever character set. */
  private byte[] own(byte[] body, String there) {
    String bytes = new String(body, StandardCharsets.ISO_8859_1);
    String escaped = there.replace("/", "\\/");
    return bytes
        .replace(there, url().toString())
        .replace(escaped, url().toString().replace("/", "\\/"))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  /**
   * {@code --far https://api.example --into folder} and what {@link #open} takes besides, as {@code --name value}.
   *
   * @throws IOException when the port is taken or the folder cannot be read
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      settings.put(args[i].replaceFirst("^--", ""), String.valueOf(args[i + 1]).strip());
    }
    try (Recorder recorder = open(settings, System.out::println)) {
      System.out.println(
          "records "
              + settings.get("far")
              + " at "
              + recorder.url()
              + " into "
              + settings.get("into"));
      new CountDownLatch(1).await();
    }
  }
}
