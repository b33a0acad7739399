// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.AlarmKinds;
import org.banto.flow.Alarms;
import org.banto.house.Topics;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the bundles that are there now; says to everybody when one comes or goes, and calls a
 * person when one comes that nobody has agreed to.
 */
@Component(service = {PageShelf.class, AlarmKinds.class})
public final class PageShelf implements AlarmKinds {
  private static final Logger LOG = LoggerFactory.getLogger(PageShelf.class);

  private static final AlarmKind ASKS =
      new AlarmKind("pages.asks", new Text("許可を待つ画面", "Pages that ask"), false);

  @Reference private volatile List<Alarms> alarms = List.of();

  private final Map<Long, PageOffer> offers = new ConcurrentSkipListMap<>();
  private final BundleContext context;
  private final PageBook book;
  private final EventAdmin events;
  private final BundleListener listener = this::changed;

  /** Looks at the bundles that are there, and hears of others. */
  @Activate
  public PageShelf(BundleContext context, @Reference PageBook book, @Reference EventAdmin events) {
    this.context = context;
    this.book = book;
    this.events = events;
    context.addBundleListener(listener);
    for (Bundle bundle : context.getBundles()) {
      look(bundle);
    }
  }

  PageShelf with(List<Alarms> all) {
    alarms = all;
    return this;
  }

  @Override
  public List<AlarmKind> kinds() {
    return List.of(ASKS);
  }

  /** Hears no more. */
  @Deactivate
  public void close() {
    context.removeBundleListener(listener);
  }

  private void changed(BundleEvent event) {
    boolean started = event.getType() == BundleEvent.STARTED;
    if (started || event.getType() == BundleEvent.STOPPED) {
      Optional<PageOffer> came = look(event.getBundle());
      if (started) {
        came.filter(offer -> book.read().of(offer) == PageState.ASKS).ifPresent(this::ask);
      }
    }
  }

  private void ask(PageOffer offer) {
    Text name = offer.name();
    Text sentence =
        new Text(
            "プログラムが画面「" + name.ja() + "」を持ってきました。使うには［設定］→［プログラムの画面］で許可してください。",
            "A program brings the page "
                + name.en()
                + ". Agree to it at Settings, Pages of programs.");
    alarms.forEach(a -> a.raise(Alarm.ofHouse(ASKS, offer.bundle(), sentence)));
  }

  /** Somebody has decided about a page: nobody has to be called for it any more. */
  void answered(PageOffer offer) {
    alarms.forEach(a -> a.mend(ASKS, Optional.empty(), offer.bundle()));
  }

  /** An event may be told late: what counts is how the bundle stands now. */
  private synchronized Optional<PageOffer> look(Bundle bundle) {
    long id = bundle.getBundleId();
    Optional<PageOffer> now = bundle.getState() == Bundle.ACTIVE ? read(bundle) : Optional.empty();
    Optional<PageOffer> before =
        Optional.ofNullable(now.isPresent() ? offers.put(id, now.get()) : offers.remove(id));
    now.flatMap(PageOffer::fault)
        .ifPresent(why -> LOG.warn("The page of {}: {}", bundle.getSymbolicName(), why.en()));
    if (now.isPresent() || before.isPresent() || PublicOffer.of(bundle).isPresent()) {
      tell();
    }
    return now;
  }

  private static Optional<PageOffer> read(Bundle bundle) {
    try {
      return PageOffer.of(bundle);
    } catch (IllegalStateException e) {
      // it is taken away under the eyes of whoever reads
      LOG.debug("{} has gone", bundle.getBundleId(), e);
      return Optional.empty();
    }
  }

  /** Everybody looks at the list again. */
  void tell() {
    events.postEvent(new Event(Topics.HOUSE_CHANGED, Map.of()));
  }

  /** All pages; of two with one id the first counts. */
  List<PageOffer> all() {
    return List.copyOf(offers.values());
  }

  /** The page of this id that counts. */
  Optional<PageOffer> find(String id) {
    return all().stream().filter(o -> o.id().equals(id)).findFirst();
  }
}
