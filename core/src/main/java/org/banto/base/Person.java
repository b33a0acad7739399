// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

/**
 * A buyer, a recipient or a sender. Personal data: never in logs, URLs or messages.
 *
 * @param name family and given name as printed, separated by a space where known
 * @param kana reading, or empty
 * @param company company and department, or empty
 * @param address postal address
 * @param phone digits and hyphens
 * @param mail mail address, or empty; malls may give a masked one
 */
public record Person(
    String name, String kana, String company, Address address, String phone, String mail) {
  /** This person at another address. */
  public Person at(Address other) {
    return new Person(name, kana, company, other, phone, mail);
  }

  @Override
  public String toString() {
    return "Person[…]";
  }
}
