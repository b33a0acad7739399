// SPDX-License-Identifier: Apache-2.0
package org.banto.pages;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What was decided about pages, for the whole house, and which of them stood still; kept among the
 * settings of the first account.
 */
@Component(service = PageBook.class)
public final class PageBook {
  private static final AccountId HOUSE = new AccountId("main");

  private static final String SECTION = "pages";
  private static final Actor SELF = Actor.system("pages");
  private static final String OFF = "off";
  private static final String NO = "NO";
  private static final String YES = "YES";
  private static final char BAR = '|';

  /** Who tells it for the second time, tells it for all. */
  private static final int ALL = 2;

  private final Settings settings;

  /** Remembers. */
  @Activate
  public PageBook(@Reference Settings settings) {
    this.settings = settings;
  }

  /** What is written now, in one look. */
  Choices read() {
    return new Choices(settings.read(HOUSE, SECTION));
  }

  /** Turns all pages of bundles on or off. */
  void turn(boolean on) {
    write(Map.of(OFF, on ? "" : "1"));
  }

  /**
   * Keeps how a page is shown, also its next versions while its maker is the same.
   *
   * @param mode how, or empty where it is not wanted
   */
  void agree(PageOffer offer, Optional<PageMode> mode) {
    write(Map.of(agreed(offer), mode.map(PageMode::name).orElse(NO) + BAR + offer.provider()));
  }

  /** Keeps whether a program answers without a log-in, also in its next versions of the same maker. */
  void open(PublicOffer offer, boolean open) {
    write(Map.of(opened(offer), (open ? YES : NO) + BAR + offer.provider()));
  }

  /** Somebody could not work any more with this page open. */
  void stood(PageOffer offer, String login) {
    write(Map.of(stood(offer) + login, "1"));
  }

  /** Forgets that pages of this id stood still. */
  void wake(String id) {
    Map<String, String> gone = new TreeMap<>();
    settings.read(HOUSE, SECTION).keySet().stream()
        .filter(key -> key.startsWith(stood(id)))
        .forEach(key -> gone.put(key, ""));
    write(gone);
  }

  private void write(Map<String, String> values) {
    settings.write(HOUSE, SECTION, values, SELF);
  }

  private static String agreed(PageOffer offer) {
    return "agreed" + BAR + offer.bundle() + BAR + offer.id();
  }

  private static String opened(PublicOffer offer) {
    return "public" + BAR + offer.bundle();
  }

  private static String stood(String id) {
    return "stood" + BAR + id + BAR;
  }

  private static String stood(PageOffer offer) {
    return stood(offer.id()) + offer.key() + BAR;
  }

  /** What is written. */
  record Choices(Map<String, String> values) {
    /** Whether pages of bundles are shown at all. */
    boolean on() {
      return !values.containsKey(OFF);
    }

    /** How the page is shown: as agreed, else as is proposed. */
    PageMode mode(PageOffer offer) {
      return agreement(offer)
          .filter(agreed -> !agreed.equals(NO))
          .map(PageMode::valueOf)
          .orElse(trusted(offer) ? offer.wish() : PageMode.FRAMED);
    }

    /** Whether a page of the same maker is shown as a part of the page already. */
    private boolean trusted(PageOffer offer) {
      return values.containsValue(PageMode.SHARED.name() + BAR + offer.provider());
    }

    /** What was decided of a page; nothing where its bundle has got another maker since. */
    private Optional<String> agreement(PageOffer offer) {
      return decided(agreed(offer), offer.provider());
    }

    private Optional<String> decided(String key, String provider) {
      return Optional.ofNullable(values.get(key))
          .filter(value -> value.substring(value.indexOf(BAR) + 1).equals(provider))
          .map(value -> value.substring(0, value.indexOf(BAR)));
    }

    /** Where a program stands that wants to answer without a log-in: READY, ASKS or OFF. */
    PageState of(PublicOffer offer) {
      return decided(opened(offer), offer.provider())
          .map(said -> on() && said.equals(YES) ? PageState.READY : PageState.OFF)
          .orElse(PageState.ASKS);
    }

    /** Where a page that counts stands for everybody. */
    PageState of(PageOffer offer) {
      if (offer.fault().isPresent()) {
        return PageState.UNFIT;
      }
      Optional<String> agreed = agreement(offer);
      if (agreed.isEmpty()) {
        return PageState.ASKS;
      }
      if (!on() || agreed.get().equals(NO)) {
        return PageState.OFF;
      }
      long told = values.keySet().stream().filter(key -> key.startsWith(stood(offer))).count();
      return told < ALL ? PageState.READY : PageState.RESTS;
    }

    /** Where it stands for somebody. */
    PageState of(PageOffer offer, String login) {
      PageState all = of(offer);
      boolean own = values.containsKey(stood(offer) + login);
      return all == PageState.READY && own ? PageState.RESTS : all;
    }
  }
}
