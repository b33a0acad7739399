// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * The rates of consumption tax as dated data: which kind is taxed at what percent from which day on.
 * What comes after the law known here is set by the house ({@value #SETTING} in the section {@value
 * #SECTION}): a line each, {@code 2028-04-01 標準 12}.
 *
 * @param all every rate that was, is, or will be in force, the oldest first
 */
public record TaxRates(List<Rate> all) {
  /** The section of the settings where the house keeps what comes after the law known here. */
  public static final String SECTION = "documents";

  /** Its key there. */
  public static final String SETTING = "taxRates";

  /** The kind of a rate; papers mark the reduced one, whatever its percent. */
  public enum Kind {
    /** 標準税率. */
    STANDARD("標準"),
    /** 軽減税率. */
    REDUCED("軽減"),
    /** 非課税・不課税・免税. */
    FREE("非課税");

    private final String ja;

    Kind(String ja) {
      this.ja = ja;
    }

    /** As staff know it. */
    public String ja() {
      return ja;
    }
  }

  /**
   * One rate.
   *
   * @param kind its kind
   * @param percent its percent
   * @param from the first day it is in force
   */
  public record Rate(Kind kind, int percent, LocalDate from) {
    public Rate {
      if (percent < 0 || percent > 100) {
        throw new Rejection(
            new Text("税率は0から100です: " + percent, "a tax rate is from 0 to 100: " + percent));
      }
    }
  }

  /** The law as of 2019-10-01 (消費税法29条, 地方税法72条の83 and 所得税法等改正法附則 together). */
  public static final TaxRates LAW =
      new TaxRates(
          List.of(
              new Rate(Kind.STANDARD, 3, LocalDate.of(1989, 4, 1)),
              new Rate(Kind.FREE, 0, LocalDate.of(1989, 4, 1)),
              new Rate(Kind.STANDARD, 5, LocalDate.of(1997, 4, 1)),
              new Rate(Kind.STANDARD, 8, LocalDate.of(2014, 4, 1)),
              new Rate(Kind.STANDARD, 10, LocalDate.of(2019, 10, 1)),
              new Rate(Kind.REDUCED, 8, LocalDate.of(2019, 10, 1))));

  private static final Pattern LINE =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})\\s+(標準|軽減)(?:税率)?\\s+(\\d{1,3})[%％]?");

  public TaxRates {
    all = all.stream().sorted(Comparator.comparing(Rate::from)).toList();
  }

  /**
   * The law, and what the house has set.
   *
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static TaxRates of(Map<String, String> settings) {
    List<Rate> all = new ArrayList<>(LAW.all());
    settings
        .getOrDefault(SETTING, "")
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(line -> all.add(rate(line)));
    return new TaxRates(all);
  }

  private static Rate rate(String line) {
    Matcher m = LINE.matcher(line);
    try {
      if (m.matches()) {
        LocalDate from =
            LocalDate.of(
                Integer.parseInt(m.group(1)),
                Integer.parseInt(m.group(2)),
                Integer.parseInt(m.group(3)));
        Kind kind = m.group(4).equals(Kind.STANDARD.ja()) ? Kind.STANDARD : Kind.REDUCED;
        return new Rate(kind, Integer.parseInt(m.group(5)), from);
      }
    } catch (DateTimeException e) {
      throw new Rejection(
          new Text("税率の日付が正しくありません: " + line, "the date of the tax rate is wrong: " + line), e);
    }
    throw new Rejection(
        new Text(
            "税率は「2028-04-01 標準 12」のように書いてください: " + line,
            "write a tax rate like \"2028-04-01 標準 12\": " + line));
  }

  /** The rate of a kind that is in force on a day; empty when there is none. */
  public Optional<TaxRate> on(Kind kind, LocalDate day) {
    return all.stream()
        .filter(r -> r.kind() == kind && !r.from().isAfter(day))
        .reduce((older, newer) -> newer)
        .map(r -> new TaxRate(r.percent()));
  }

  /** What kind a rate of goods is that were sold between these days; empty when none has it then. */
  public Optional<Kind> kind(TaxRate rate, LocalDate ordered, LocalDate shipped) {
    return days(ordered, shipped)
        .flatMap(day -> Stream.of(Kind.values()).filter(k -> has(k, rate, day)))
        .findFirst();
  }

  private boolean has(Kind kind, TaxRate rate, LocalDate day) {
    return on(kind, day).filter(rate::equals).isPresent();
  }

  /** The rate that goods of this one should have between these days: that of the same kind. */
  public Optional<TaxRate> instead(TaxRate rate, LocalDate ordered) {
    List<Kind> kinds =
        all.stream()
            .filter(r -> r.percent() == rate.percent() && r.kind() != Kind.FREE)
            .filter(r -> replaced(r, ordered))
            .map(Rate::kind)
            .distinct()
            .toList();
    return kinds.size() == 1
        ? on(kinds.get(0), ordered).filter(r -> !r.equals(rate))
        : Optional.empty();
  }

  /** Whether a rate is the last of its kind before the one of this day, or the next after it. */
  private boolean replaced(Rate rate, LocalDate day) {
    List<Rate> kin = all.stream().filter(r -> r.kind() == rate.kind()).toList();
    int now = -1;
    for (int i = 0; i < kin.size(); i++) {
      now = kin.get(i).from().isAfter(day) ? now : i;
    }
    return now >= 0 && Math.abs(kin.indexOf(rate) - now) == 1;
  }

  /** The first day, and every day up to the last on which a rate changes. */
  private Stream<LocalDate> days(LocalDate first, LocalDate last) {
    return Stream.concat(
        Stream.of(first),
        all.stream().map(Rate::from).filter(d -> d.isAfter(first) && !d.isAfter(last)));
  }
}
