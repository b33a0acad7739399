// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Every zip of Japan and what it stands for, in a few megabytes: numbers in arrays, town names as
 * one run of bytes. Its file starts a city with {@code C <jis> <prefecture> <city>}; an entry of it
 * is {@code <zip> <town> <kind>}.
 */
final class PostalMaster {
  /** A municipality, or a part of a city designated by ordinance. */
  record City(String jis, String prefecture, String name) {}

  private final List<City> cities;
  private final int[] zips;
  private final int[] cityOf;
  private final int[] townAt;
  private final byte[] kinds;
  private final byte[] towns;
  private final Cities names;

  private PostalMaster(Reading r) {
    long[] order = new long[r.count];
    for (int i = 0; i < r.count; i++) {
      order[i] = (long) r.zips[i] << 32 | i;
    }
    Arrays.sort(order);
    cities = List.copyOf(r.cities);
    zips = new int[r.count];
    cityOf = new int[r.count];
    townAt = new int[r.count];
    kinds = new byte[r.count];
    for (int i = 0; i < r.count; i++) {
      int from = (int) order[i];
      zips[i] = r.zips[from];
      cityOf[i] = r.cityOf[from];
      townAt[i] = r.townAt[from];
      kinds[i] = r.kinds[from];
    }
    towns = r.towns.toByteArray();
    names = new Cities(cities);
  }

  /** Reads files of this room's own form, packed. */
  static PostalMaster read(List<InputStream> files) throws IOException {
    Reading reading = new Reading();
    for (InputStream file : files) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          reading.line(line);
        }
      }
    }
    return new PostalMaster(reading);
  }

  /** What a zip of seven digits stands for; empty when there is no such zip. */
  List<PostalEntry> find(String zip) {
    if (zip.length() != 7 || !zip.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    int wanted = Integer.parseInt(zip);
    int at = Arrays.binarySearch(zips, wanted);
    if (at < 0) {
      return List.of();
    }
    while (at > 0 && zips[at - 1] == wanted) {
      at--;
    }
    List<PostalEntry> found = new ArrayList<>();
    for (; at < zips.length && zips[at] == wanted; at++) {
      found.add(entry(at));
    }
    return found;
  }

  /** All municipalities. */
  List<City> cities() {
    return cities;
  }

  /** The names of all municipalities. */
  Cities names() {
    return names;
  }

  /** The entries of a municipality. */
  List<PostalEntry> in(City city) {
    int wanted = cities.indexOf(city);
    List<PostalEntry> found = new ArrayList<>();
    for (int i = 0; i < zips.length; i++) {
      if (cityOf[i] == wanted) {
        found.add(entry(i));
      }
    }
    return found;
  }

  /** How many entries there are. */
  int size() {
    return zips.length;
  }

  private PostalEntry entry(int i) {
    City city = cities.get(cityOf[i]);
    int end = townAt[i];
    while (towns[end] != 0) {
      end++;
    }
    String town = new String(towns, townAt[i], end - townAt[i], StandardCharsets.UTF_8);
    PostalEntry.Kind kind = PostalEntry.Kind.values()[kinds[i]];
    String zip = Integer.toString(10_000_000 + zips[i]).substring(1);
    return new PostalEntry(zip, city.jis(), city.prefecture(), city.name(), town, kind);
  }

  /** Gathers the lines of the files. */
  private static final class Reading {
    private final List<City> cities = new ArrayList<>();
    private final ByteArrayOutputStream towns = new ByteArrayOutputStream(2_000_000);
    private int[] zips = new int[160_000];
    private int[] cityOf = new int[160_000];
    private int[] townAt = new int[160_000];
    private byte[] kinds = new byte[160_000];
    private int count;

    void line(String line) throws IOException {
      if (line.isEmpty() || line.startsWith("#")) {
        return;
      }
      String[] f = line.split("\t", -1);
      if (f[0].equals("C")) {
        cities.add(new City(f[1], f[2], f[3]));
        return;
      }
      if (count == zips.length) {
        grow();
      }
      zips[count] = Integer.parseInt(f[0]);
      cityOf[count] = cities.size() - 1;
      townAt[count] = towns.size();
      kinds[count] = (byte) PostalEntry.Kind.of(f[2]).ordinal();
      towns.write(f[1].getBytes(StandardCharsets.UTF_8));
      towns.write(0);
      count++;
    }

    private void grow() {
      zips = Arrays.copyOf(zips, count * 2);
      cityOf = Arrays.copyOf(cityOf, count * 2);
      townAt = Arrays.copyOf(townAt, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
  }
}
