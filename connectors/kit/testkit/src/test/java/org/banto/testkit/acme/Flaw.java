// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

/** One mistake that an author of a connector could make; none is on unless a test switches it on. */
enum Flaw {
  CHECK_ASKS_NOBODY(MallContracts.Checks.class, "theCheckAsksTheFarSideAndChangesNothing"),
  CHECK_CHANGES_SOMETHING(MallContracts.Checks.class, "theCheckAsksTheFarSideAndChangesNothing"),
  CHECK_SWALLOWS_TROUBLE(MallContracts.Checks.class, "theCheckTellsWhatIsWrong"),
  CHECK_NAMES_NO_SETTING(MallContracts.Checks.class, "theCheckTellsWhatIsWrong"),
  SECRET_IN_MESSAGE(MallContracts.Checks.class, "theCheckTellsWhatIsWrong"),
  SECRET_IN_ENGLISH(MallContracts.Checks.class, "theCheckTellsWhatIsWrong"),
  SECRET_IN_ADDRESS(MallContracts.Checks.class, "noSecretStandsInAnAddressOrInTheConnectorsName"),

  ORDERS_LAST_PAGE_IS_LEFT_OUT(MallContracts.Orders.class, "everythingHeldIsRead"),
  ORDERS_ALL_IN_ONE_PAGE(MallContracts.Orders.class, "aPageTakesFewRequests"),
  ORDERS_PLACE_IS_KEPT_IN_THE_CONNECTOR(MallContracts.Orders.class, "theBookmarkAloneRemembers"),
  ORDERS_BOOKMARK_IS_ONE_TOO_FAR(MallContracts.Orders.class, "theBookmarkAloneRemembers"),
  ORDERS_COME_ONCE_ONLY(MallContracts.Orders.class, "aPageCanBeReadAgain"),
  ORDERS_SWALLOW_TROUBLE(MallContracts.Orders.class, "troubleIsToldAndLosesNothing"),
  DAMAGE_IS_TAKEN(MallContracts.Orders.class, "troubleIsToldAndLosesNothing"),
  ORDERS_TRIP_OVER_OLD_BOOKMARKS(MallContracts.Orders.class, "aBookmarkThatIsNotItsOwnStartsAnew"),
  ORDERS_SECRET_IN_BOOKMARK(MallContracts.Orders.class, "theBookmarkIsShortAndHoldsNoSecret"),
  ORDERS_EMPTY_PAYLOAD(MallContracts.Orders.class, "eachPayloadIsOneOrderThatItsReaderReads"),

  CONFIRM_FORGETS_ONE(MallContracts.Confirms.class, "everythingAskedIsDoneOnce"),
  CONFIRM_ONE_REFUSAL_STOPS_ALL(MallContracts.Confirms.class, "oneRefusalStopsNoOther"),
  CONFIRM_ASKS_FOR_NOTHING(MallContracts.Confirms.class, "nothingToDoAsksNobody"),
  CONFIRM_ACCEPTS_BLINDLY(MallContracts.Confirms.class, "underTroubleEachThingHappensOnce"),
  CONFIRM_LOST_IS_REFUSED(MallContracts.Confirms.class, "underTroubleEachThingHappensOnce"),
  CONFIRM_KEY_IS_A_RECEIPT(MallContracts.Confirms.class, "aRefusedKeyIsNoReceipt"),
  SHIP_DROPS_ZEROS(MallContracts.Reports.class, "theMallShowsExactlyTheParcelsTold"),
  SHIP_ADDS_INSTEAD(MallContracts.Reports.class, "aChangedNumberReplacesTheOldOne"),
  EDIT_FORGETS_ONE(MallContracts.Edits.class, "everythingAskedIsDoneOnce"),
  EDITS_ARE_TOLD_UNASKED(MallContracts.Edits.class, "aConnectionThatTellsNoEditsAsksForNothing"),
  EDIT_CUTS_THE_WORDS(MallContracts.Edits.class, "whatWasToldReadsBackAsItIsHere"),
  EDIT_TAKES_EVERYTHING(MallContracts.Edits.class, "whatCannotBeToldIsLeftToStaff"),
  CANCEL_NEEDS_A_REASON(MallContracts.Cancels.class, "aCancelWithoutAReasonIsToldAllTheSame"),

