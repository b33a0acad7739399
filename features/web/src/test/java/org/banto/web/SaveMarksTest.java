// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.fakes.MemorySettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people with the same form open: the second is told, whatever was read when. */
@Tag("page.2")
class SaveMarksTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final AccountId OTHER = new AccountId("other");
  private static final Actor HANAKO = Actor.staff("hanako");
  private static final Actor TARO = Actor.staff("taro");
  private static final Instant NOON = Instant.parse("2026-11-27T03:00:00Z");

  private final MemorySettings settings = new MemorySettings();
  private final SaveMarks marks = new SaveMarks(settings, Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void whoReadBeforeSomebodyElseSavedIsToldByWhomAndWhen() {
    long opened = marks.now(MAIN);
    save("boxes", opened, HANAKO);
    SaveMarks.Mark ahead = claim("boxes", opened, TARO).ahead().orElseThrow();
    assertEquals(HANAKO, ahead.by());
    assertEquals(NOON, ahead.at());
    // read anew, it can be saved
    assertEquals(Optional.empty(), claim("boxes", marks.now(MAIN), TARO).ahead());
  }

  @Test
  void oneMaySaveTwiceWithoutReadingInBetween() {
    long first = save("shop", marks.now(MAIN), HANAKO);
    assertEquals(Optional.empty(), claim("shop", first, HANAKO).ahead());
  }

  @Test
  void aSaveOfAnotherThingOrAnotherAccountIsNoHindrance() {
    long opened = marks.now(MAIN);
    save("users/taro", opened, HANAKO);
    assertEquals(Optional.empty(), claim("users/jiro", opened, TARO).ahead());
    assertEquals(Optional.empty(), marks.claim(OTHER, "users/taro", seen(0), TARO).ahead());
  }

  @Test
  void whatIsReadWhileASaveIsUnderWayIsOlderThanIt() {
    claim("shop", marks.now(MAIN), HANAKO);
    long between = marks.now(MAIN);
    marks.done(MAIN, "shop", HANAKO);
    assertTrue(claim("shop", between, TARO).ahead().isPresent());
  }

  @Test
  void ofTwoThatSaveAtOnceOneIsRefused() {
    long opened = marks.now(MAIN);
    assertEquals(Optional.empty(), claim("shop", opened, HANAKO).ahead());
    assertTrue(claim("shop", opened, TARO).ahead().isPresent());
  }

  @Test
  void aSaveThatFailedHindersNobody() {
    long opened = marks.now(MAIN);
    SaveMarks.Claim refused = claim("shop", opened, HANAKO);
    marks.forget(MAIN, "shop", refused);
    assertEquals(Optional.empty(), claim("shop", opened, TARO).ahead());
  }

  @Test
  void aSaveThatFailedDoesNotHideTheOneBeforeIt() {
    long opened = marks.now(MAIN);
    long second = save("shop", opened, HANAKO);
    SaveMarks.Claim refused = claim("shop", second, HANAKO);
    marks.forget(MAIN, "shop", refused);
    assertTrue(claim("shop", opened, TARO).ahead().isPresent());
  }

  @Test
  void itOutlivesTheHouse() {
    long opened = marks.now(MAIN);
    save("shop", opened, HANAKO);
    SaveMarks after = new SaveMarks(settings, Clock.systemUTC());
    assertTrue(after.claim(MAIN, "shop", seen(opened), TARO).ahead().isPresent());
  }

  @Test
  void aProgramThatDoesNotSayWhatItReadSavesAndPeopleAreTold() {
    long opened = marks.now(MAIN);
    SaveMarks.Claim claim = marks.claim(MAIN, "shop", Optional.empty(), TARO);
    assertEquals(Optional.empty(), claim.ahead());
    marks.done(MAIN, "shop", TARO);
    assertTrue(claim("shop", opened, HANAKO).ahead().isPresent());
  }

  private SaveMarks.Claim claim(String path, long seen, Actor by) {
    return marks.claim(MAIN, path, seen(seen), by);
  }

  private long save(String path, long seen, Actor by) {
    assertEquals(Optional.empty(), claim(path, seen, by).ahead());
    return marks.done(MAIN, path, by);
  }

  private static Optional<Long> seen(long number) {
    return Optional.of(number);
  }
}
