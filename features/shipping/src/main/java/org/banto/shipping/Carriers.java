// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Shop;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.connect.WaybillResult;
import org.banto.house.OwnFormat;
import org.banto.house.OwnFormats;
import org.banto.shipment.Carriage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The carriers whose bundles are here now, by connector id, and the shop's own formats, which come
 * first. A carrier with several programs has a service for each: {@code banto.carrier.labels} says
 * which slip types it writes, {@code banto.carrier.rows} how many shipments a file takes, {@code
 * banto.carrier.check} of {@code 7} that the last of twelve digits of its numbers is the rest of the
 * others by seven.
 */
@Component(service = Carriers.class)
public final class Carriers {
  /**
   * A carrier as the page offers it.
   *
   * @param id its connector id
   * @param name its name
   * @param labels its slip types
   * @param settings what it asks of the shop by contract, kept among the shop's settings
   * @param writes whether label data can be written for it; numbers come back from every one
   */
  public record Carrier(
      String id,
      String name,
      List<LabelType> labels,
      List<CarrierSetting> settings,
      boolean writes) {}

  /**
   * A slip type.
   *
   * @param code the neutral code
   * @param name the carrier's name of it
   */
  public record LabelType(String code, String name) {}

  /**
   * What a carrier asks of the shop.
   *
   * @param key of the shop's settings, {@code carrier.<id>.<what>}
   * @param ja its name
   * @param en the same in English
   */
  public record CarrierSetting(String key, String ja, String en) {}

  /** Shipments of a file, where the carrier names no other number. */
  private static final int MOST = 1_000;

  private static final String ID = "banto.connector.id";
  private static final String LABELS = "banto.carrier.labels";

  @Reference private volatile List<Map.Entry<Map<String, Object>, WaybillFile>> files = List.of();

  @Reference private volatile List<Map.Entry<Map<String, Object>, LabelCheck>> checks = List.of();

  @Reference
  private volatile List<Map.Entry<Map<String, Object>, WaybillResult>> results = List.of();

  @Reference private volatile List<OwnFormats> own = List.of();

  /** None yet. */
  @Activate
  public Carriers() {}

  Carriers(String id, WaybillFile file, LabelCheck check, WaybillResult result) {
    Map<String, Object> properties = Map.of(ID, id);
    files = List.of(Map.entry(properties, file));
    checks = List.of(Map.entry(properties, check));
    results = List.of(Map.entry(properties, result));
  }

  /** The same with another service of the carrier for some slip types. */
  Carriers and(Map<String, Object> properties, WaybillFile file, LabelCheck check) {
    files = Stream.concat(files.stream(), Stream.of(Map.entry(properties, file))).toList();
    checks = Stream.concat(checks.stream(), Stream.of(Map.entry(properties, check))).toList();
    return this;
  }

  /** The same with another carrier's reader. */
  Carriers and(String id, WaybillResult result) {
    Map<String, Object> properties = Map.of(ID, id);
    results = Stream.concat(results.stream(), Stream.of(Map.entry(properties, result))).toList();
    return this;
  }

  /** The same with formats of the shop's own. */
  Carriers and(OwnFormats formats) {
    own = List.of(formats);
    return this;
  }

  /** What a shipment that travels like this is written with. */
  Optional<SlipWriter> paper(AccountId account, Carriage carriage) {
    return formats(account)
        .filter(f -> f.file().isPresent() && f.carrier().equals(carriage.carrier()))
        .filter(f -> f.labels().isEmpty() || f.labels().containsKey(carriage.label()))
        .map(f -> new SlipWriter("own/" + f.id(), f.file().get(), f.check(), MOST))
        .findFirst()
        .or(() -> find(files, carriage).map(e -> paper(e, carriage)));
  }

  private SlipWriter paper(Map.Entry<Map<String, Object>, WaybillFile> file, Carriage carriage) {
    Map<String, Object> properties = file.getKey();
    Object rows = properties.get("banto.carrier.rows");
    String name = String.valueOf(properties.getOrDefault("component.name", ""));
    return new SlipWriter(
        carriage.carrier() + "/" + name,
        file.getValue(),
        check(carriage),
        rows instanceof Integer most ? most : MOST);
  }

  /** Whether the last of twelve digits of a carrier's numbers checks the others. */
  boolean checked(String carrier) {
    return files.stream()
        .map(Map.Entry::getKey)
        .filter(p -> carrier.equals(p.get(ID)))
        .anyMatch(p -> "7".equals(p.get("banto.carrier.check")));
  }

  private Optional<LabelCheck> check(Carriage carriage) {
    return find(checks, carriage).map(Map.Entry::getValue);
  }

