// SPDX-License-Identifier: Apache-2.0
package org.banto.editions;

import java.util.ArrayList;
import java.util.List;

/**
 * The text in which versions are kept and presets are written: one saying a line, its name and its
 * parts separated by tabs; {@code #} begins a remark.
 */
public final class Sayings {
  private final List<List<String>> lines = new ArrayList<>();

  /** Reads a text. */
  public static Sayings read(String text) {
    Sayings read = new Sayings();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> read.lines.add(List.of(line.split("\t", -1))));
    return read;
  }

  /** The first part of a saying, or what stands for one that is not there; of several, the last. */
  public String get(String name, String other) {
    List<List<String>> all = all(name);
    return all.isEmpty() ? other : part(all.get(all.size() - 1), 0);
  }

  /** The same of what is true or false. */
  public boolean is(String name, boolean other) {
    return Boolean.parseBoolean(get(name, Boolean.toString(other)));
  }

  /** The parts of each saying of this name, in their order. */
  public List<List<String>> all(String name) {
    return lines.stream()
        .filter(line -> line.get(0).equals(name))
        .map(line -> line.subList(1, line.size()))
        .toList();
  }

  /** A part, from 0; empty where it was left away. */
  public static String part(List<String> parts, int at) {
    return at < parts.size() ? parts.get(at) : "";
  }

  /** Says something more. */
  public Sayings say(String name, String... parts) {
    return say(name, List.of(parts));
  }

  /** The same of parts that are in a list. */
  public Sayings say(String name, List<String> parts) {
    List<String> line = new ArrayList<>(List.of(name));
    parts.forEach(p -> line.add(p.replaceAll("[\t\r\n]", " ")));
    lines.add(line);
    return this;
  }

  /** Says that something is true, or that it is not. */
  public Sayings say(String name, boolean is) {
    return say(name, Boolean.toString(is));
  }

  /** All of it as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(String.join("\t", line)).append('\n'));
    return text.toString();
  }
}
