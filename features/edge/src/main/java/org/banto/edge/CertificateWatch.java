// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sees that the house's certificate is good: says 21, 14, 7, 3 and 1 days before it ends, each once,
 * and at once when the one that lies there cannot be served.
 */
@Component(service = {Watch.class, AlarmKinds.class})
public final class CertificateWatch implements Watch {
  static final AlarmKind REFUSED =
      new AlarmKind("edge.certificate", new Text("証明書を使えない", "Certificate cannot be served"), true);
  static final AlarmKind ENDS =
      new AlarmKind("edge.certificate-ends", new Text("証明書の期限", "Certificate ends"), true);

  private static final int[] DAYS = {0, 1, 3, 7, 14, 21};
  private static final int SHORT = 8;

  private final Doorway doorway;

  /** Remembers. */
  @Activate
  public CertificateWatch(@Reference Doorway doorway) {
    this.doorway = doorway;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(REFUSED, ENDS);
  }

  @Override
  public List<Alarm> look(Instant now) {
    List<Alarm> found = new ArrayList<>();
    doorway.fault().ifPresent(fault -> found.add(refused(fault.sentence())));
    doorway.served().flatMap(key -> ending(key, now)).ifPresent(found::add);
    return found;
  }

  private Alarm refused(Text why) {
    boolean another = doorway.served().isPresent();
    return Alarm.ofHouse(
        REFUSED,
        "",
        new Text(
            "置かれた証明書を使えません: "
                + why.ja()
                + (another ? "。前の証明書で動いています" : "。https では開いていません")
                + "。サーバーの管理者に伝えてください",
            "The certificate that lies there cannot be served: "
                + why.en()
                + (another ? ". The one of before is" : ". The house does not speak https")
                + ". Tell the operator"));
  }

  /** Each step has a subject of its own: it is told when it begins, and ends when the next does. */
  private static Optional<Alarm> ending(HouseKey key, Instant now) {
    Duration left = Duration.between(now, key.ends());
    return IntStream.of(DAYS)
        .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
        .boxed()
        .findFirst()
        .map(days -> Alarm.ofHouse(ENDS, subject(key, days), sentence(key, days)));
  }

  private static String subject(HouseKey key, int days) {
    return key.fingerprint().replace(":", "").substring(0, SHORT) + ":" + days;
  }

  private static Text sentence(HouseKey key, int days) {
    LocalDate last = LocalDate.ofInstant(key.ends(), Japan.ZONE);
    Text then =
        key.selfMade()
            ? new Text("自己署名のものは、再起動すると作り直されます", "A self-made one is made anew at the next start")
            : new Text("更新してください", "Renew it");
    return new Text(
        "https の証明書の期限が"
            + (days == 0 ? "切れました（" : "あと" + days + "日以内です（")
            + last
            + "）。"
            + then.ja(),
        "The certificate of https "
            + (days == 0
                ? "has ended ("
                : "ends within " + days + (days == 1 ? " day (" : " days ("))
            + last
            + "). "
            + then.en());
  }
}
