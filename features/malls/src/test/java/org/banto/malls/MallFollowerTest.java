// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import org.banto.flow.Follower;
import org.banto.flow.engine.CalledOffTest;
import org.banto.flow.engine.PartialShippingTest;
import org.banto.flow.engine.RandomWalkTest;
import org.banto.flow.engine.SharedParcelsTest;
import org.banto.flow.engine.TransitionTableTest;
import org.junit.jupiter.api.Nested;

/** The walks of the flow, with malls told as they are told in a house. */
class MallFollowerTest {
  @Nested
  class CalledOff extends CalledOffTest {
    @Override
    protected Follower malls() {
      return new MallFollower();
    }
  }

  @Nested
  class PartialShipping extends PartialShippingTest {
    @Override
    protected Follower malls() {
      return new MallFollower();
    }
  }

  @Nested
  class SharedParcels extends SharedParcelsTest {
    @Override
    protected Follower malls() {
      return new MallFollower();
    }
  }

  @Nested
  class RandomWalk extends RandomWalkTest {
    @Override
    protected Follower malls() {
      return new MallFollower();
    }
  }

  @Nested
  class TransitionTable extends TransitionTableTest {
    @Override
    protected Follower malls() {
      return new MallFollower();
    }

    @Override
    protected TransitionTableTest another() {
      return new TransitionTable();
    }
  }
}