  LOOK_UP_SAYS_DONE(MallContracts.LooksUp.class, "whatWasNotDoneIsUnknown"),
  LOOK_UP_DOES_IT(MallContracts.LooksUp.class, "whatWasNotDoneIsUnknown"),
  LOOK_UP_SAYS_NOT_DONE(MallContracts.LooksUp.class, "whatWasDoneIsAccepted"),
  LOOK_UP_ONE_FOR_ALL(MallContracts.LooksUp.class, "eachIsAnsweredForItself"),
  LOOK_UP_TROUBLE_IS_UNKNOWN(MallContracts.LooksUp.class, "troubleWhileLookingUpIsNoAnswer"),

  LAST_DAY_IN_UTC(MallContracts.KnowsItsKey.class, "theLastDayIsTheFarSides"),
  LAST_DAY_SWALLOWS_TROUBLE(MallContracts.KnowsItsKey.class, "troubleIsNoDate"),

  PUSH_MINDS_THE_CASE(MallContracts.Pushes.class, "theFarSidesPushesPass"),
  PUSH_ASKS_THE_FAR_SIDE(MallContracts.Pushes.class, "theFarSidesPushesPass"),
  PUSH_CUTS_THE_BODY(MallContracts.Pushes.class, "anAlteredBodyIsRefused"),
  PUSH_PASSES_WITH_ANY_SIGNATURE(
      MallContracts.Pushes.class, "aPushSignedWithAnotherSecretIsRefused"),
  PUSH_PASSES_UNSIGNED(MallContracts.Pushes.class, "withoutItsProofItIsRefused"),
  PUSH_FALLS_OVER(MallContracts.Pushes.class, "nonsenseIsRefusedAndTripsNobody"),
  PUSH_PASSES_WITHOUT_SECRET(MallContracts.Pushes.class, "withoutASecretNothingIsGenuine"),

  PUSH_TAKES_ITS_WORD_ANYWHERE(MallContracts.Answers.class, "anAlteredBodyIsRefused"),
  ANSWER_IS_THE_SAME(MallContracts.Answers.class, "aGenuinePushHearsThatItWasTaken"),
  ANSWER_THANKS_EVERYBODY(MallContracts.Answers.class, "aRefusedPushHearsThatItWasNotTaken"),
  ANSWER_REPEATS_THE_PUSH(MallContracts.Answers.class, "nonsenseIsAnsweredAndNotRepeated"),
  ANSWER_FALLS_OVER(MallContracts.Answers.class, "nonsenseIsAnsweredAndNotRepeated"),

  QUEUE_LEAVES_WHAT_IT_READ(QueueContracts.class, "whatWaitsIsReadAndTakenOff"),
  QUEUE_ALWAYS_HAS_NEWS(QueueContracts.class, "anEmptyQueueIsNoNews"),
  QUEUE_BELIEVES_STRANGERS(QueueContracts.class, "whatIsNoNewsIsTakenOffAndGivesNothing"),
  QUEUE_GIVES_DOUBLES(QueueContracts.class, "aPushThatComesTwiceIsOneOrder"),
  QUEUE_IS_EMPTIED_AT_ONCE(QueueContracts.class, "aLongQueueIsTakenBitByBit"),
  QUEUE_SWALLOWS_TROUBLE(QueueContracts.class, "troubleWithTheQueueIsTold"),
  QUEUE_IS_ASKED_UNSET(QueueContracts.class, "withoutAQueueNobodyIsAsked"),

  TOKEN_IS_NOT_KEPT(TokenContracts.Gate.class, "aTokenIsAskedForOnceAndThenKept"),
  TOKEN_IS_NOT_RENEWED(TokenContracts.Gate.class, "aRefusedTokenIsRenewedAndTheWorkGoesOn"),
  TOKEN_NAMES_NO_SETTING(TokenContracts.Gate.class, "theShopIsToldWhenNoTokenCanBeHad"),
  TOKEN_IN_ADDRESS(TokenContracts.Gate.class, "noTokenStandsInAnAddressOrAMessage"),

