// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.house.ProductCodes;
import org.junit.jupiter.api.Test;

class CodesTest {
  @Test
  void aCodeIsComparedByWhatItSaysNotByHowItWasTyped() {
    assertEquals("4900000000012", ProductCodes.scanned(" ４９０００００００００１２\r\n"));
    assertEquals("ASA-1", ProductCodes.scanned("asa-1"));
    assertEquals("0036000291452", ProductCodes.scanned("036000291452"));
  }

  @Test
  void aCodeThatTwoDifferentGoodsShareIsNoneOfTheirs() {
    List<Piece> pieces =
        Codes.read(
            List.of(piece(1, "T", "藍"), piece(2, "T", "茜"), piece(3, "T", "藍"), piece(4, "U", "")),
            Map.of("S0000000101-2", List.of("4911111111119")));
    assertEquals(
        List.of(List.of("I1"), List.of("I2", "4911111111119"), List.of("I3"), List.of("U", "I4")),
        pieces.stream().map(Piece::codes).toList());
  }

  @Test
  void theSameGoodsOnTwoLinesKeepTheirCode() {
    List<Piece> pieces = Codes.read(List.of(piece(1, "T", "藍"), piece(2, "T", "藍")), Map.of());
    assertTrue(pieces.stream().allMatch(p -> p.codes().contains("T")), pieces.toString());
  }

  @Test
  void aLabelIsReadWithOrWithoutWhatTheBarcodeAdds() {
    assertEquals(Optional.of(new ScannedLabel("444413758703")), ScannedLabel.of("a444413758703a"));
    assertEquals(Optional.of(new ScannedLabel("444413758703")), ScannedLabel.of("4444-1375-8703"));
    assertEquals(Optional.empty(), ScannedLabel.of("S0000000101"));
    assertTrue(new ScannedLabel("444413758703").checks());
    assertFalse(new ScannedLabel("444413758704").checks());
    assertTrue(new ScannedLabel("4444137587").checks());
  }

  private static Piece piece(int no, String sku, String colour) {
    return new Piece("S0000000101-" + no, "布", List.of(colour), sku, "I" + no, "", List.of(), 1);
  }
}
