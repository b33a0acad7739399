// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.connect.ConnectorException;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;
import org.junit.jupiter.api.Test;

/** What every {@link LabelCheck} keeps: the carrier's refusals, said beforehand, in words. */
public interface LabelCheckContract {
  /** The port. */
  LabelCheck check();

  /** The kit's label as this carrier takes it: with its slip type, its billing code. */
  default Label fitted(Label label) {
    return label;
  }

  /** The kit's good label is good. */
  @Test
  default void aGoodLabelHasNoProblem() {
    assertEquals(List.of(), check().check(List.of(good(1), good(2))));
    assertEquals(List.of(), check().check(List.of()));
  }

  /** What no carrier takes is named, for the label that has it and for no other. */
  @Test
  default void whatNoCarrierTakesIsNamed() {
    faulty()
        .forEach(
            (what, label) -> {
              List<LabelProblem> problems = check().check(List.of(good(1), label, good(3)));
              Set<ShipmentNumber> of =
                  problems.stream().map(LabelProblem::shipment).collect(Collectors.toSet());
              assertEquals(Set.of(label.shipment().number()), of, what);
            });
  }

  /** A problem is said in both languages, with a code, and names no person. */
  @Test
  default void problemsAreSaidInBothLanguagesAndNameNobody() {
    for (Map.Entry<String, Label> fault : faulty().entrySet()) {
      Set<String> persons =
          NoLeaks.traits(fault.getValue().recipient()).collect(Collectors.toSet());
      for (LabelProblem problem : check().check(List.of(fault.getValue()))) {
        assertFalse(
            problem.ja().isBlank() || problem.en().isBlank(), fault.getKey() + ": no words");
        assertFalse(problem.code().isBlank(), fault.getKey() + ": no code");
        String said = problem.ja() + problem.en() + problem.code() + problem.column();
        persons.forEach(p -> assertFalse(said.contains(p), fault.getKey() + ": names a person"));
      }
    }
  }

  /** All problems of all labels are told at once. */
  @Test
  default void allProblemsAreToldAtOnce() {
    List<Label> all = List.copyOf(faulty().values());
    Set<String> told = new TreeSet<>();
    check().check(all).forEach(p -> told.add(p.shipment().value()));
    Set<String> expected = new TreeSet<>();
    all.forEach(l -> expected.add(l.shipment().number().value()));
    assertEquals(expected, told);
  }

  /** The same labels have the same problems, also where the machine speaks another language. */
  @Test
  default void theSameLabelsHaveTheSameProblems() throws ConnectorException {
    List<Label> all = List.copyOf(faulty().values());
    List<LabelProblem> here = check().check(all);
    assertEquals(here, ForeignLocale.call(() -> check().check(all)));
  }

  private Label good(int no) {
    return fitted(Samples.label(no, Samples.person("見本 花子"), "茶碗"));
  }

  private Map<String, Label> faulty() {
    Person good = Samples.person("見本 太郎");
    String far = "架空町".repeat(40);
    return Map.of(
        "no name", label(11, new Person("", "", "", good.address(), good.phone(), "")),
        "no address", label(12, good.at(Address.NONE)),
        "no street", label(13, good.at(new Address("1000001", "東京都", "千代田区", "", ""))),
        "a street of 120 characters",
            label(14, good.at(new Address("1000001", "東京都", "千代田区", far, ""))),
        "no phone", label(15, new Person("見本 太郎", "", "", good.address(), "", "")));
  }

  private Label label(int no, Person recipient) {
    return fitted(Samples.label(no, recipient, "茶碗"));
  }
}
