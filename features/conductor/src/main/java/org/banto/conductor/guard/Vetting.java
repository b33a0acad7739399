// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.code.CodeRules;
import org.banto.conductor.guard.Versions.How;
import org.banto.conductor.line.Makers;
import org.banto.conductor.line.Makers.Maker;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What keeps a version of a connector from even being tried. */
final class Vetting {
  private final ServiceComponentRuntime components;
  private final Makers makers;
  private final Deaths deaths;

  /** Why a version is not tried. */
  record Objection(String why, How how) {}

  Vetting(ServiceComponentRuntime components, Makers makers, Deaths deaths) {
    this.components = components;
    this.makers = makers;
    this.deaths = deaths;
  }

  /**
   * Vets a bundle.
   *
   * @param ids of the connectors that it claims to be
   * @param code whether what its code calls is read, too
   */
  Optional<Objection> of(Bundle bundle, Collection<String> ids, boolean code) {
    if (deaths.of(bundle)) {
      return Optional.of(new Objection("前に番頭を終わらせたため、止めてあります", How.ASKS));
    }
    Optional<Text> foreign = foreign(bundle, ids);
    if (foreign.isPresent()) {
      return foreign.map(f -> new Objection(f.ja(), How.ASKS));
    }
    List<String> broken = code && dropped(bundle) ? breaches(bundle) : List.of();
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(new Objection(String.join("。", broken), How.BARRED));
  }

  /** Those that came with the house are held to the rules when they are built. */
  static boolean dropped(Bundle bundle) {
    return bundle.getLocation().startsWith("file:");
  }

  private List<String> breaches(Bundle bundle) {
    Enumeration<URL> entries = bundle.findEntries("/", "*.class", true);
    List<byte[]> classes = new ArrayList<>();
    while (entries != null && entries.hasMoreElements()) {
      try (InputStream entry = entries.nextElement().openStream()) {
        classes.add(entry.readAllBytes());
      } catch (IOException e) {
        return List.of("jar の中身を読めません");
      }
    }
    List<String> own =
        components.getComponentDescriptionDTOs(bundle).stream()
            .map(d -> d.implementationClass)
            .toList();
    return breaches(own, classes);
  }

  /** As {@link org.banto.flow.ConnectorVersions#breaches}. */
  static List<String> breaches(Collection<String> own, Collection<byte[]> classes) {
    CodeRules rules = new CodeRules(own);
    try {
      classes.forEach(rules::read);
    } catch (IllegalArgumentException e) {
      return List.of("jar の中に、クラスとして読めないものがあります");
    }
    return rules.found().stream()
        .map(b -> b.rule().words().ja() + "（" + b.where() + ": " + b.uses() + "）")
        .toList();
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
