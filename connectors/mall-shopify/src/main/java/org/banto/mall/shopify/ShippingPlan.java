// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.mall.engine.Carriers;
import org.banto.mall.shopify.OrderView.Fulfilment;
import org.banto.mall.shopify.OrderView.Pieces;

/**
 * What is still to be told of an order's parcels: the difference between what Shopify shows and what it shall show. A
 * parcel is told as a fulfilment of the pieces in it; where nobody knows what is in which, all that is left goes with
 * the first new one. Pieces that have left are counted for the parcels in their order, so that a parcel told before, or
 * entered by hand in Shopify, is not told again.
 */
final class ShippingPlan {
  /** One thing to ask Shopify for. */
  sealed interface Step {}

  /** Pieces of one location leave under these numbers. */
  record Fulfil(Map<Pieces, Integer> pieces, String company, List<String> numbers)
      implements Step {}

  /** A fulfilment gets these numbers in place of those it has. */
  record Renumber(String fulfilment, String company, List<String> numbers) implements Step {}

  private final OrderView view;
  private final Carriers carriers;
  private final List<ParcelNotice> parcels;
  private final Map<Pieces, Integer> left = new LinkedHashMap<>();
  private final Map<String, Integer> gone = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private ShippingPlan(OrderView view, List<ParcelNotice> parcels, Carriers carriers) {
    this.view = view;
    this.carriers = carriers;
    this.parcels = parcels;
    for (Pieces p : view.pieces()) {
      left.put(p, p.left());
      gone.merge(p.line(), p.gone(), Integer::sum);
    }
  }

  /** The steps that are left; none when Shopify shows it all. */
  static List<Step> of(OrderView view, List<ParcelNotice> parcels, Carriers carriers) {
    return new ShippingPlan(view, parcels, carriers).steps();
  }

  /** Whether Shopify holds pieces back that are to leave. */
  static boolean held(OrderView view) {
    return view.pieces().stream().anyMatch(p -> p.held() > 0)
        && view.pieces().stream().noneMatch(p -> p.left() > 0);
  }

  private List<Step> steps() {
    Set<String> shown = new HashSet<>();
    view.fulfilments().forEach(f -> shown.addAll(f.numbers()));
    boolean unknown = parcels.stream().allMatch(p -> p.contents().isEmpty());
    List<ParcelNotice> unplaced = new ArrayList<>();
    for (ParcelNotice parcel : parcels) {
      Map<Pieces, Integer> taken = take(parcel.contents());
      boolean fresh = !shown.contains(parcel.number());
      if (!taken.isEmpty()) {
        fulfil(taken, parcel, List.of(parcel.number()));
      } else if (fresh) {
        unplaced.add(parcel);
      }
    }
    if (unknown && !rest().isEmpty() && !parcels.isEmpty()) {
      List<ParcelNotice> some = unplaced.isEmpty() ? parcels : unplaced;
      fulfil(rest(), some.get(0), some.stream().map(ParcelNotice::number).toList());
    } else if (!beside(unplaced)) {
      place(unplaced);
    }
    return steps;
  }

  /** The pieces of a parcel that have not left yet. */
  private Map<Pieces, Integer> take(List<Content> contents) {
    Map<Pieces, Integer> taken = new LinkedHashMap<>();
    for (Content content : contents) {
      int before = Math.min(content.quantity(), gone.getOrDefault(content.line(), 0));
      gone.merge(content.line(), -before, Integer::sum);
      int open = content.quantity() - before;
      for (Map.Entry<Pieces, Integer> e : left.entrySet()) {
        int some = e.getKey().line().equals(content.line()) ? Math.min(open, e.getValue()) : 0;
        if (some > 0) {
          taken.merge(e.getKey(), some, Integer::sum);
          e.setValue(e.getValue() - some);
          open -= some;
        }
      }
    }
    return taken;
  }

  private Map<Pieces, Integer> rest() {
    Map<Pieces, Integer> rest = new LinkedHashMap<>(left);
    rest.values().removeIf(n -> n == 0);
    return rest;
  }

  /** One fulfilment for each location. */
  private void fulfil(Map<Pieces, Integer> pieces, ParcelNotice parcel, List<String> numbers) {
    Map<String, Map<Pieces, Integer>> byLocation = new LinkedHashMap<>();
    pieces.forEach(
        (p, n) -> byLocation.computeIfAbsent(p.location(), l -> new LinkedHashMap<>()).put(p, n));
    byLocation
        .values()
        .forEach(some -> steps.add(new Fulfil(some, company(parcel.carrier()), numbers)));
  }

  /** A box beyond the pieces there are leaves with the pieces that leave now. */
  private boolean beside(List<ParcelNotice> open) {
    for (int i = steps.size() - 1; i >= 0 && !open.isEmpty(); i--) {
      if (steps.get(i) instanceof Fulfil f) {
        List<String> more = open.stream().map(ParcelNotice::number).toList();
        steps.set(i, new Fulfil(f.pieces(), f.company(), joined(f.numbers(), more)));
        return true;
      }
    }
    return false;
  }

  /** Numbers without pieces go in place of those that no longer hold, or beside others. */
  private void place(List<ParcelNotice> unplaced) {
    List<String> wanted = parcels.stream().map(ParcelNotice::number).toList();
    List<String> open = new ArrayList<>(unplaced.stream().map(ParcelNotice::number).toList());
    Map<String, String> instead = new HashMap<>();
    for (Fulfilment f : view.fulfilments()) {
      List<String> numbers = new ArrayList<>();
      for (String number : f.numbers()) {
        if (!wanted.contains(number) && !open.isEmpty()) {
          instead.computeIfAbsent(number, n -> open.remove(0));
        }
        numbers.add(instead.getOrDefault(number, number));
      }
      if (numbers.isEmpty() && !open.isEmpty()) {
        numbers.add(open.remove(0));
      }
      boolean ours = numbers.stream().anyMatch(wanted::contains);
      numbers.removeIf(n -> ours && !wanted.contains(n));
      renumber(f, numbers);
    }
    if (!open.isEmpty()) {
      Optional<Fulfilment> last = view.fulfilments().stream().reduce((a, b) -> b);
      last.ifPresent(f -> renumber(f, joined(f.numbers(), open)));
    }
  }

  private void renumber(Fulfilment fulfilment, List<String> numbers) {
    if (!numbers.equals(fulfilment.numbers())) {
      steps.add(new Renumber(fulfilment.id(), companyOf(numbers.get(0)), numbers));
    }
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private String companyOf(String number) {
    return parcels.stream()
        .filter(p -> p.number().equals(number))
        .findFirst()
        .map(p -> company(p.carrier()))
        .orElse("");
  }

  private String company(String carrier) {
    return carriers.code(carrier).orElseGet(() -> Carriers.name(carrier));
  }
}
