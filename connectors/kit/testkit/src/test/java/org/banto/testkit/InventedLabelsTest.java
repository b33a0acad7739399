// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banto.connect.Label;
import org.banto.shipment.LabelProblem;
import org.junit.jupiter.api.Test;

class InventedLabelsTest {
  private static List<String> codes(Label label) {
    return switch ((int) (label.shipment().number().order().value() % 4)) {
      case 0 -> List.of("long", "long", "slot");
      case 1 -> List.of("slot");
      default -> List.of();
    };
  }

  private static List<LabelProblem> check(List<Label> labels) {
    return labels.stream().flatMap(InventedLabelsTest::problems).toList();
  }

  private static Stream<LabelProblem> problems(Label label) {
    return codes(label).stream()
        .map(c -> new LabelProblem(label.shipment().number(), "", c, "x", "x", Map.of()));
  }

  @Test
  void aLabelCountsOnceForEachCodeAndIsGoodWithoutAny() {
    List<Label> labels = InventedLabels.labels(8, 7, () -> new LabelBuilder("yamato"));
    CheckCounts judged = InventedLabels.judged(labels, InventedLabelsTest::check);
    assertEquals(Map.of("long", 2, "slot", 4), judged.told());
    assertEquals(6, judged.beside());
    assertEquals(2, judged.beside("slot"));
    assertEquals(0, judged.beside("slot", "long"));
    assertEquals(
        List.of(labels.get(1), labels.get(2), labels.get(5), labels.get(6)), judged.good());
  }

  @Test
  void whatAReportShowsNamesNoOne() {
    List<Label> labels = InventedLabels.labels(8, 7, () -> new LabelBuilder("yamato"));
    String report = InventedLabels.judged(labels, InventedLabelsTest::check).toString();
    assertEquals("4 labels are good; told: {long=2, slot=4}", report);
  }
}
