// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** Judges a whole file slice by slice; codes and kits are kept in memory meanwhile. */
final class ImportJudge {
  private final ProductImports imports;
  private final ImportSlices slices;
  private final ProductStore store;

  ImportJudge(ProductImports imports, ImportSlices slices, ProductStore store) {
    this.imports = imports;
    this.slices = slices;
    this.store = store;
  }

  /** Holds on to the work; whether nobody else has taken it. */
  @FunctionalInterface
  interface Hold {
    boolean holds();
  }

  /**
   * Says of each row what would become of it.
   *
   * @throws Rejection where somebody else judges it meanwhile
   */
  void judge(ProductImport one, Hold hold) {
    SliceJudge judge = new SliceJudge(one.map(), store, one.key().account());
    KitGraph graph = new KitGraph(store, one.key().account());
    List<Kit> kits = new ArrayList<>();
    for (int no = 0; no < one.slices(); no++) {
      int slice = no;
      kits.addAll(together(hold, () -> judged(one, slice, judge, graph)));
    }
    Map<Integer, Map<Integer, SliceJudge.Judged>> refused = refused(kits, graph);
    refused.forEach((no, rows) -> together(hold, () -> say(one, no, rows)));
  }

  /** A row that gives goods other parts; it is itself alone. */
  private static final class Kit {
    private final int slice;
    private final SliceJudge.Judged judged;
    private final String normal;

    Kit(int slice, SliceJudge.Judged judged) {
      this.slice = slice;
      this.judged = judged;
      this.normal = Product.normal(judged.now().code());
    }
  }

  private <T> T together(Hold hold, Supplier<T> work) {
    return imports.together(
        () -> {
          if (!hold.holds()) {
            throw Rejection.conflict(
                new Text(
                    "ほかの人がこのファイルの列を決め直しています。開き直してください。",
                    "Somebody else chooses the columns of this file. Open it again."));
          }
          return work.get();
        });
  }

  private List<Kit> judged(ProductImport one, int no, SliceJudge judge, KitGraph graph) {
    List<SliceJudge.Judged> judged = judge.judge(slices.of(one.key(), no).lines());
    List<ImportVerdict> verdicts = new ArrayList<>();
    List<Kit> kits = new ArrayList<>();
    for (SliceJudge.Judged row : judged) {
      row.verdict().ifPresent(verdicts::add);
      String normal = Product.normal(row.now().code());
      if (row.changesParts()) {
        graph.comes(normal, row.now().parts());
        kits.add(new Kit(no, row));
      } else if (row.faults().isEmpty()) {
        graph.comes(normal);
      }
    }
    slices.say(one.key(), no, verdicts);
    return kits;
  }

  /** Kits that are refused, by slice and row; with each, those that hold what it would have brought. */
  private static Map<Integer, Map<Integer, SliceJudge.Judged>> refused(
      List<Kit> kits, KitGraph graph) {
    graph.learn(kits.stream().map(k -> k.judged.now()).toList());
    Map<String, List<Kit>> holders = new HashMap<>();
    for (Kit kit : kits) {
      for (Product.Part part : kit.judged.now().parts()) {
        holders.computeIfAbsent(Product.normal(part.code()), c -> new ArrayList<>()).add(kit);
      }
    }
    Map<Integer, Map<Integer, SliceJudge.Judged>> refused = new LinkedHashMap<>();
    Set<Kit> next = new LinkedHashSet<>(kits);
    Set<Kit> out = new HashSet<>();
    while (!next.isEmpty()) {
      Map<Kit, List<CellFault>> wrong = new LinkedHashMap<>();
      for (Kit kit : next) {
        List<CellFault> faults = graph.faults(kit.judged.now());
        if (!faults.isEmpty()) {
          wrong.put(kit, faults);
        }
      }
      next = new LinkedHashSet<>();
      for (Map.Entry<Kit, List<CellFault>> e : wrong.entrySet()) {
        Kit kit = e.getKey();
        out.add(kit);
        graph.stays(kit.normal);
        refused
            .computeIfAbsent(kit.slice, no -> new HashMap<>())
            .put(kit.judged.line().row(), kit.judged.with(e.getValue()));
        next.addAll(holders.getOrDefault(kit.normal, List.of()));
      }
      next.removeAll(out);
    }
    return refused;
  }

  private Void say(ProductImport one, int no, Map<Integer, SliceJudge.Judged> rows) {
    List<ImportVerdict> verdicts =
        slices.of(one.key(), no).verdicts().stream()
            .map(v -> rows.containsKey(v.row()) ? rows.get(v.row()).verdict().orElseThrow() : v)
            .toList();
    slices.say(one.key(), no, verdicts);
    return null;
  }
}
