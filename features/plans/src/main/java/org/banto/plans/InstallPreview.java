// SPDX-License-Identifier: Apache-2.0
package org.banto.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.connect.UpgradeCheck;
import org.banto.house.WrongSettings;

/**
 * What would change if a connector's bundle were installed; nothing is changed by asking.
 *
 * @param name symbolic name of the bundle
 * @param version the version that would come
 * @param from the version that works now
 * @param provider who made it
 * @param connectors what it connects to
 * @param addsPorts what it could do that the present version cannot
 * @param removesPorts what it could not do any more
 * @param addsSettings settings that come
 * @param removesSettings settings that go
 * @param refused why it cannot be installed; empty when it can
 * @param warnings what keeps it from taking over: connections that lack a setting, by name, and
 *     what is another program's
 * @param sees the fields whose personal data it would see of orders
 */
public record InstallPreview(
    String name,
    String version,
    Optional<String> from,
    String provider,
    SortedSet<String> connectors,
    SortedSet<String> addsPorts,
    SortedSet<String> removesPorts,
    SortedSet<String> addsSettings,
    SortedSet<String> removesSettings,
    List<Text> refused,
    List<Text> warnings,
    List<SeenField> sees) {
  /** A name and nothing else: the jar's file is called by it. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private static final List<String> NEVER =
      List.of("Export-Package", "Bundle-Activator", "Fragment-Host", "Require-Bundle");

  /**
   * Rehearses.
   *
   * @param there the connector of this name that works now
   * @param stranger whether the name belongs to a bundle that is no connector
   * @param provided whether the house provides what is needed
   */
  static InstallPreview of(
      Offer.Source jar,
      Offer offer,
      Optional<Offer> there,
      boolean stranger,
      Predicate<MissingRequirement> provided) {
    Offer now = there.orElseGet(() -> Offer.none(offer.name()));
    List<Text> refused = new ArrayList<>();
    if (!offer.isConnector()) {
      refused.add(
          new Text(
              "接続プログラムではありません（banto.connector の宣言がありません）",
              "It is no connector (it does not declare banto.connector)"));
    }
    if (!NAME.matcher(offer.name()).matches()) {
      refused.add(
          new Text(
              "Bundle-SymbolicName は半角の英数字と . _ - で、英数字から始まる100文字までです",
              "Bundle-SymbolicName has letters, digits and . _ -, begins with a letter or digit, and has 100 characters at most"));
    }
    if (stranger) {
      refused.add(
          new Text(offer.name() + " は番頭の本体の名前です", offer.name() + " is a name of the house's own"));
    }
    NEVER.stream()
        .filter(header -> !jar.header(header).isEmpty())
        .forEach(
            header ->
                refused.add(
                    new Text("接続プログラムに " + header + " は使えません", "A connector has no " + header)));
    if (there.isPresent() && offer.version().compareTo(now.version()) <= 0) {
      refused.add(
          new Text(
              "いま動いている版（" + now.version() + "）より新しくありません",
              "It is not newer than the version that works now (" + now.version() + ")"));
    }
    MissingRequirement.of(jar).stream()
        .filter(need -> !provided.test(need))
        .forEach(
            need ->
                refused.add(
                    new Text(
                        "この番頭にないものを必要としています: " + need.words(),
                        "It needs what this house does not have: " + need.words())));
    return new InstallPreview(
        offer.name(),
        offer.version().toString(),
        there.map(o -> o.version().toString()),
        offer.provider(),
        offer.connectors(),
        Offer.without(offer.ports(), now.ports()),
        Offer.without(now.ports(), offer.ports()),
        Offer.without(offer.settings(), now.settings()),
        Offer.without(now.settings(), offer.settings()),
        refused,
        List.of(),
        List.of());
  }

  /**
   * The same after more was looked at.
   *
   * @param breaches what its code does that no connector may do
   * @param claims what somebody has to allow before it is called
   * @param unfit connections whose settings it could not work with
   * @param seen the fields it would see
   */
  InstallPreview with(
      List<Text> breaches,
      List<Text> claims,
      List<UpgradeCheck.Unfit> unfit,
      List<SeenField> seen) {
    return new InstallPreview(
        name,
        version,
        from,
        provider,
        connectors,
        addsPorts,
        removesPorts,
        addsSettings,
        removesSettings,
        Stream.concat(refused.stream(), breaches.stream()).distinct().toList(),
        Stream.concat(claims.stream(), unfit.stream().map(InstallPreview::warning)).toList(),
        seen);
  }

  private static Text warning(UpgradeCheck.Unfit unfit) {
    Text wrong = WrongSettings.sentence(unfit.violations());
    return new Text(
        "いまの設定のままでは、接続「" + unfit.connection() + "」を引き継げません。" + wrong.ja(),
        "It cannot take over the connection "
            + unfit.connection()
            + " with the settings of now. "
            + wrong.en());
  }
}
