// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;

/** The reader's language. */
final class Language {
  private Language() {}

  /** Whether the reader asks for English first; Japanese otherwise. */
  static boolean english(HttpHeaders headers) {
    return headers != null
        && headers.getAcceptableLanguages().stream()
            .findFirst()
            .filter(l -> l.getLanguage().equals(Locale.ENGLISH.getLanguage()))
            .isPresent();
  }
}
