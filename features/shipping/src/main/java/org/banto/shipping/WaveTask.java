// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.house.Jobs;
import org.banto.house.OrderService;
import org.banto.house.ShipmentService;
import org.banto.house.WavePapers;
import org.banto.house.WaybillBatch;
import org.banto.house.WaybillWave;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;

/**
 * Puts out a wave in one job: label data, then each of its papers. Cut off in between, what is out is
 * out, and the wave says what is missing.
 */
final class WaveTask implements Jobs.Task {
  private final OrderService orders;
  private final ShipmentService shipments;
  private final Optional<WavePapers> printing;
  private final Asked asked;

  /**
   * What is put out.
   *
   * @param account whose
   * @param by who asks
   * @param ids of which orders
   * @param reason why again; empty the first time
   * @param labels whether label data is written
   * @param papers kinds of papers that go along
   * @param again the wave of which it is put out again
   */
  record Asked(
      AccountId account,
      Actor by,
      List<OrderId> ids,
      String reason,
      boolean labels,
      List<String> papers,
      Optional<String> again) {
    Asked {
      ids = List.copyOf(ids);
      papers = List.copyOf(papers);
    }
  }

  WaveTask(
      OrderService orders, ShipmentService shipments, Optional<WavePapers> printing, Asked asked) {
    this.orders = orders;
    this.shipments = shipments;
    this.printing = printing;
    this.asked = asked;
  }

  @Override
  public Text run(Jobs.Progress progress) throws Exception {
    int each = asked.ids().size();
    int parts = asked.papers().size() + (asked.labels() ? 1 : 0);
    progress.at(0, (long) each * parts);
    WaybillWave labels = labels(progress.job());
    List<WaybillBatch> written = labels.batches();
    List<OrderId> out = asked.again().isPresent() ? asked.ids() : in(written);
    if (asked.labels()) {
      tell(labels.problems(), out, progress);
    }
    if (out.isEmpty()) {
      return new Text("出力できる出荷がありません。", "There are no shipments to put out.");
    }
    String wave = written.isEmpty() ? asked.again().orElseThrow() : progress.job();
    List<String> result = new ArrayList<>();
    if (!written.isEmpty()) {
      result.add(
          "waybill-batches/"
              + written.stream().map(WaybillBatch::id).collect(Collectors.joining(",")));
    }
    long done = asked.labels() ? each : 0;
    for (String kind : asked.papers()) {
      Part part = new Part(progress, done, (long) each * parts);
      WavePapers papers = printing.orElseThrow();
      result.add(
          "documents/"
              + papers
                  .print(asked.account(), wave, kind, out, asked.reason(), part, asked.by())
                  .id());
      done += each;
    }
    progress.at(done, done);
    return result.isEmpty()
        ? new Text("出力できる出荷がありません。", "There are no shipments to put out.")
        : Text.same(String.join(" ", result));
  }

  private WaybillWave labels(String job) {
    return asked.labels()
        ? shipments.output(asked.account(), asked.ids(), job, asked.reason(), asked.by())
        : new WaybillWave(List.of(), List.of());
  }

  /** What stood against orders, and why others are not in it without anything against them. */
  private void tell(List<LabelProblem> problems, List<OrderId> out, Jobs.Progress progress) {
    Set<OrderId> told = new HashSet<>(out);
    for (LabelProblem p : problems) {
      progress.refused(p.shipment().value(), p.sentence());
      told.add(p.shipment().order());
    }
    List<OrderId> left = asked.ids().stream().filter(id -> !told.contains(id)).toList();
    orders
        .find(asked.account(), left)
        .forEach(o -> progress.refused(o.key().number(), why(o, asked.reason())));
  }

  /** The orders that are in these batches, those that travel along with others among them. */
  private List<OrderId> in(List<WaybillBatch> written) {
    Set<String> batches = written.stream().map(WaybillBatch::id).collect(Collectors.toSet());
    Set<OrderId> rows =
        written.stream()
            .flatMap(b -> b.shipments().stream())
            .map(ShipmentNumber::order)
            .collect(Collectors.toSet());
    List<OrderId> rest = asked.ids().stream().filter(id -> !rows.contains(id)).toList();
    Set<OrderId> along =
        orders.find(asked.account(), rest).stream()
            .filter(
                o ->
                    o.live().stream()
                        .anyMatch(s -> s.batch().filter(batches::contains).isPresent()))
            .map(Order::id)
            .collect(Collectors.toSet());
    return asked.ids().stream().filter(id -> rows.contains(id) || along.contains(id)).toList();
  }

  private static Text why(Order order, String reason) {
    if (order.desk() == Desk.DOC_WAIT) {
      return new Text(
          "ほかの変更と重なりました。もう一度出力してください。", "It met with another change. Put it out again.");
    }
    boolean printed = order.desk() == Desk.TRACK_WAIT && reason.isBlank();
    return printed
        ? new Text(
            "出力済みです。もう一度出力するには理由が要ります。",
            "It is put out already. To put it out again, give a reason.")
        : new Text("伝票・帳票出力待ちではありません。", "It is not on \"To print\".");
  }

  /**
   * A part of the job.
   *
   * @param all the job
   * @param from what was done before it
   * @param total all there is to do
   */
  private record Part(Jobs.Progress all, long from, long total) implements Jobs.Progress {
    @Override
    public String job() {
      return all.job();
    }

    @Override
    public void at(long done, long of) {
      all.at(Math.min(from + done, total), total);
    }

    @Override
    public void refused(String item, Text why) {
      all.refused(item, why);
    }
  }
}
