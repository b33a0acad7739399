// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * How many shipping days after its own day an order ships, by the time of day. A band holds from
 * its time until the next one begins; the moment it begins belongs to it.
 *
 * @param all the first from midnight, each later than the one before; 1 to 24
 */
record Bands(List<Band> all) {
  /** From this time on so many days, 0 to 60. */
  record Band(LocalTime from, int days) {}

  /** At noon the day ends. */
  static final Bands NOON = cutOff(LocalTime.NOON, 0);

  private static final int MOST = 24;
  private static final int FARTHEST = 60;

  /** So many days until a time, and one more from then on. */
  static Bands cutOff(LocalTime at, int days) {
    return at.equals(LocalTime.MIDNIGHT)
        ? new Bands(List.of(new Band(at, days + 1)))
        : new Bands(List.of(new Band(LocalTime.MIDNIGHT, days), new Band(at, days + 1)));
  }

  /**
   * As they are written: {@code 00:00=0,12:00=1}.
   *
   * @throws Rejection saying what is wrong
   */
  static Bands of(String text) {
    List<Band> bands = new ArrayList<>();
    for (String word : text.strip().split("[\\s,、]+")) {
      String[] sides = word.split("=", -1);
      if (sides.length != 2 || !sides[0].matches("[0-9]{2}:[0-9]{2}")) {
        throw wrong("「00:00=0,12:00=1」のように時刻=日数で入れてください", "write time=days, as in 00:00=0,12:00=1");
      }
      bands.add(new Band(time(sides[0]), days(sides[1])));
    }
    if (!bands.get(0).from().equals(LocalTime.MIDNIGHT)) {
      throw wrong("最初の時間帯は00:00から始めてください", "the first band has to begin at 00:00");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (!bands.get(i).from().isAfter(bands.get(i - 1).from())) {
        throw wrong("時間帯が重なっています。早い順に並べてください", "bands overlap; put the earlier ones first");
      }
    }
    if (bands.size() > MOST) {
      throw wrong("時間帯は" + MOST + "個までです", "there may be " + MOST + " bands");
    }
    return new Bands(List.copyOf(bands));
  }

  private static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw wrong("時刻は00:00から23:59までです", "a time is from 00:00 to 23:59");
    }
  }

  private static int days(String text) {
    if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > FARTHEST) {
      throw wrong("日数は0から" + FARTHEST + "までです", "days are from 0 to " + FARTHEST);
    }
    return Integer.parseInt(text);
  }

  private static Rejection wrong(String ja, String en) {
    return new Rejection(new Text(ja, en));
  }

  /** The band of a time of day. */
  Band at(LocalTime time) {
    Band band = all.get(0);
    for (Band next : all) {
      if (!next.from().isAfter(time)) {
        band = next;
      }
    }
    return band;
  }

  @Override
  public String toString() {
    return all.stream().map(b -> b.from() + "=" + b.days()).collect(Collectors.joining(","));
  }
}
