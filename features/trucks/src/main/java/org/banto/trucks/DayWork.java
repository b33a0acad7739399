// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.house.Audit;
import org.banto.house.AuditEntry;

/**
 * What was packed and numbered today, as the history says. Read once, and from then on only what has
 * come since: what it remembers can be read again at any time, by any house.
 */
final class DayWork {
  private static final String PACKED = "shipment.packed";
  private static final String NUMBERED = "waybill.numbered";
  private static final int AT_ONCE = 1_000;

  private final Audit audit;
  private final Map<AccountId, Done> known = new ConcurrentHashMap<>();

  /**
   * What was done on a day until a line of the history.
   *
   * @param day which
   * @param seq the line
   * @param packed when shipments were packed by scan
   * @param numbered when shipments got their numbers
   * @param boxes how many shipments of an order were packed by scan
   */
  record Done(
      LocalDate day,
      long seq,
      List<Instant> packed,
      List<Instant> numbered,
      Map<OrderId, Integer> boxes) {
    /** Whether the shop scans what it packs. */
    boolean scans() {
      return !packed.isEmpty();
    }

    /** Shipments in an hour: packed, or numbered where the shop does not scan; empty where too few. */
    Optional<Double> pace(Instant now) {
      return PackingPace.of(scans() ? packed : numbered, now);
    }
  }

  DayWork(Audit audit) {
    this.audit = audit;
  }

  /** What was done today so far. */
  Done of(AccountId account, LocalDate today) {
    return known.compute(
        account,
        (a, last) ->
            more(
                a,
                last != null && last.day().equals(today)
                    ? last
                    : new Done(today, 0, List.of(), List.of(), Map.of())));
  }

  private Done more(AccountId account, Done last) {
    Instant midnight = last.day().atStartOfDay(Japan.ZONE).toInstant();
    List<Instant> packed = new ArrayList<>(last.packed());
    List<Instant> numbered = new ArrayList<>(last.numbered());
    Map<OrderId, Integer> boxes = new HashMap<>(last.boxes());
    long newest = last.seq();
    Optional<String> from = Optional.empty();
    do {
      Slice<AuditEntry> slice = audit.read(account, "", "", from, AT_ONCE);
      for (AuditEntry line : slice.items()) {
        if (line.seq() <= last.seq() || line.at().isBefore(midnight)) {
          return new Done(last.day(), newest, packed, numbered, boxes);
        }
        newest = Math.max(newest, line.seq());
        if (line.act().equals(PACKED)) {
          packed.add(line.at());
          line.order().ifPresent(o -> boxes.merge(o, 1, Integer::sum));
        } else if (line.act().equals(NUMBERED)) {
          numbered.add(line.at());
        }
      }
      from = slice.next();
    } while (from.isPresent());
    return new Done(last.day(), newest, packed, numbered, boxes);
  }
}
