// SPDX-License-Identifier: Apache-2.0
package org.banto.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongSupplier;

/** Prints measured figures, each beside its raw limit and its goal. */
final class Figures {
  private Figures() {}

  /** The value that share {@code p} of the figures do not exceed. */
  static double percentile(double[] figures, double p) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)];
  }

  static double percentile(Collection<Double> figures, double p) {
    return percentile(figures.stream().mapToDouble(Double::doubleValue).toArray(), p);
  }

  static double median(double[] figures) {
    return percentile(figures, 0.5);
  }

  /** Runs something several times and returns what each run measured. */
  static double[] runs(int n, LongSupplier run) {
    double[] figures = new double[n];
    for (int i = 0; i < n; i++) {
      figures[i] = run.getAsLong();
    }
    return figures;
  }

  static void say(String what, String figure) {
    System.out.printf("bench: %-62s %s%n", what, figure);
    System.out.flush();
  }
}