  /** Says what a shipment's paper cannot hold. */
  Optional<LabelCheck> check(AccountId account, Carriage carriage) {
    return paper(account, carriage).flatMap(SlipWriter::check).or(() -> check(carriage));
  }

  /** All that can read a carrier's result files, in the order in which they are tried. */
  List<WaybillResult> results(AccountId account, String carrier) {
    Stream<WaybillResult> ours =
        formats(account).filter(f -> f.carrier().equals(carrier)).flatMap(f -> f.result().stream());
    Stream<WaybillResult> theirs =
        results.stream().filter(e -> carrier.equals(e.getKey().get(ID))).map(Map.Entry::getValue);
    return Stream.concat(ours, theirs).toList();
  }

  /** The carriers whose result files can be read. */
  List<String> readers(AccountId account) {
    Stream<String> ours =
        formats(account).filter(f -> f.result().isPresent()).map(OwnFormat::carrier);
    return Stream.concat(ours, results.stream().map(r -> id(r.getKey()))).distinct().toList();
  }

  /** A carrier's name; its id where its bundle is gone. */
  String name(AccountId account, String carrier) {
    return all(account).stream()
        .filter(c -> c.id().equals(carrier))
        .map(Carrier::name)
        .findFirst()
        .orElse(carrier);
  }

  private Stream<OwnFormat> formats(AccountId account) {
    return own.stream().flatMap(o -> o.formats(account).stream());
  }

  /** All carriers of a shop: those of the bundles, then those it made up. */
  List<Carrier> all(AccountId account) {
    Map<String, Carrier> all = new LinkedHashMap<>();
    files.forEach(f -> all.merge(id(f.getKey()), carrier(f.getKey()), Carriers::together));
    results.forEach(
        r -> all.putIfAbsent(id(r.getKey()), withoutFile(id(r.getKey()), name(r.getKey()))));
    formats(account).forEach(f -> all.merge(f.carrier(), carrier(f), Carriers::together));
    return List.copyOf(all.values());
  }

  private static Carrier together(Carrier one, Carrier two) {
    Map<String, LabelType> labels = new LinkedHashMap<>();
    one.labels().forEach(l -> labels.put(l.code(), l));
    two.labels().forEach(l -> labels.putIfAbsent(l.code(), l));
    List<CarrierSetting> settings = new ArrayList<>(one.settings());
    settings.addAll(two.settings());
    return new Carrier(
        one.id(),
        one.name(),
        List.copyOf(labels.values()),
        List.copyOf(settings),
        one.writes() || two.writes());
  }

  /** The one that names the slip type, else the first of the carrier, which refuses it in words. */
  private static <T> Optional<Map.Entry<Map<String, Object>, T>> find(
      List<Map.Entry<Map<String, Object>, T>> in, Carriage carriage) {
    List<Map.Entry<Map<String, Object>, T>> of =
        in.stream().filter(e -> carriage.carrier().equals(e.getKey().get(ID))).toList();
    return of.stream()
        .filter(e -> texts(e.getKey(), LABELS).anyMatch(t -> t.startsWith(carriage.label() + "=")))
        .findFirst()
        .or(() -> of.stream().findFirst());
  }

  private static Carrier carrier(Map<String, Object> properties) {
    String id = id(properties);
    return new Carrier(
        id,
        name(properties),
        texts(properties, LABELS).map(Carriers::type).toList(),
        texts(properties, "banto.carrier.settings").map(t -> setting(id, t)).toList(),
        true);
  }

  private static Carrier carrier(OwnFormat format) {
    List<LabelType> labels =
        format.labels().entrySet().stream()
            .map(e -> new LabelType(e.getKey(), e.getValue()))
            .toList();
    return new Carrier(
        format.carrier(), format.name(), labels, List.of(), format.file().isPresent());
  }

  private static Carrier withoutFile(String id, String name) {
    return new Carrier(id, name, List.of(), List.of(), false);
  }

  private static String id(Map<String, Object> properties) {
    return String.valueOf(properties.get(ID));
  }

  private static String name(Map<String, Object> properties) {
    return String.valueOf(properties.getOrDefault("banto.carrier.name", id(properties)));
  }

  private static Stream<String> texts(Map<String, Object> properties, String name) {
    Object value = properties.get(name);
    return value instanceof String[] all ? Arrays.stream(all) : Stream.ofNullable((String) value);
  }

  /** {@code sender=荷送人コード|Sender code}. */
  private static CarrierSetting setting(String carrier, String text) {
    String[] sides = text.split("=", 2);
    String[] names = sides[1].split("[|]", 2);
    return new CarrierSetting(Shop.CODES + carrier + "." + sides[0], names[0], names[1]);
  }

  private static LabelType type(String text) {
    String[] sides = text.split("=", 2);
    return new LabelType(sides[0], sides.length > 1 ? sides[1] : sides[0]);
  }
}
