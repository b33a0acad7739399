// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * What somebody asked for is not done, and why. Nothing was changed. It is for whoever asked: the
 * page and the API answer it in the reader's language.
 */
public final class Rejection extends IllegalArgumentException implements StaffMessage {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient Text sentence;

  /** What is in the way. */
  public enum Kind {
    /** What was given cannot be worked with. */
    INVALID,
    /** Nobody knows who asks. */
    UNAUTHENTICATED,
    /** Whoever asks may not. */
    FORBIDDEN,
    /** What is named is not there. */
    NOT_FOUND,
    /** It cannot be done as things stand. */
    CONFLICT,
    /** Somebody else has changed it meanwhile. */
    STALE,
    /** More was sent than is taken. */
    TOO_LARGE,
    /** It was asked too often; later it may go. */
    TOO_OFTEN
  }

  /** What was given cannot be worked with. */
  public Rejection(Text sentence) {
    this(Kind.INVALID, sentence);
  }

  /** What was given cannot be worked with, as its reading shows. */
  public Rejection(Text sentence, Throwable cause) {
    super(sentence.ja(), cause);
    this.kind = Kind.INVALID;
    this.sentence = sentence;
  }

  /** Whatever is in the way. */
  public Rejection(Kind kind, Text sentence) {
    super(sentence.ja());
    this.kind = kind;
    this.sentence = sentence;
  }

  /** What is named is not there. */
  public static Rejection notFound(Text sentence) {
    return new Rejection(Kind.NOT_FOUND, sentence);
  }

  /** Whoever asks may not. */
  public static Rejection forbidden(Text sentence) {
    return new Rejection(Kind.FORBIDDEN, sentence);
  }

  /** It cannot be done as things stand. */
  public static Rejection conflict(Text sentence) {
    return new Rejection(Kind.CONFLICT, sentence);
  }

  /** What is in the way. */
  public Kind kind() {
    return kind;
  }

  @Override
  public Text sentence() {
    return sentence;
  }
}
