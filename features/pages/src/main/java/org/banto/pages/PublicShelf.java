// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banto.house.DroppedIn;
import org.banto.house.PublicDoors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The programs that were dropped in and want to answer without a log-in, and which of them may. */
@Component(service = {PublicShelf.class, PublicDoors.class})
public final class PublicShelf implements PublicDoors {
  private final BundleContext context;
  private final PageBook book;

  /** Remembers whom to ask. */
  @Activate
  public PublicShelf(BundleContext context, @Reference PageBook book) {
    this.context = context;
    this.book = book;
  }

  @Override
  public boolean isOpen(Class<?> of) {
    Bundle bundle = FrameworkUtil.getBundle(of);
    return bundle != null && isOpen(bundle);
  }

  boolean isOpen(Bundle bundle) {
    return PublicOffer.of(bundle)
        .filter(offer -> book.read().of(offer) == PageState.READY)
        .isPresent();
  }

  /** Those that work now. */
  List<PublicOffer> all() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getState() == Bundle.ACTIVE && DroppedIn.is(bundle.getLocation()))
        .map(PublicOffer::of)
        .flatMap(Optional::stream)
        .toList();
  }
}
