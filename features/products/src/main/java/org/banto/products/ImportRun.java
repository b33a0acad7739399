// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Jobs;

/**
 * Brings a file in: the rows of a slice in one transaction with the note that they are, so what ends in the middle goes on
 * where it was. Rows that were refused when the file was judged stay out; the others are read once more by what is there now.
 */
final class ImportRun implements Jobs.Task {
  /** So long nobody else goes on with an import of which nothing is heard. */
  static final Duration LEASE = Duration.ofSeconds(60);

  /** Goods that somebody else saves in the same moment are read once more so many times. */
  private static final int TRIES = 3;

  private final ProductImport one;
  private final String claim;
  private final Rooms rooms;
  private final ColumnMap map;
  private final KitGraph graph;

  /** What it works with. */
  record Rooms(
      ProductImports imports,
      ImportSlices slices,
      ImportClaims claims,
      ProductStore store,
      Clock clock) {}

  /** Somebody else has gone on with it. */
  private static final class LostClaim extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  ImportRun(ProductImport one, String claim, Rooms rooms) {
    this.one = one;
    this.claim = claim;
    this.rooms = rooms;
    this.map = one.map();
    this.graph = new KitGraph(rooms.store(), one.key().account());
  }

  @Override
  public String rest() {
    return one.key().id();
  }

  @Override
  public Text run(Jobs.Progress progress) {
    try {
      goOn(progress);
      rooms.claims().ends(one.key(), claim, ProductImport.State.DONE);
      return words();
    } catch (LostClaim e) {
      return new Text("この取り込みは、別のジョブが続けています。", "Another job goes on with this import.");
    } catch (Jobs.Interruption e) {
      // whoever is there goes on at once
      rooms.claims().holds(one.key(), claim, rooms.clock().instant().minus(LEASE));
      throw e;
    } catch (RuntimeException | Error e) {
      stop(e);
      throw e;
    }
  }

  private void stop(Throwable why) {
    try {
      rooms.claims().ends(one.key(), claim, ProductImport.State.STOPPED);
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  private void goOn(Jobs.Progress progress) {
    held(rooms.claims().holds(one.key(), claim, rooms.clock().instant().plus(LEASE)));
    if (map.has(ProductField.PARTS)) {
      learnKits();
    }
    int done = rooms.imports().find(one.key()).orElseThrow(LostClaim::new).done();
    while (done < one.rows()) {
      progress.at(done, one.rows());
      done += slice(done, progress);
    }
    progress.at(one.rows(), one.rows());
  }

  private static void held(boolean holds) {
    if (!holds) {
      throw new LostClaim();
    }
  }

  /** The parts that the file gives, of all rows that go in. */
  private void learnKits() {
    RowReading reading = new RowReading(map);
    for (int no = 0; no < one.slices(); no++) {
      held(rooms.claims().holds(one.key(), claim, rooms.clock().instant().plus(LEASE)));
      ImportSlices.Kept kept = rooms.slices().of(one.key(), no);
      Set<Integer> refused = refused(kept.verdicts()).keySet();
      for (ImportLine line : kept.lines()) {
        if (!refused.contains(line.row())) {
          learn(reading, line);
        }
      }
    }
  }

  private void learn(RowReading reading, ImportLine line) {
    String normal = Product.normal(reading.written(line));
    String parts = map.said(ProductField.PARTS, line);
    try {
      if (!parts.isEmpty()) {
        graph.comes(normal, CellLists.parts(parts));
      } else if (map.blank() == BlankCells.CLEAR) {
        graph.comes(normal, List.of());
      } else {
        graph.comes(normal);
      }
    } catch (CellRefusal e) {
      throw new IllegalStateException("row " + line.row() + " was judged to go in", e);
    }
  }

  /** One slice; how many rows it has. */
  private int slice(int done, Jobs.Progress progress) {
    int tried = 1;
    while (true) {
      try {
        ImportSlices.Kept kept = rooms.imports().together(() -> bring(done));
        tell(kept.verdicts(), progress);
        return kept.lines().size();
      } catch (Rejection e) {
        if (tried++ == TRIES) {
          throw e;
        }
      }
    }
  }

  private ImportSlices.Kept bring(int done) {
    int no = done / ProductImport.SLICE;
    ImportSlices.Kept kept = rooms.slices().of(one.key(), no);
    int to = done + kept.lines().size();
    held(rooms.claims().advances(one.key(), claim, done, to, rooms.clock().instant().plus(LEASE)));
    Map<Integer, ImportVerdict> out = refused(kept.verdicts());
    List<ImportLine> open =
        kept.lines().stream().filter(line -> !out.containsKey(line.row())).toList();
    SliceJudge judge = new SliceJudge(map, rooms.store(), one.key().account());
    List<SliceJudge.Judged> judged = kits(judge.judge(open));
    rooms
        .store()
        .save(
            one.key().account(),
            judged.stream().filter(SliceJudge.Judged::keeps).map(SliceJudge.Judged::now).toList(),
            one.starter(),
            rooms.clock().instant());
    List<ImportVerdict> verdicts = new ArrayList<>(out.values());
    judged.forEach(j -> j.verdict().ifPresent(verdicts::add));
    verdicts.sort(Comparator.comparing(ImportVerdict::row));
    rooms.slices().say(one.key(), no, verdicts);
    return new ImportSlices.Kept(kept.lines(), verdicts);
  }

  /** Kits once more by what is there now. */
  private List<SliceJudge.Judged> kits(List<SliceJudge.Judged> judged) {
    List<SliceJudge.Judged> kits = judged.stream().filter(SliceJudge.Judged::changesParts).toList();
    if (kits.isEmpty()) {
      return judged;
    }
    graph.forget();
    graph.learn(kits.stream().map(SliceJudge.Judged::now).toList());
    return judged.stream().map(j -> j.changesParts() ? j.with(graph.faults(j.now())) : j).toList();
  }

  private static Map<Integer, ImportVerdict> refused(List<ImportVerdict> verdicts) {
    return verdicts.stream()
        .filter(ImportVerdict::isRefused)
        .collect(Collectors.toMap(ImportVerdict::row, v -> v, (a, b) -> a, TreeMap::new));
  }

  private static void tell(List<ImportVerdict> verdicts, Jobs.Progress progress) {
    for (ImportVerdict verdict : verdicts) {
      for (CellFault fault : verdict.faults()) {
        progress.refused(verdict.row() + "行目", fault.sentence());
      }
    }
  }

  private Text words() {
    ImportSlices.Counts counts = rooms.slices().counts(one.key());
    int same = one.rows() - counts.added() - counts.changed() - counts.refused();
    return new Text(
        "追加 %d件、変更 %d件、変更なし %d件、取り込めない行 %d件"
            .formatted(counts.added(), counts.changed(), same, counts.refused()),
        "%d added, %d changed, %d as they were, %d rows refused"
            .formatted(counts.added(), counts.changed(), same, counts.refused()));
  }
}