  READER_TIME_IN_UTC(ReaderContracts.Payloads.class, "everythingIsReadAsTheGoldenFilesSay"),
  READER_NULL(ReaderContracts.Payloads.class, "everythingIsReadAsTheGoldenFilesSay"),
  READER_POINTS_ADDED(ReaderContracts.Payloads.class, "theMoneyAddsUp"),
  READER_LINES_ALIKE(ReaderContracts.Payloads.class, "linesAndDestinationsHaveNumbersAndKeys"),
  READER_ZONE_OF_THE_MACHINE(ReaderContracts.Payloads.class, "theSameBytesAreTheSameOrder"),
  READER_FALLS_OVER(ReaderContracts.Payloads.class, "aDamagedPayloadIsMalformedAndNamesNobody"),
  READER_NAMES_THE_BUYER(
      ReaderContracts.Payloads.class, "aDamagedPayloadIsMalformedAndNamesNobody"),
  MAIL_READS_ANOTHER_NUMBER(ReaderContracts.Mails.class, "everyOrderMailIsAnOrder"),
  MAIL_TAKES_EVERYTHING(ReaderContracts.Mails.class, "otherMailsAreNone"),
  MAIL_HALF_IS_NONE(ReaderContracts.Mails.class, "halfAnOrderMailIsMalformed"),
  ORDER_FILE_LOSES_A_ROW(ReaderContracts.OrderFiles.class, "everyRowIsReadAsTheGoldenFileSays"),

  DEPOSITS_NEW_ID_EACH_TIME(MoneyContracts.Deposits.class, "aDepositHasTheSameIdEachTimeItIsRead"),
  PAYMENT_WITHOUT_KEY(MoneyContracts.Requests.class, "whatIsAskedAgainIsNotDoneAgain"),
  PAYMENT_NAMES_THE_BUYER(MoneyContracts.Requests.class, "oneRefusalStopsNoOther"),
  CHANGE_FORGETS_ONE(MoneyContracts.Changes.class, "everythingAskedIsDoneOnce"),
  PAYMENT_OFF_FORGETS_ONE(MoneyContracts.Offs.class, "everythingAskedIsDoneOnce"),
  PAYMENT_SHIPMENT_FORGETS_ONE(MoneyContracts.Shipped.class, "everythingAskedIsDoneOnce"),
  REVIEWS_LAST_PAGE_IS_LEFT_OUT(MoneyContracts.Reviews.class, "everythingHeldIsRead"),
  REVIEWS_REFUSE_WITHOUT_A_WORD(MoneyContracts.Reviews.class, "aReviewSaysWhereThePaymentStands"),
  PAYMENT_RESULT_NG_IS_OK(MoneyContracts.ResultFiles.class, "aResultSaysWhereThePaymentStands"),
  PAYMENT_RESULT_DROPS_A_BAD_ROW(
      MoneyContracts.ResultFiles.class, "aRowThatCannotBeReadIsNamedAndKeepsNoOtherOut"),
  PAYMENT_FILE_LOSES_A_ROW(MoneyContracts.PaymentFiles.class, "rowsComeInOrderAndSayWhoseTheyAre"),
  DEPOSIT_FILE_LOSES_A_ROW(MoneyContracts.Files.class, "everyRowIsReadAsTheGoldenFileSays"),
  DEPOSIT_FILE_DROPS_ZEROS(MoneyContracts.Files.class, "whatIsHardInTheSampleComesThrough"),
  DEPOSIT_FILE_NEEDS_ROWS(MoneyContracts.Files.class, "aFileWithoutRowsIsNothing"),
  DEPOSIT_FILE_ID_OF_THE_DAY(MoneyContracts.Files.class, "theSameFileIsTheSameTwice"),
  DEPOSIT_FILE_READS_ANYTHING(MoneyContracts.Files.class, "anotherFileIsRefused"),
  DEPOSIT_FILE_NAMES_THE_PAYER(MoneyContracts.Files.class, "aFileThatIsCutOffNamesNobody"),
  DEPOSIT_FILE_READS_GARBAGE(MoneyContracts.Files.class, "aFileSavedAsUtf8IsReadTheSameOrRefused"),
  DEPOSIT_FILE_TWINS(MoneyContracts.Files.class, "noTwoDepositsHaveOneId"),

