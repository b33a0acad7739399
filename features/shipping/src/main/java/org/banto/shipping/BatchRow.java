// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.banto.base.Actor;
import org.banto.house.WaybillBatch;
import org.banto.shipment.ShipmentNumber;

/** A batch as it lies in the database. */
@Entity
@Table(name = "waybill_batch")
@IdClass(BatchKey.class)
class BatchRow {
  @Id String account;
  @Id String id;
  String carrier;

  @Column(name = "at_ms")
  long at;

  @Column(name = "actor_kind")
  String actorKind;

  String actor;
  String job;

  /** Numbers joined by commas. */
  String shipments;

  String sha256;
  String reason;

  /** Which house prepared it. */
  String house;

  /** 0 while it is prepared, 1 once issued, 2 when struck. */
  int state;

  void set(Batches.Stored stored) {
    WaybillBatch b = stored.batch();
    carrier = b.carrier();
    at = b.at().toEpochMilli();
    actorKind = b.by().kind().name();
    actor = b.by().name();
    job = stored.job();
    shipments = b.shipments().stream().map(ShipmentNumber::value).collect(Collectors.joining(","));
    sha256 = b.sha256();
    reason = b.reason();
    state = stored.issued() ? b.struck() ? 2 : 1 : 0;
  }

  Batches.Stored stored() {
    List<ShipmentNumber> numbers =
        Arrays.stream(shipments.split(","))
            .filter(n -> !n.isEmpty())
            .map(ShipmentNumber::new)
            .toList();
    WaybillBatch batch =
        new WaybillBatch(
            id,
            job,
            carrier,
            Instant.ofEpochMilli(at),
            new Actor(Actor.Kind.valueOf(actorKind), actor),
            numbers,
            sha256,
            reason,
            state == 2);
    return new Batches.Stored(batch, job, state > 0);
  }
}
