// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.house.Change;
import org.banto.house.Outcome;
import org.banto.house.Topics;
import org.banto.order.Unstorable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of which order the store takes no change, while the others of the same work go on. */
@Component(service = {UnstoredOrder.class, AlarmKinds.class})
public final class UnstoredOrder implements AlarmKinds {
  private static final Logger LOG = LoggerFactory.getLogger(UnstoredOrder.class);
  private static final AlarmKind KIND =
      new AlarmKind(
          "conductor.unstored",
          new Text("変更を保存できない注文", "Orders whose changes cannot be stored"),
          false);

  private final EventAdmin events;

  /** Remembers. */
  @Activate
  public UnstoredOrder(@Reference EventAdmin events) {
    this.events = events;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  /** Tells staff, once as long as the alarm stands; the order stays as it is, and says why. */
  Outcome told(AccountId account, Change change, Unstorable why) {
    String number = change.order().key().number();
    // not its causes: what a database says may quote a row
    LOG.warn("{} of order {} cannot be stored: {}", change.act(), number, why.getMessage());
    Object[] what = {number, why.detail(), change.order().id()};
    Text text =
        new Text(
            "注文 %s の変更を保存できないため、この注文だけそのままにして先へ進みました（%s）。システム担当者に、banto:mend-order %s で直すよう伝えてください。"
                .formatted(what),
            "A change of order %s cannot be stored, so it stays as it is and the others went on (%s). Ask whoever runs the house to mend it with banto:mend-order %s."
                .formatted(what));
    events.postEvent(
        new Event(Topics.ALARM, Topics.alarm(account, KIND, text, change.order().id().toString())));
    return new Outcome(
        change.order().id(),
        Outcome.Result.STOPPED,
        change.order().revision(),
        new Text(
            "この注文は保存できません（" + why.detail() + "）。システム担当者に伝えてください",
            "This order cannot be stored (" + why.detail() + "). Tell whoever runs the house"));
  }
}