  DISPATCHES_LAST_PAGE_IS_LEFT_OUT(GoodsContracts.Dispatches.class, "everythingHeldIsRead"),
  RESULTS_LAST_PAGE_IS_LEFT_OUT(GoodsContracts.TellsResults.class, "everythingHeldIsRead"),
  RESULTS_SHORT_IS_SHIPPED(GoodsContracts.TellsResults.class, "whatWasShortIsToldAndHasNoNumber"),
  FULFIL_FORGETS_ONE(GoodsContracts.Fulfils.class, "everythingAskedIsDoneOnce"),
  SHARE_FORGETS_ONE(GoodsContracts.Shares.class, "everythingAskedIsDoneOnce"),
  FULFIL_FILE_LOSES_A_ROW(GoodsContracts.FulfilFiles.class, "rowsComeInOrderAndSayWhoseTheyAre"),
  TRACK_LEAVES_ONE_OUT(GoodsContracts.Tracks.class, "everyParcelHasItsState"),
  TRACK_NEW_WORDS_ARE_DELIVERED(GoodsContracts.Tracks.class, "unknownWordsAreNeverDelivered"),
  TRACK_ASKS_FOR_NOTHING(GoodsContracts.Tracks.class, "noParcelsAskNobody"),
  TRACK_DAMAGE_IS_NOT_FOUND(GoodsContracts.Tracks.class, "troubleIsNoState"),
  FILE_IN_UTF8(GoodsContracts.Waybills.class, "everyByteIsOfTheFarSidesCharacterSet"),
  FILE_IN_SHIFT_JIS(GoodsContracts.Waybills.class, "namesKeepTheirCharacters"),
  FILE_QUESTION_MARKS(
      GoodsContracts.Waybills.class, "aCharacterTheFileCannotHoldIsRefusedOrReplaced"),
  FILE_DROPS_ZEROS(GoodsContracts.Waybills.class, "numbersKeepTheirZerosAndAreHalfWidth"),
  FILE_LINE_FEEDS(GoodsContracts.Waybills.class, "everyLineEndsInCrLf"),
  FILE_WITHOUT_QUOTES(GoodsContracts.Waybills.class, "quotesAndCommasMoveNoColumn"),
  FILE_SORTS(GoodsContracts.Waybills.class, "rowsComeInOrderAndSayWhoseTheyAre"),
  FILE_ROW_FOR_NOTHING(GoodsContracts.Waybills.class, "nothingMakesAFileWithoutRows"),
  FILE_DIGITS_OF_THE_MACHINE(GoodsContracts.Waybills.class, "theSameItemsMakeTheSameBytes"),
  FILE_ANOTHER_COLUMN(GoodsContracts.Waybills.class, "theFileIsTheGoldenOneToTheByte"),
  RESULT_TAKES_SPOILT_NUMBERS(
      GoodsContracts.Results.class, "aNumberASpreadsheetSpoiltIsAProblemOfItsRow"),
  RESULT_DROPS_ZEROS(GoodsContracts.Results.class, "everyNumberComesBackToItsShipment"),
  SAMPLE_FORGETS_THE_NUMBER(GoodsContracts.Practised.class, "everyNumberIsGoodAndOfOneShipment"),
  SAMPLE_SORTS(GoodsContracts.Practised.class, "everyShipmentComesBackInItsPlace"),
  SAMPLE_NUMBERS_ANEW(GoodsContracts.Practised.class, "theSameShipmentsHaveTheSameNumbers"),
  SAMPLE_ONE_NUMBER_FOR_ALL(GoodsContracts.Practised.class, "everyNumberIsGoodAndOfOneShipment"),
  STOCK_WITHOUT_CARRIER(
      GoodsContracts.Stocks.class, "everyNumberComesBackToItsShipmentWithItsCarrier"),
  STOCK_SHORT_IS_SHIPPED(GoodsContracts.Stocks.class, "whatWasShortIsToldAndIsNotShipped"),
  LABELS_GOOD_IS_BAD(GoodsContracts.Labels.class, "aGoodLabelHasNoProblem"),
  LABELS_MISS_THE_PHONE(GoodsContracts.Labels.class, "whatNoCarrierTakesIsNamed"),
  LABELS_WITHOUT_ENGLISH(
      GoodsContracts.Labels.class, "problemsAreSaidInBothLanguagesAndNameNobody"),
  LABELS_NAME_A_PERSON(GoodsContracts.Labels.class, "problemsAreSaidInBothLanguagesAndNameNobody"),
  LABELS_FIRST_ONLY(GoodsContracts.Labels.class, "allProblemsAreToldAtOnce"),
  LABELS_IN_THE_MACHINES_LANGUAGE(GoodsContracts.Labels.class, "theSameLabelsHaveTheSameProblems");

  private static volatile Flaw present;

  private final Class<?> contract;
  private final String caughtBy;

  Flaw(Class<?> contract, String caughtBy) {
    this.contract = contract;
    this.caughtBy = caughtBy;
  }

  /** The test class that must fail. */
  Class<?> contract() {
    return contract;
  }

  /** The test meant for it. */
  String caughtBy() {
    return caughtBy;
  }

  boolean on() {
    return present == this;
  }

  /** Does something while this mistake is made. */
  void during(Runnable deed) {
    present = this;
    try {
      deed.run();
    } finally {
      present = null;
    }
  }
}
