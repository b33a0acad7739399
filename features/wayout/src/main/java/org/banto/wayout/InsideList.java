// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places in the house's own network that may be reached. What the start of the house gives ({@code BANTO_INSIDE})
 * stays beside what is configured.
 */
@Component(service = InsideList.class, configurationPid = InsideList.PID)
@Designate(ocd = InsideList.Config.class)
public final class InsideList {
  static final String PID = "banto.wayout";

  /** Settings of the way out. */
  @ObjectClassDefinition(name = "番頭: 社内の許可リスト / Banto: places inside that may be reached")
  public @interface Config {
    /** Entries with commas between them. */
    @AttributeDefinition(
        name = "接続してよい社内のアドレス / Places inside",
        description =
            "ホスト名、IPアドレス、範囲（10.1.2.0/24）。:ポート も付けられます / Hosts, addresses, blocks; with :port or without")
    String inside() default "";
  }

  private static final Logger LOG = LoggerFactory.getLogger(InsideList.class);

  private final List<PlaceEntry> given;
  private final List<Path> files;
  private volatile List<PlaceEntry> configured = List.of();

  /** Remembers. */
  @Activate
  public InsideList(Config config) {
    this(System.getProperty("banto.inside", ""), folders());
    configure(config);
  }

  InsideList(String given, List<Path> folders) {
    this.given = readable(given);
    this.files = folders.stream().map(f -> f.resolve(PID + ".cfg")).toList();
  }

  /** A list that is kept nowhere. */
  public static InsideList of(String given) {
    return new InsideList(given, List.of());
  }

  /** Where the house's settings outlive a new build, and where the running house has them from. */
  private static List<Path> folders() {
    return Stream.of("banto.data", "karaf.etc")
        .filter(p -> System.getProperty(p) != null)
        .map(
            p ->
                p.equals("banto.data")
                    ? Path.of(System.getProperty(p), "etc")
                    : Path.of(System.getProperty(p)))
        .toList();
  }

  @Modified
  void configure(Config config) {
    configured = readable(config.inside());
  }

  /** An entry that cannot be read opens nothing, and holds up no other. */
  private static List<PlaceEntry> readable(String texts) {
    List<PlaceEntry> entries = new ArrayList<>();
    for (String text : split(texts)) {
      try {
        entries.add(PlaceEntry.parse(text));
      } catch (IllegalArgumentException e) {
        LOG.error(e.getMessage());
      }
    }
    return List.copyOf(entries);
  }

  private static List<String> split(String texts) {
    return Stream.of(texts.split("[,\\s]+")).filter(t -> !t.isEmpty()).toList();
  }

  /** What is on it. */
  public List<String> entries() {
    return Stream.concat(given.stream(), configured.stream())
        .map(PlaceEntry::text)
        .distinct()
        .toList();
  }

  /**
   * Puts entries on it, at once and for later.
   *
   * @throws IllegalArgumentException naming the one that cannot be read; then none is put on it
   */
  public void add(Collection<String> texts) throws IOException {
    Map<String, PlaceEntry> all = new LinkedHashMap<>();
    configured.forEach(e -> all.put(e.text(), e));
    texts.stream()
        .flatMap(t -> split(t).stream())
        .map(PlaceEntry::parse)
        .forEach(e -> all.put(e.text(), e));
    keep(List.copyOf(all.values()));
  }

  /**
   * Takes entries off it.
   *
   * @throws IllegalArgumentException naming the one that is not configured
   */
  public void remove(Collection<String> texts) throws IOException {
    List<PlaceEntry> left = new ArrayList<>(configured);
    for (String text : texts) {
      if (!left.removeIf(e -> e.text().equals(text.strip()))) {
        boolean fixed = given.stream().anyMatch(e -> e.text().equals(text.strip()));
        throw new Rejection(
            new Text(
                "「"
                    + text
                    + "」は"
                    + (fixed ? "起動時に BANTO_INSIDE で与えられたもので、ここでは外せません" : "許可リストにありません"),
                "\""
                    + text
                    + "\" "
                    + (fixed
                        ? "was given at the start by BANTO_INSIDE and cannot be taken away here"
                        : "is not on the inside list")));
      }
    }
    keep(List.copyOf(left));
  }

  private synchronized void keep(List<PlaceEntry> entries) throws IOException {
    String line = entries.stream().map(PlaceEntry::text).collect(Collectors.joining(", "));
    for (Path file : files) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "inside = " + line + "\n");
    }
    configured = entries;
  }

  /** Whether one of its entries names an address of a host. */
  boolean names(String host, InetAddress address, int port) {
    return Stream.concat(given.stream(), configured.stream())
        .anyMatch(e -> e.names(host, address, port));
  }
}
