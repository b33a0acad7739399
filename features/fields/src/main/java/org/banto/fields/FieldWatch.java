// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.banto.order.FieldFault;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees which fields are at fault; each is named in the log once, when its fault begins. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class FieldWatch implements Watch {
  private static final Logger LOG = LoggerFactory.getLogger(FieldWatch.class);
  private static final AlarmKind KIND =
      new AlarmKind("fields.fault", new Text("受注の項目の不具合", "Field of orders at fault"), true);
  private static final int LONGEST_SUBJECT = 200;

  private final Set<String> told = new HashSet<>();

  @Reference private volatile List<OrderFields> fields;

  /** For the service component runtime. */
  @Activate
  public FieldWatch() {}

  FieldWatch(List<OrderFields> fields) {
    this.fields = fields;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  @Override
  public synchronized List<Alarm> look(Instant now) {
    FieldSet all = new FieldSet(fields);
    List<FieldFault> faults = all.faults();
    told.retainAll(faults.stream().map(FieldFault::of).toList());
    faults.stream()
        .filter(f -> told.add(f.of()))
        .forEach(f -> LOG.warn("field {} {}", f.of(), f.what()));
    return faults.stream().map(f -> alarm(all, f)).toList();
  }

  private static Alarm alarm(FieldSet all, FieldFault fault) {
    String id = fault.of();
    Text name = all.find(id).map(OrderField::name).orElse(Text.same(id));
    String subject = id.length() > LONGEST_SUBJECT ? id.substring(0, LONGEST_SUBJECT) : id;
    return Alarm.ofHouse(
        KIND,
        subject,
        new Text(
            "受注の項目「" + name.ja() + "」（" + id + "）に不具合があります。" + said(fault).ja(),
            "Field " + name.en() + " (" + id + ") of orders is at fault. " + said(fault).en()));
  }

  /** In words for staff. */
  static Text said(FieldFault fault) {
    return new Text(
        "値を出せない受注があり、その受注ではこの項目を使う条件は成り立たず、表やファイルでは▲、メールや帳票では空欄になります。この項目を追加したプログラムの提供元に伝えてください: "
            + fault.what(),
        "Of some orders it has no value: conditions on it do not hold, cells are marked ▲, words in mails and papers are left out. Tell who made the program that brings it: "
            + fault.what());
  }
}
