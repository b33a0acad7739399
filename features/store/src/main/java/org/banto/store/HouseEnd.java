// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** The end of a house that cannot work, instead of one that is half up. */
final class HouseEnd {
  private HouseEnd() {}

  /**
   * Ends the house. The script shows the first line that begins like this; the exception is logged by
   * whoever made the component.
   */
  static void because(String words) {
    Optional<Bundle> here = Optional.ofNullable(FrameworkUtil.getBundle(HouseEnd.class));
    if (here.isEmpty()) {
      return; // a test, without a house around it
    }
    System.err.println("banto: " + words.strip().replaceAll("\\s+", " "));
    try {
      here.get().getBundleContext().getBundle(Constants.SYSTEM_BUNDLE_ID).stop();
    } catch (BundleException e) {
      throw new IllegalStateException("the house could not be ended", e);
    }
  }
}
