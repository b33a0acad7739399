// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Alarms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says as long as it is so that the certificate is self-made: nobody but who has compared its SHA-256
 * knows whom they speak to (OWASP ASVS 5.0, 12.2.2). It is no fault: the house works, and who looks
 * away is told again.
 */
@Component(
    service = {Runnable.class, AlarmKinds.class},
    property = {
      "scheduler.name=banto-edge-self-made",
      "scheduler.period:Long=60",
      "scheduler.concurrent:Boolean=false"
    })
public final class SelfMadeNotice implements Runnable, AlarmKinds {
  static final AlarmKind KIND =
      new AlarmKind("edge.self-made", new Text("自己署名の証明書", "Self-made certificate"), false);

  private static final Text SENTENCE =
      new Text(
          "https の証明書が自己署名です。ブラウザーの警告を確かめずに進むと、なりすましに気付けません。" + "認証局の証明書を置くよう、サーバーの管理者に伝えてください",
          "The certificate of https is self-made: who passes the browser's warning without comparing"
              + " would not notice an impostor. Ask the operator for one of an authority");

  private final Doorway doorway;
  private final Alarms alarms;

  /** Remembers. */
  @Activate
  public SelfMadeNotice(@Reference Doorway doorway, @Reference Alarms alarms) {
    this.doorway = doorway;
    this.alarms = alarms;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  @Override
  public void run() {
    if (doorway.served().map(HouseKey::selfMade).orElse(false)) {
      alarms.raise(Alarm.ofHouse(KIND, "", SENTENCE));
    } else {
      alarms.mend(KIND, Optional.empty(), "");
    }
  }
}
