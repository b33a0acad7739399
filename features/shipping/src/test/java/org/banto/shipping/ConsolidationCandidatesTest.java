// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemoryChanges;
import org.banto.house.OrderService;
import org.banto.order.PaymentMethod;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start reads, and what it knows without. */
class ConsolidationCandidatesTest {
  @TempDir Path folder;

  private final House house = new House();
  private final MemoryChanges changes = new MemoryChanges();
  private int searches;
  private final OrderService counted =
      (OrderService)
          Proxy.newProxyInstance(
              OrderService.class.getClassLoader(),
              new Class<?>[] {OrderService.class},
              (self, method, args) -> {
                searches += method.getName().equals("search") ? 1 : 0;
                try {
                  return method.invoke(house.orders, args);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });

  @BeforeEach
  void twoNeighbours() {
    waiting(1, PaymentMethod.Kind.CARD);
    waiting(2, PaymentMethod.Kind.COD);
    ConsolidationCandidates before = started("1");
    before.run();
    before.close();
    searches = 0;
  }

  private void waiting(long id, PaymentMethod.Kind kind) {
    house.keep(
        house.plan(House.order(id, House.placed(kind, "宅配便", DeliveryWish.NONE, 1))),
        ShipmentState.PLANNED);
  }

  private ConsolidationCandidates started(String bundle) {
    KeptPlaces copies = new KeptPlaces(folder, new InvertedVault(), bundle);
    return new ConsolidationCandidates(
        changes, counted, house.flow, house.settings, copies, House.FIELDS, Clock.systemUTC());
  }

  private static List<String> group(ConsolidationCandidates neighbourhood) {
    return neighbourhood.groups(House.MAIN).stream()
        .flatMap(List::stream)
        .map(Place::number)
        .toList();
  }

  private void looks(int times, ConsolidationCandidates neighbourhood, String... group) {
    neighbourhood.run();
    assertEquals(times, searches / 3, "walks over the three desks");
    assertEquals(List.of(group), group(neighbourhood));
  }

  @Test
  void aStartReadsNoDeskAndKnowsTheNeighboursAtOnce() {
    ConsolidationCandidates after = started("1");
    assertEquals(1, after.beside(house.now(1)).size());
    looks(0, after, "1-20260701-1", "1-20260701-2");
  }

  @Test
  void whatChangedWhileItWasDownIsRead() {
    house.keep(house.now(2), ShipmentState.RELEASED);
    waiting(3, PaymentMethod.Kind.CARD);
    changes.changed(2, 3);
    looks(0, started("1"), "1-20260701-1", "1-20260701-3");
  }

  @Test
  void anotherBundleADamagedCopyOrADatabasePutBackReadsTheDesks() throws Exception {
    looks(1, started("2"), "1-20260701-1", "1-20260701-2");
    changes.putBack();
    looks(2, started("1"), "1-20260701-1", "1-20260701-2");
    Files.write(folder.resolve("places-main"), new byte[] {1, 2, 3});
    looks(3, started("1"), "1-20260701-1", "1-20260701-2");
  }

  @Test
  void anotherSettingReadsTheDesks() {
    house.sections.put("shipping", Map.of("consolidation", "same-payment"));
    changes.changed();
    looks(1, started("1"));
  }

  @Test
  void anOrderThatIsGoneIsNobodysNeighbour() {
    ConsolidationCandidates after = started("1");
    house.orders.remove(house.now(2));
    changes.changed(2);
    looks(0, after);
    assertEquals(List.of(), new ConsolidationCheck(after).check(house.now(1), Desk.SHIP_WAIT));
  }
}
