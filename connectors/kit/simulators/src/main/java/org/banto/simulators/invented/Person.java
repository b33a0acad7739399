// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.invented;

/**
 * An invented buyer or receiver with an address.
 *
 * @param place the real town
 * @param prefecture as the buyer wrote it
 * @param zip as the buyer wrote it, seven digits
 * @param subAddress all that comes after the city
 * @param phone in three parts
 */
public record Person(
    Place place,
    String prefecture,
    String zip,
    String subAddress,
    String family,
    String given,
    String familyKana,
    String givenKana,
    String[] phone) {

  /** The same with another address. */
  public Person withAddress(String sub) {
    return new Person(place, prefecture, zip, sub, family, given, familyKana, givenKana, phone);
  }

  /** The same with another postcode. */
  public Person withZip(String other) {
    return new Person(
        place, prefecture, other, subAddress, family, given, familyKana, givenKana, phone);
  }

  /** The same with another prefecture. */
  public Person withPrefecture(String other) {
    return new Person(place, other, zip, subAddress, family, given, familyKana, givenKana, phone);
  }

  /** The same with another name. */
  public Person withName(String newFamily, String newGiven) {
    return new Person(
        place, prefecture, zip, subAddress, newFamily, newGiven, familyKana, givenKana, phone);
  }
}
