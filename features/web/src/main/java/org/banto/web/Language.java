// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.HttpHeaders;

/** The reader's language: what is asked for first, Japanese where nothing is. */
final class Language {
  private Language() {}

  static Locale of(HttpHeaders headers) {
    return headers == null ? Locale.JAPANESE : first(headers.getAcceptableLanguages());
  }

  static Locale of(ContainerRequestContext request) {
    return first(request.getAcceptableLanguages());
  }

  /** Of the header {@code Accept-Language} where nobody has parsed it. */
  static Locale of(String header) {
    return header != null && header.startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE;
  }

  private static Locale first(List<Locale> acceptable) {
    return acceptable.stream()
        .findFirst()
        .filter(l -> !l.getLanguage().equals("*"))
        .orElse(Locale.JAPANESE);
  }
}
