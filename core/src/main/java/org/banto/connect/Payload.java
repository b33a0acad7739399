// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.Locale;

/**
 * Bytes as a far side sent them, kept before anybody reads them.
 *
 * @param mediaType e.g. {@code application/json}; what did not come from the far side's interface
 *     bears a parameter that says by which way it came
 * @param bytes the bytes; not copied, must not be changed
 */
public record Payload(String mediaType, byte[] bytes) {
  /** The parameter of the media type that names the way. */
  private static final String MARK = "; banto-way=";

  /**
   * By which way the word of a far side came, the truest first: what a later one of these says of
   * an order changes nothing once an earlier one has spoken of it.
   */
  public enum Way {
    /** The far side's own interface. */
    API,
    /** A file that staff took from the far side's page. */
    FILE,
    /** A mail of the far side. */
    MAIL
  }

  /** By which way it came. */
  public Way way() {
    int mark = mediaType.indexOf(MARK);
    return mark < 0
        ? Way.API
        : Way.valueOf(mediaType.substring(mark + MARK.length()).toUpperCase(Locale.ROOT));
  }

  /** The same, marked as come by this way. */
  public Payload by(Way way) {
    String mark = way == Way.API ? "" : MARK + way.name().toLowerCase(Locale.ROOT);
    return new Payload(plainType() + mark, bytes);
  }

  /** The same as its writer made it, without the mark of the way. */
  public Payload plain() {
    return new Payload(plainType(), bytes);
  }

  /** The media type alone: in small letters and without any parameter. */
  public String type() {
    return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private String plainType() {
    int mark = mediaType.indexOf(MARK);
    return mark < 0 ? mediaType : mediaType.substring(0, mark);
  }

  @Override
  public String toString() {
    return "Payload[" + mediaType + ", " + bytes.length + " bytes]";
  }
}
