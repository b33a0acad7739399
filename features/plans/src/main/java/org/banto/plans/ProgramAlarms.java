// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.Optional;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;

/** What is said of a program that was dropped in and does not work. */
final class ProgramAlarms {
  static final AlarmKind BROKEN =
      new AlarmKind("plans.program", new Text("動かないプログラム", "Programs that do not work"), true);
  static final AlarmKind OLDER =
      new AlarmKind("plans.older", new Text("古い版のプログラム", "Programs of an older version"), false);

  private ProgramAlarms() {}

  /** One that rests, as a newer version works. */
  static Alarm older(String name, String version) {
    return Alarm.ofHouse(
        OLDER,
        name,
        new Text(
            "プログラム「" + name + "」は休ませています。新しい版（" + version + "）が動いています。古い jar は取り除いてください。",
            "The program "
                + name
                + " rests: a newer version works ("
                + version
                + "). Take its jar away."));
  }

  /**
   * One that does not work, or a file that is no program.
   *
   * @param former the version that can be put back
   */
  static Alarm broken(String name, Text why, Optional<String> former) {
    Text act =
        former
            .map(
                version ->
                    new Text(
                        "前の版（" + version + "）に戻すか、取り外してください",
                        "put " + version + " back, or take it away"))
            .orElse(
                new Text(
                    "直した jar に置き換えるか、取り外してください", "put a mended jar in its place, or take it away"));
    return Alarm.ofHouse(
        BROKEN,
        name,
        new Text(
            "プログラム「"
                + name
                + "」は動いていません: "
                + why.ja()
                + "。番頭のほかの仕事は続いています。［設定］→［接続プログラム］で"
                + act.ja()
                + "。",
            "The program "
                + name
                + " does not work: "
                + why.en()
                + ". The house works on. At Settings, Connectors, "
                + act.en()
                + "."));
  }
}
