// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.banto.base.Rejection;
import org.banto.base.Text;

/**
 * What a body in JSON may hold. It is counted before anything is made of it: a megabyte of brackets
 * or of keys costs the house many times what it costs to send.
 */
final class BodyBounds {
  /** How deep lists and objects may lie within each other. */
  static final int DEPTH = 50;

  /** How many keys there may be, in all objects together. */
  static final int KEYS = 10_000;

  /** How many orders one act may name by {@code ids}; more are meant by a query. */
  static final int IDS = 20_000;

  private static final String NAMED = "ids";

  private int depth;
  private int keys;
  private int named;

  private BodyBounds() {}

  /**
   * Counts a body to its end.
   *
   * @throws Rejection when it holds more than may be sent ({@code TOO_LARGE})
   * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON
   */
  static void check(JsonParser body) throws IOException {
    BodyBounds bounds = new BodyBounds();
    // where the list of ids lies, as long as it is open
    int list = 0;
    for (JsonToken token = body.nextToken(); token != null; token = body.nextToken()) {
      bounds.count(token);
      if (list > 0 && bounds.depth < list) {
        list = 0;
      } else if (list == 0
          && token == JsonToken.START_ARRAY
          && NAMED.equals(body.getParsingContext().getParent().getCurrentName())) {
        list = bounds.depth;
        bounds.named = 0;
      } else if (bounds.depth == list && token.isScalarValue() && ++bounds.named > IDS) {
        throw tooMany("ids", "まとめて操作できる受注", IDS, "件", "orders in one act");
      }
    }
  }

  private void count(JsonToken token) {
    if (token.isStructStart() && ++depth > DEPTH) {
      throw tooMany("JSON", "入れ子", DEPTH, "段", "levels");
    }
    if (token.isStructEnd()) {
      depth--;
    }
    if (token == JsonToken.FIELD_NAME && ++keys > KEYS) {
      throw tooMany("JSON", "項目", KEYS, "個", "keys");
    }
  }

  private static Rejection tooMany(String of, String what, int most, String unit, String english) {
    return new Rejection(
        Rejection.Kind.TOO_LARGE,
        new Text(
            of + ": " + what + "は" + String.format("%,d", most) + unit + "までです。分けて送ってください。",
            of
                + ": "
                + String.format("%,d", most)
                + " "
                + english
                + " at most; send them in parts."));
  }
}
