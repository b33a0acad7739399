// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.house.Accounts;
import org.banto.net.SimulatedPlaces;
import org.banto.net.WayOut;
import org.banto.net.WaysOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Two ways: one for those at work, and one for those who practise. */
@Component
public final class GuardedWaysOut implements WaysOut, AutoCloseable {
  private final Accounts accounts;
  private final GuardedWayOut atWork;
  private final GuardedWayOut inPractice =
      new GuardedWayOut(new Reach.Practice(() -> this.simulated));

  @Reference private volatile List<SimulatedPlaces> simulated = List.of();

  /** Whether an account is for practice never changes. */
  private final Map<AccountId, Boolean> practice = new ConcurrentHashMap<>();

  /** Opens both. */
  @Activate
  public GuardedWaysOut(@Reference InsideList list, @Reference Accounts accounts) {
    this.accounts = accounts;
    this.atWork = new GuardedWayOut(list);
  }

  GuardedWaysOut(InsideList list, Accounts accounts, SimulatedPlaces simulated) {
    this(list, accounts);
    this.simulated = List.of(simulated);
  }

  @Override
  public WayOut of(AccountId account) {
    Boolean known = practice.get(account);
    return known == null ? looked(account) : known ? inPractice : atWork;
  }

  /** An account that is not there yet may come. */
  private WayOut looked(AccountId account) {
    accounts.all().forEach(a -> practice.put(a.id(), a.practice()));
    return practice.getOrDefault(account, true) ? inPractice : atWork;
  }

  @Override
  public WayOut ofTheHouse() {
    return atWork;
  }

  /** Closes both; what is on its way through them ends. */
  @Override
  @Deactivate
  public void close() {
    atWork.close();
    inPractice.close();
  }
}
