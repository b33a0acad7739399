// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Payload;

/** Cuts the orders out of a mall's answer, byte for byte, so that what is kept is what the mall sent. */
public final class Slices {
  private Slices() {}

  /**
   * The objects of a list; none where the list is null.
   *
   * @param at the field names that lead to the list; none where the answer is the list
   * @throws IOException when the answer is not whole, well-formed JSON with that list
   */
  public static List<byte[]> of(byte[] answer, String... at) throws IOException {
    try (JsonParser in = Json.MAPPER.createParser(answer)) {
      List<byte[]> slices = new ArrayList<>();
      if (at.length == 0) {
        expect(in.nextToken() == JsonToken.START_ARRAY, "no list");
        cut(in, answer, slices);
        return slices;
      }
      expect(in.nextToken() == JsonToken.START_OBJECT, "no object");
      expect(find(in, answer, at, 0, slices), "no list");
      return slices;
    }
  }

  /** One order as it is kept. */
  public static IncomingOrder incoming(String number, byte[] json) {
    return new IncomingOrder(number, new Payload("application/json", json));
  }

  /** Reads the object that begins here to its end, going down where the path leads. */
  private static boolean find(JsonParser in, byte[] answer, String[] at, int depth, List<byte[]> to)
      throws IOException {
    boolean found = false;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      boolean way = in.currentName().equals(at[depth]);
      boolean last = depth == at.length - 1;
      JsonToken value = in.nextToken();
      if (way && last && value == JsonToken.START_ARRAY) {
        cut(in, answer, to);
        found = true;
      } else if (way && !last && value == JsonToken.START_OBJECT) {
        found |= find(in, answer, at, depth + 1, to);
      } else {
        found |= way && last && value == JsonToken.VALUE_NULL;
        in.skipChildren();
      }
    }
    expect(in.currentToken() == JsonToken.END_OBJECT, "cut off");
    return found;
  }

  private static void cut(JsonParser in, byte[] answer, List<byte[]> to) throws IOException {
    while (in.nextToken() == JsonToken.START_OBJECT) {
      int start = (int) in.currentTokenLocation().getByteOffset();
      in.skipChildren();
      expect(in.currentToken() == JsonToken.END_OBJECT, "cut off");
      to.add(Arrays.copyOfRange(answer, start, (int) in.currentLocation().getByteOffset()));
    }
    expect(in.currentToken() == JsonToken.END_ARRAY, "not a list of objects");
  }

  private static void expect(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException(otherwise);
    }
  }
}
