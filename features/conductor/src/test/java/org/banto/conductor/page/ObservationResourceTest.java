// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.flow.fake.Samples;
import org.banto.house.CommandCount;
import org.banto.house.Observation;
import org.junit.jupiter.api.Test;

class ObservationResourceTest {
  private static final List<CommandCount> UNSENT = List.of(new CommandCount("mail.send", 3));

  private final SecurityContext clerk = OutboxResourceTest.clerk();
  private final Looking looking = new Looking();
  private final ObservationResource resource = new ObservationResource(looking);

  /** One account that looks on or not. */
  private static final class Looking implements Observation {
    private Optional<Instant> since = Optional.empty();
    private Optional<Instant> live = Optional.empty();
    private Optional<Instant> carried = Optional.empty();
    private Optional<Actor> last = Optional.empty();

    @Override
    public Optional<Instant> since(AccountId account) {
      return account.equals(Samples.MAIN) ? since : Optional.empty();
    }

    @Override
    public void begin(AccountId account, Actor by) {
      since = Optional.of(Samples.NOW);
      last = Optional.of(by);
    }

    @Override
    public void goLive(AccountId account, boolean accepted, Actor by) {
      since = Optional.empty();
      live = Optional.of(Samples.NOW);
      carried = live.filter(at -> accepted);
      last = Optional.of(by);
    }

    @Override
    public Optional<Instant> live(AccountId account) {
      return live;
    }

    @Override
    public Optional<Instant> carriedBefore(AccountId account) {
      return carried;
    }

    @Override
    public List<CommandCount> unsent(AccountId account) {
      return UNSENT;
    }
  }

  @Test
  void aShopLooksOnUntilItGoesLive() {
    assertEquals(Optional.empty(), resource.view(clerk).since());
    assertEquals(Optional.of(Samples.NOW), resource.begin(clerk).since());
    assertEquals(Optional.of(Samples.CLERK), looking.last);
    assertEquals(
        new ObservationResource.View(
            Optional.of(Samples.NOW), Optional.empty(), Optional.empty(), UNSENT),
        resource.view(clerk));
    assertEquals(Optional.empty(), resource.goLive(null, clerk).since());
    assertEquals(UNSENT, resource.view(clerk).unsent());
    assertEquals(Optional.of(Samples.NOW), resource.view(clerk).live());
  }

  @Test
  void ordersOfBeforeGetNoThanksUnlessTheShopSaysSo() {
    for (Boolean carried : new Boolean[] {null, true}) {
      resource.begin(clerk);
      assertEquals(
          Optional.of(Samples.NOW),
          resource.goLive(new ObservationResource.GoingLive(carried), clerk).carriedBefore());
    }
    resource.begin(clerk);
    assertEquals(
        Optional.empty(),
        resource.goLive(new ObservationResource.GoingLive(false), clerk).carriedBefore());
  }
}
