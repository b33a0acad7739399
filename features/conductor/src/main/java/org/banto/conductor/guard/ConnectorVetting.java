// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.conductor.guard.Versions.How;
import org.banto.conductor.line.Makers;
import org.banto.conductor.line.Makers.Maker;
import org.osgi.framework.Bundle;

/** What keeps a version of a connector from even being tried. */
final class ConnectorVetting {
  private final ConnectorGate gate;
  private final Makers makers;
  private final Deaths deaths;

  /** Why a version is not tried. */
  record Objection(String why, How how) {}

  ConnectorVetting(ConnectorGate gate, Makers makers, Deaths deaths) {
    this.gate = gate;
    this.makers = makers;
    this.deaths = deaths;
  }

  /**
   * Vets a bundle.
   *
   * @param ids of the connectors that it claims to be
   */
  Optional<Objection> of(Bundle bundle, Collection<String> ids) {
    List<String> broken = gate.breaches(bundle);
    if (!broken.isEmpty()) {
      return Optional.of(new Objection(String.join("。", broken), How.BARRED));
    }
    if (deaths.of(bundle)) {
      return Optional.of(new Objection("前に番頭を終わらせたため、止めてあります", How.ASKS));
    }
    return foreign(bundle, ids).map(f -> new Objection(f.ja(), How.ASKS));
  }

  /** What somebody has to allow before a program of this maker gets connections of these ids. */
  List<Text> claims(Maker own, Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> makers.of(id).filter(m -> !m.same(own)).map(m -> claim(id, m, own)).stream())
        .toList();
  }

  private static Text claim(String id, Maker whose, Maker own) {
    String from = told(whose);
    String to = told(own);
    return new Text(
        "「" + id + "」の接続は " + from + " のものです。" + to + " に渡すには、接続プログラムの一覧で許可してください",
        "Connections of "
            + id
            + " are "
            + from
            + "'s; "
            + to
            + " gets them when somebody allows it");
  }

  /** Why a bundle may not be what it claims to be. */
  private Optional<Text> foreign(Bundle bundle, Collection<String> ids) {
    Maker own = Maker.of(bundle);
    return ids.stream()
        .filter(id -> !makers.may(bundle, id))
        .findFirst()
        .flatMap(id -> makers.of(id).map(m -> claim(id, m, own)));
  }

  private static String told(Maker maker) {
    return maker.name() + (maker.provider().isEmpty() ? "" : "（" + maker.provider() + "）");
  }
}
