// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectorFaults;
import org.banto.conductor.line.ConnectorFaults.Fault;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Watch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells of connectors that do what none may do, and of what still runs of them. */
@Component(service = {Watch.class, AlarmKinds.class})
public final class FaultWatch implements Watch {
  static final AlarmKind FAULT =
      new AlarmKind("conductor.fault", new Text("接続プログラムの誤り", "Fault of a connector"), true);

  static final AlarmKind STUCK =
      new AlarmKind(
          "conductor.stuck", new Text("終わらない接続プログラム", "A connector that does not end"), true);

  /** A fault that the next try takes back is nobody's work. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ConnectorFaults faults;
  private final Calls calls;

  /** Remembers. */
  @Activate
  public FaultWatch(@Reference ConnectorFaults faults, @Reference Calls calls) {
    this.faults = faults;
    this.calls = calls;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(FAULT, STUCK);
  }

  @Override
  public List<Alarm> look(Instant now) {
    List<Alarm> wrong = new ArrayList<>();
    faults.standing(now.minus(PATIENCE)).forEach((far, fault) -> wrong.add(alarm(far, fault)));
    calls.stillRunning().forEach(name -> wrong.add(stuck(name)));
    return wrong;
  }

  private static Alarm alarm(ConnectionKey far, Fault fault) {
    return Alarm.of(
        FAULT,
        far.account(),
        far.id().toString(),
        new Text(
            "接続「" + far.id() + "」の接続プログラムに誤りがあります: " + fault.words().ja() + "。接続プログラムの作者に知らせてください",
            "The connector of " + far.id() + " is faulty: " + fault.words().en()));
  }

  private static Alarm stuck(String name) {
    return Alarm.ofHouse(
        STUCK,
        name,
        new Text(
            "接続プログラム（" + name + "）の処理が終わらず、裏で動き続けています。直した版を入れると接続は動き出します。動き続けている処理は、番頭を再起動すると消えます",
            "A call into the connector of "
                + name
                + " does not end and still runs. A mended version is called at once; what runs on ends with a restart"));
  }
}
