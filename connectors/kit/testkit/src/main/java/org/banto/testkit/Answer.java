// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the far side answers.
 *
 * @param status HTTP status
 * @param headers headers, one value each
 * @param body the bytes
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** 200 with JSON; single quotes stand for double ones. */
  public static Answer json(String text) {
    return json(200, text);
  }

  /** JSON with a status; single quotes stand for double ones. */
  public static Answer json(int status, String text) {
    return of(status, "application/json", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** Any body. */
  public static Answer of(int status, String mediaType, byte[] body) {
    return new Answer(status, Map.of("Content-Type", mediaType), body);
  }

  /** A status without a body. */
  public static Answer of(int status) {
    return new Answer(status, Map.of(), new byte[0]);
  }

  /** 200 with a recorded body: a file beside the test class. */
  public static Answer recorded(Class<?> beside, String name, String mediaType) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no recorded answer " + name + " beside " + beside);
      }
      return of(200, mediaType, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}
