// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.util.Locale;
import java.util.TimeZone;
import org.banto.connect.ConnectorException;

/** A machine set up for another country: other digits, other letters, another time. */
final class ForeignLocale {
  private ForeignLocale() {}

  /** Gives a value. */
  @FunctionalInterface
  interface Deed<T> {
    T run() throws ConnectorException;
  }

  /** Does something as if the machine stood there. */
  static <T> T call(Deed<T> deed) throws ConnectorException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
    try {
      return deed.run();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
