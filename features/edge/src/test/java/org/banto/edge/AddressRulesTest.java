// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.fakes.MemorySettings;
import org.banto.house.Audit;
import org.banto.house.Session;
import org.banto.house.Settings;
import org.banto.house.WrongSettings;
import org.junit.jupiter.api.Test;

class AddressRulesTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final AccountId OSAKA = new AccountId("osaka");
  private static final String OFFICE = "203.0.113.5";
  private static final String HOME = "198.51.100.9";
  private static final String CLOUD = "192.0.2.80";

  private final MemorySettings settings = new MemorySettings();
  private final List<String> history = new ArrayList<>();
  private final Audit audit = HistoryLines.into(history);
  private long nanos;
  private final KeptAddressRules rules = new KeptAddressRules(() -> nanos).with(settings, audit);
  private final AddressRulesResource resource = new AddressRulesResource(rules, audit);
  private final Session manager =
      (Session)
          Proxy.newProxyInstance(
              Session.class.getClassLoader(),
              new Class<?>[] {Session.class},
              (proxy, method, args) ->
                  switch (method.getName()) {
                    case "getName" -> "kato";
                    case "actor" -> Actor.staff("kato");
                    case "account" -> MAIN;
                    default -> true;
                  });

  private static AddressRulesResource.Listed list(String of, String name, String... addresses) {
    return new AddressRulesResource.Listed(of, name, List.of(addresses));
  }

  private AddressRulesResource.View save(AddressRulesResource.Listed... lists) {
    return resource.change(new AddressRulesResource.Edit(List.of(lists), null), OFFICE, manager);
  }

  private boolean in(String address, AccountId account, String person, String token) {
    return rules.refusal(address, account, person, token).isEmpty();
  }

  @Test
  void withoutListsEverybodyIsLetInFromEverywhere() {
    assertTrue(in(HOME, MAIN, "kato", ""));
    assertTrue(rules.refusal(HOME).isEmpty());
    assertEquals(List.of(), history);
  }

  @Test
  void eachListThatIsThereHasToHoldTheAddress() {
    save(
        list("HOUSE", "", "203.0.113.0/24", HOME, CLOUD, "2001:db8::/32"),
        list("ACCOUNT", "osaka", "203.0.113.0/24", CLOUD),
        list("USER", "yamada", OFFICE),
        list("TOKEN", "token:stock", CLOUD));
    assertTrue(in(HOME, MAIN, "kato", ""));
    assertTrue(in("[2001:db8::1]", MAIN, "kato", ""));
    assertFalse(in("192.0.2.81", MAIN, "kato", ""));
    assertFalse(in(HOME, OSAKA, "kato", ""));
    assertTrue(in(OFFICE, OSAKA, "kato", ""));
    assertFalse(in("203.0.113.6", MAIN, "yamada", ""));
    assertTrue(in(OFFICE, OSAKA, "yamada", ""));
    // a program's own list holds in the place of its maker's
    assertTrue(in(CLOUD, OSAKA, "yamada", "token:stock"));
    assertFalse(in(OFFICE, OSAKA, "yamada", "token:stock"));
    assertFalse(in(CLOUD, OSAKA, "yamada", "token:other"));
    assertTrue(rules.refusal(CLOUD).isEmpty());
    assertTrue(rules.refusal("192.0.2.81").isPresent());
    assertFalse(in("what is no address", MAIN, "kato", ""));
  }

  @Test
  void whoeverIsRefusedStandsInTheHistoryOnceAMinute() {
    save(list("HOUSE", "", OFFICE));
    history.clear();
    for (int i = 0; i < 50; i++) {
      assertTrue(rules.refusal(HOME).orElseThrow().ja().contains(HOME));
    }
    assertEquals(List.of("main address.refused 許可されていない接続元 198.51.100.9（house）"), history);
    nanos += Duration.ofSeconds(61).toNanos();
    rules.refusal(HOME);
    rules.refusal("[2001:db8::1]");
    rules.refusal("[2001:db8::2]");
    assertEquals(3, history.size(), history.toString());
    for (int i = 0; i < 250; i++) {
      rules.refusal("198.51.100." + i);
    }
    assertTrue(history.size() <= 62, "" + history.size());
  }

  @Test
  void aChangeThatShutsOutItsMakerIsRefusedUntilItIsSaidTwice() {
    for (AddressRulesResource.Listed out :
        List.of(
            list("HOUSE", "", HOME), list("ACCOUNT", "main", HOME), list("USER", "kato", HOME))) {
      Rejection no = assertThrows(Rejection.class, () -> save(out));
      assertEquals(Rejection.Kind.CONFLICT, no.kind());
      assertTrue(no.sentence().ja().contains("今お使いの接続元（" + OFFICE + "）から入れなくなります"));
      assertEquals(Map.of(), settings.read(MAIN, KeptAddressRules.SECTION));
    }
    // another account's and another's list are no matter of hers
    save(list("ACCOUNT", "osaka", HOME), list("USER", "yamada", HOME));
    resource.change(
        new AddressRulesResource.Edit(List.of(list("HOUSE", "", HOME)), true), OFFICE, manager);
    assertTrue(rules.refusal(OFFICE).isPresent());
    assertTrue(rules.refusal(HOME).isEmpty());
    assertTrue(history.get(1).contains("house: なし → 198.51.100.9"), history.toString());
  }

  @Test
  void theConsoleOpensAndTheNextSaveShuts() {
    save(list("HOUSE", "", OFFICE));
    assertTrue(rules.refusal(HOME).isPresent());
    rules.suspend();
    assertTrue(rules.refusal(HOME).isEmpty());
    assertTrue(rules.now().suspended());
    assertEquals(1, rules.now().sorted().size());
    assertFalse(save(list("HOUSE", "", OFFICE)).suspended());
    assertTrue(rules.refusal(HOME).isPresent());
  }

  @Test
  void whatIsBadInFormIsNamedByRowAndValueAndNothingIsKept() {
    WrongSettings wrong =
        assertThrows(
            WrongSettings.class,
            () ->
                save(
                    list("HOUSE", "", OFFICE),
                    list("USER", "yamada", "10.0.0.0/33", OFFICE, "shop"),
                    list("USER", "", OFFICE),
                    list("HOUSE", "", HOME)));
    assertEquals(
        List.of("lists.1.addresses", "lists.1.addresses", "lists.2.name", "lists.3.name"),
        wrong.violations().stream().map(v -> v.field()).toList());
    assertTrue(
        wrong.sentence().ja().startsWith("2行目（yamada）「10.0.0.0/33」: IPアドレスの形ではありません"),
        wrong.sentence().ja());
    assertEquals(Map.of(), settings.read(MAIN, KeptAddressRules.SECTION));
    assertThrows(
        Rejection.class,
        () -> resource.change(new AddressRulesResource.Edit(null, null), OFFICE, manager));
  }

  @Test
  void anotherHouseKnowsThemWithinTwoSeconds() {
    KeptAddressRules other = new KeptAddressRules(() -> nanos).with(settings, audit);
    assertTrue(other.refusal(HOME).isEmpty());
    save(list("HOUSE", "", OFFICE));
    nanos += Duration.ofSeconds(2).toNanos();
    assertTrue(other.refusal(HOME).isPresent());
  }

  @Test
  void whileTheDatabaseIsAwayThoseKnownLastHoldAndBeforeAnyNobodyIsLetIn() {
    save(list("HOUSE", "", OFFICE));
    rules.with(broken(), audit);
    nanos += Duration.ofSeconds(10).toNanos();
    assertTrue(rules.refusal(HOME).isPresent());
    assertTrue(rules.refusal(OFFICE).isEmpty());
    KeptAddressRules fresh = new KeptAddressRules(() -> nanos).with(broken(), audit);
    assertTrue(fresh.refusal(OFFICE).isPresent());
    assertFalse(fresh.refusal(OFFICE, MAIN, "kato", "").isEmpty());
  }

  private static Settings broken() {
    return (Settings)
        Proxy.newProxyInstance(
            Settings.class.getClassLoader(),
            new Class<?>[] {Settings.class},
            (proxy, method, args) -> {
              throw new IllegalStateException("the database is away");
            });
  }

  @Test
  void whatSomebodyElseHasWrittenThereLetsNobodyIn() {
    settings.write(MAIN, KeptAddressRules.SECTION, Map.of("house", "anything"), Actor.staff("x"));
    assertTrue(rules.refusal(OFFICE).isPresent());
    rules.suspend();
    assertEquals(Optional.empty(), rules.refusal(OFFICE));
  }
}
