// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.minato;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.banto.connect.ParcelNotice;
import org.banto.connect.Receipt;
import org.banto.connect.Tokens;
import org.banto.order.MallState.Standing;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/** What an author of a connector to Minato could do wrong: each overrides the least of a good one. */
public enum Mistake {
  NONE("no mistake"),

  BOOKMARK_IS_NOW("the bookmark is now", "theBookmarkIsWhatWasReadAndNotTheTime") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        Instant upTo(Instant newest) {
          return clock.instant();
        }
      };
    }
  },
  NO_OVERLAP("no overlap", "whatShowsUpBehindTheNewestIsRead") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        Duration overlap() {
          return Duration.ZERO;
        }
      };
    }
  },
  NO_LOOK_BEFORE_ACTING(
      "no look before acting",
      "whatIsAskedAgainIsNotDoneAgain",
      "underTroubleEachThingHappensOnce",
      "anOrderWhoseParcelsAreToldIsShipped") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        List<ParcelNotice> missing(List<ParcelNotice> told, Set<String> there) {
          return told;
        }
      };
    }
  },
  NEVER_SHIPPED(
      "half of two steps: never moved to shipped", "anOrderWhoseParcelsAreToldIsShipped") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        void close(String order) {}
      };
    }
  },
  NO_SECOND_LOG_IN(
      "no second log-in",
      "aRefusedTokenIsRenewedAndTheWorkGoesOn",
      "noTokenStandsInAnAddressOrAMessage") {
    @Override
    Quay quay(Outbound outbound, Tokens tokens) {
      return new Quay(outbound, tokens) {
        @Override
        boolean logsInAgain() {
          return false;
        }
      };
    }
  },
  CANCEL_NOT_LOOKED_UP(
      "a cancel is not looked up",
      "whatIsAskedAgainIsNotDoneAgain",
      "underTroubleEachThingHappensOnce") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        boolean off(String state) {
          return false;
        }
      };
    }
  },
  OLD_NUMBER_LEFT("the old number is left", "aChangedNumberReplacesTheOldOne") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        void remove(String order, Set<String> numbers) {}
      };
    }
  },
  PAGES_BY_COUNT("M1: pages by count", "changesBetweenPagesLeaveNothingOut") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        String place(String mark) {
          return mark.isEmpty() ? "" : "&skip=" + mark;
        }

        @Override
        String next(String mark, int rows, String given) {
          return Integer.toString(rows + (mark.isEmpty() ? 0 : Integer.parseInt(mark)));
        }
      };
    }
  },
  REFUSAL_ACCEPTED("M5: a business refusal is reported as accepted", "everyRefusalIsARefusal") {
    @Override
    Quay quay(Outbound outbound, Tokens tokens) {
      return new Quay(outbound, tokens) {
        @Override
        String refusal(String words) {
          return "";
        }
      };
    }
  },
  SECOND_BOX_DROPPED(
      "M6: the second box is dropped when contents are known", "everyBoxIsToldWithItsContents") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        List<ParcelNotice> boxes(ReportShipment shipment) {
          boolean known = !shipment.parcels().get(0).contents().isEmpty();
          return known ? shipment.parcels().subList(0, 1) : shipment.parcels();
        }
      };
    }
  },
  ROUNDED_DOWN("money is rounded down", "theMoneyIsTheFarSidesToTheYen") {
    @Override
    MinatoReader reader() {
      return new MinatoReader() {
        @Override
        long yen(BigDecimal sen) {
          return sen.movePointLeft(2).setScale(0, RoundingMode.DOWN).longValueExact();
        }
      };
    }
  },
  DAMAGED_COMMAND_IS_MALFORMED(
      "MALFORMED for a damaged answer to a command", "aDamagedAnswerToACommandIsNoAnswer") {
    @Override
    Quay quay(Outbound outbound, Tokens tokens) {
      return new Quay(outbound, tokens) {
        @Override
        Reason damagedCommand() {
          return Reason.MALFORMED;
        }
      };
    }
  },
  TAX_SUMMED_FIRST("tax of two rates is summed before rounding", "taxIsRoundedForEachRate") {
    @Override
    MinatoReader reader() {
      return new MinatoReader() {
        @Override
        List<TaxTotal> taxes(BigDecimal standard, BigDecimal reduced) {
          long rest = yen(standard.add(reduced)) - yen(reduced);
          return List.of(
              new TaxTotal(TaxRate.STANDARD, Yen.ZERO, new Yen(rest)),
              new TaxTotal(TaxRate.REDUCED, Yen.ZERO, new Yen(yen(reduced))));
        }
      };
    }
  },
  NINE_HOURS("the time zone is nine hours off", "anOrderIsPlacedWhenTheFarSidesPageSays") {
    @Override
    MinatoReader reader() {
      return new MinatoReader() {
        @Override
        ZoneId zone() {
          return ZoneOffset.UTC;
        }
      };
    }
  },
  CANCEL_TAKEN_FOR_EDIT("a cancel is taken for an edit", "aCancelledOrderIsReadAsCancelled") {
    @Override
    MinatoReader reader() {
      return new MinatoReader() {
        @Override
        Standing standing(String state) {
          Standing standing = super.standing(state);
          return standing == Standing.CANCELLED ? Standing.CHANGE_PENDING : standing;
        }
      };
    }
  },
  OLD_PAGE_TOKEN("an old page token is used again", "aPageTokenThatHasEndedStopsNothing") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        List<String> anew(String list) throws ConnectorException {
          throw new ConnectorException(
              Reason.MALFORMED, new Text("ページが断られました", "the page is refused"));
        }
      };
    }
  },
  SECRET_IN_MESSAGE("a secret stands in an exception's message", "aRefusedLogInNamesNoSecret") {
    @Override
    Quay quay(Outbound outbound, Tokens tokens) {
      return new Quay(outbound, tokens) {
        @Override
        Text refusedLogIn() {
          return super.refusedLogIn().before(": " + Harbour.PASSWORD);
        }
      };
    }
  },
  SHARED_STATE("two threads: calls share a field", "twoCallsAtOnceDoNotMixUp") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        private String current;

        @Override
        Receipt about(String order, Step step) throws ConnectorException {
          current = order;
          return step.take();
        }

        @Override
        String path(String order) {
          return "/orders/" + current;
        }
      };
    }
  },
  SHARED_PLACE("two threads: reads share a field", "twoReadsAtOnceDoNotMixUp") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        private Cursor place;

        @Override
        public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
          place = from;
          check();
          return super.orders(place);
        }
      };
    }
  },
  OWN_THREAD("two threads: a thread of its own", "twoCallsAtOnceDoNotMixUp") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        Receipt about(String order, Step step) throws ConnectorException {
          try {
            return CompletableFuture.supplyAsync(() -> unchecked(step)).join();
          } catch (CompletionException e) {
            if (e.getCause() instanceof ConnectorException trouble) {
              throw trouble;
            }
            throw e;
          }
        }
      };
    }
  },
  RECEIPT_FOR_NOTHING(
      "a receipt for a command never given", "receiptsAreForWhatWasAskedAndNothingElse") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        private final Set<CommandId> today = new LinkedHashSet<>();

        @Override
        public List<Receipt> report(List<ReportShipment> shipments) throws ConnectorException {
          List<Receipt> receipts = new ArrayList<>(super.report(shipments));
          today.removeAll(shipments.stream().map(ReportShipment::id).toList());
          today.forEach(id -> receipts.add(Receipt.accepted(id, "")));
          receipts.forEach(r -> today.add(r.command()));
          return receipts;
        }
      };
    }
  },
  ORDER_WITH_UNKNOWN_LINE_DROPPED(
      "an order is dropped because one line of it is unknown",
      "anOrderWithAnUnknownLineIsNotDropped") {
    @Override
    MinatoMall mall(Quay quay, Clock clock) {
      return new MinatoMall(quay, clock, reader()) {
        @Override
        boolean kept(String row) {
          return !row.contains("TICKET");
        }
      };
    }
  },
  UNKNOWN_LINE_DROPPED("an unknown line is dropped", "everyLineOfTheFarSidesPageIsRead") {
    @Override
    MinatoReader reader() {
      return new MinatoReader() {
        @Override
        boolean kept(String line) {
          return !line.startsWith("TICKET");
        }
      };
    }
  };

  private static volatile Mistake present = NONE;

  private final String words;
  private final Set<String> caughtBy;

  Mistake(String words, String... caughtBy) {
    this.words = words;
    this.caughtBy = new LinkedHashSet<>(List.of(caughtBy));
  }

  /** The one that is made now. */
  static Mistake present() {
    return present;
  }

  /** What is wrong, in words. */
  String words() {
    return words;
  }

  /** The contract meant for it, and after it those that cannot but catch it as well. */
  public Set<String> caughtBy() {
    return caughtBy;
  }

  /** The connector that makes it. */
  MinatoMall mall(Outbound outbound, Tokens tokens, Clock clock) {
    return mall(quay(outbound, tokens), clock);
  }

  MinatoMall mall(Quay quay, Clock clock) {
    return new MinatoMall(quay, clock, reader());
  }

  Quay quay(Outbound outbound, Tokens tokens) {
    return new Quay(outbound, tokens);
  }

  MinatoReader reader() {
    return new MinatoReader();
  }

  /** Its golden file. */
  String golden() {
    return "minato-" + name().toLowerCase(Locale.ROOT) + ".txt";
  }

  /** Does something while it is made. */
  void during(Runnable deed) {
    present = this;
    try {
      deed.run();
    } finally {
      present = NONE;
    }
  }

  private static Receipt unchecked(MinatoMall.Step step) {
    try {
      return step.take();
    } catch (ConnectorException e) {
      throw new CompletionException(e);
    }
  }
}
