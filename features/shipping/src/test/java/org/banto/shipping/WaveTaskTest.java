// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Jobs;
import org.banto.house.WavePapers;
import org.banto.order.Hold;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wave put out in one job, and again as a whole. */
@Tag("page.21")
class WaveTaskTest {
  private static final List<String> BOTH = List.of("statement", "picking-list");

  private final House house = new House();
  private final Waves waves = new Waves(house.orders, house.room);
  private final Printer printer = new Printer();
  private final Steps steps = new Steps();

  @BeforeEach
  void threeOrdersWait() {
    for (long id = 1; id <= 3; id++) {
      house.released(id);
    }
  }

  private String put(String job, List<OrderId> ids, List<String> papers) throws Exception {
    return run(job, ids, "", true, papers, Optional.empty());
  }

  private String run(
      String job,
      List<OrderId> ids,
      String reason,
      boolean labels,
      List<String> papers,
      Optional<String> again)
      throws Exception {
    steps.job = job;
    WaveTask.Asked asked =
        new WaveTask.Asked(House.MAIN, House.CLERK, ids, reason, labels, papers, again);
    return new WaveTask(house.orders, house.room, Optional.of(printer), asked).run(steps).ja();
  }

  private Waves.Wave newest() {
    return waves.newest(House.MAIN, 5, Optional.of(printer)).get(0);
  }

  @Test
  void labelsStatementsAndPickingListComeOfOneJobWithOneProgress() throws Exception {
    String result = put("j1", House.ids(1, 2, 3), BOTH);
    assertTrue(
        result.matches("waybill-batches/B20260701-[0-9a-f]{8} documents/p1 documents/p2"), result);
    assertEquals(List.of("j1 statement [1, 2, 3]", "j1 picking-list [1, 2, 3]"), printer.printed);
    assertEquals(9, steps.total);
    assertEquals(9, steps.done);
    Waves.Wave wave = newest();
    assertEquals(3, wave.waiting());
    assertEquals(1, wave.run());
    assertEquals(BOTH, wave.papers().stream().map(Waves.Paper::kind).toList());
  }

  @Test
  void whatGetsNoLabelGetsNoPaperAndAWaveOfNothingNone() throws Exception {
    house.orders.put(house.now(3).with(e -> e.hold(hold())));
    put("j1", House.ids(1, 3), BOTH);
    assertEquals(List.of("j1 statement [1]", "j1 picking-list [1]"), printer.printed);
    printer.printed.clear();
    assertEquals("出力できる出荷がありません。", put("j2", House.ids(1, 3), BOTH));
    assertEquals(List.of(), printer.printed);
  }

  @Test
  void aWaveWhoseJobEndedEarlySaysWhatIsMissingAndGetsItLater() throws Exception {
    printer.fails = true;
    assertThrows(Rejection.class, () -> put("j1", House.ids(1, 2), BOTH));
    assertEquals(2, newest().waiting(), "the labels are out");
    assertEquals(List.of(), newest().papers());
    printer.fails = false;
    run("j2", waves.orders(House.MAIN, "j1"), "", false, BOTH, Optional.of("j1"));
    assertEquals(List.of("j1 statement [1, 2]", "j1 picking-list [1, 2]"), printer.printed);
    assertEquals(2, newest().papers().size());
  }

  @Test
  void putOutAgainAsAWholeItIsAWaveOfItsOwnAndTheOldOneIsEmpty() throws Exception {
    put("j1", House.ids(1, 2), BOTH);
    printer.printed.clear();
    run("j2", waves.orders(House.MAIN, "j1"), "紙づまり", true, BOTH, Optional.of("j1"));
    assertEquals(List.of("j2 statement [1, 2]", "j2 picking-list [1, 2]"), printer.printed);
    List<Waves.Wave> all = waves.newest(House.MAIN, 5, Optional.of(printer));
    Waves.Wave again = all.stream().filter(w -> w.id().equals("j2")).findFirst().orElseThrow();
    Waves.Wave old = all.stream().filter(w -> w.id().equals("j1")).findFirst().orElseThrow();
    assertEquals("紙づまり", again.reason());
    assertEquals(List.of(2, 0), List.of(again.waiting(), again.elsewhere()));
    assertEquals(List.of(0, 2), List.of(old.waiting(), old.elsewhere()));
  }

  @Test
  void papersOfAWaveThatHasLeftCanStillBePrinted() throws Exception {
    put("j1", House.ids(1, 2), List.of());
    for (long id = 1; id <= 2; id++) {
      house.keep(house.now(id), ShipmentState.HANDED_OVER);
    }
    assertEquals(2, newest().left());
    run("j2", waves.orders(House.MAIN, "j1"), "", false, BOTH, Optional.of("j1"));
    assertEquals(List.of("j1 statement [1, 2]", "j1 picking-list [1, 2]"), printer.printed);
  }

  @Test
  void whatIsOutAlreadyTakesAReasonAndWhatIsMissingDoesNot() throws Exception {
    put("j1", House.ids(1), List.of("statement"));
    assertTrue(waves.out(House.MAIN, asked(true, List.of()), Optional.of(printer)));
    assertTrue(waves.out(House.MAIN, asked(false, BOTH), Optional.of(printer)));
    assertFalse(waves.out(House.MAIN, asked(false, List.of("picking-list")), Optional.of(printer)));
  }

  private static BatchesResource.Wave asked(boolean labels, List<String> papers) {
    return new BatchesResource.Wave(null, null, null, papers, "j1", labels);
  }

  private static Hold hold() {
    return new Hold(1, "", House.CLERK, House.NOW);
  }

  /** Remembers what it printed. */
  private static final class Printer implements WavePapers {
    private final List<String> printed = new ArrayList<>();
    private final List<Printed> kept = new ArrayList<>();
    private boolean fails;

    @Override
    public Printed print(
        AccountId account,
        String wave,
        String kind,
        List<OrderId> orders,
        String reason,
        Jobs.Progress progress,
        Actor by) {
      if (fails) {
        throw new Rejection(new Text("紙がありません", "no paper"));
      }
      printed.add(wave + " " + kind + " " + orders);
      progress.at(orders.size(), orders.size());
      Printed paper = new Printed(wave, kind, "p" + (kept.size() + 1), House.NOW, orders.size());
      kept.add(paper);
      return paper;
    }

    @Override
    public List<Printed> of(AccountId account, Collection<String> waves) {
      return kept.stream().filter(p -> waves.contains(p.wave())).toList();
    }
  }

  private static final class Steps implements Jobs.Progress {
    private String job = "";
    private long done;
    private long total;

    @Override
    public String job() {
      return job;
    }

    @Override
    public void at(long now, long of) {
      done = now;
      total = of;
    }

    @Override
    public void refused(String item, Text why) {
      // the output's own tests look at it
    }
  }
}
