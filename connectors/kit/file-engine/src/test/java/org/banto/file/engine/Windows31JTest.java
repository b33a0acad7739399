// SPDX-License-Identifier: Apache-2.0
package org.banto.file.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.CharsetEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told by tables of the basic plane says of each character what its rule says. */
class Windows31JTest {
  /** Has no shape and goes; a text with it is not seen to be clean at a glance. */
  private static final String UNSEEN = "\u200b";

  @Test
  void aTextThatIsLeftAsItIsIsWhatTheRulesMakeOfIt() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      for (String text : List.of("山%c田", "%c", "山 %c", "%c　田", " か%c", "A%c\u3000")) {
        String given = text.formatted((char) c);
        String cleaned = Windows31J.clean(given);
        assertEquals(
            Windows31J.clean(given + UNSEEN), cleaned, () -> Integer.toHexString(c(given)));
        assertEquals(cleaned, Windows31J.clean(cleaned));
      }
    }
  }

  private static int c(String text) {
    return text.chars().max().orElseThrow();
  }

  @Test
  void aStrangerIsWhatTheEncodingDoesNotHoldAndWhatIsSomebodysOwn() {
    CharsetEncoder encoder = Windows31J.CHARSET.newEncoder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = Character.toString(c);
      boolean held = encoder.canEncode(text) && Character.getType(c) != Character.PRIVATE_USE;
      assertEquals(held ? List.of() : List.of(text), Windows31J.strangers(text));
    }
    assertEquals(List.of("𠮷", "鷗"), Windows31J.strangers("𠮷野家の鷗𠮷"));
  }
}
