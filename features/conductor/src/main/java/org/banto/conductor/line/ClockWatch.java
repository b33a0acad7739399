// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sees that the house's clock goes with those of the far sides. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class ClockWatch implements Watch {
  private static final AlarmKind KIND =
      new AlarmKind("conductor.clock", new Text("時計のずれ", "Clock is off"), true);
  private static final Duration MOST = Duration.ofSeconds(60);

  private final FarClocks clocks;

  /** Remembers. */
  @Activate
  public ClockWatch(@Reference HttpLanes lines) {
    this(lines.clocks());
  }

  ClockWatch(FarClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(KIND);
  }

  @Override
  public List<Alarm> look(Instant now) {
    return clocks
        .ahead(now)
        .filter(ahead -> ahead.abs().compareTo(MOST) > 0)
        .map(ahead -> Alarm.ofHouse(KIND, "", sentence(ahead)))
        .stream()
        .toList();
  }

  private static Text sentence(Duration ahead) {
    long seconds = ahead.abs().toSeconds();
    String ja = seconds < 120 ? seconds + "秒" : seconds / 60 + "分";
    String en = seconds < 120 ? seconds + " seconds" : seconds / 60 + " minutes";
    boolean slow = !ahead.isNegative();
    return new Text(
        "このサーバーの時計が接続先より"
            + ja
            + (slow ? "遅れています" : "進んでいます")
            + "。日時がずれて記録されます。サーバーの管理者に時刻合わせを頼んでください",
        "This server's clock is "
            + en
            + (slow ? " behind" : " ahead of")
            + " those of the far sides. Have the operator set it");
  }
}
