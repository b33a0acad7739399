// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Text;
import org.banto.house.Jobs;

/** Hears how far a job is and what it refuses. */
final class Steps implements Jobs.Progress {
  final List<String> refused = new ArrayList<>();

  @Override
  public String job() {
    return "job";
  }

  @Override
  public void at(long done, long total) {
    assertTrue(done <= total);
  }

  @Override
  public void refused(String item, Text why) {
    refused.add(item + ": " + why.ja());
  }
}
