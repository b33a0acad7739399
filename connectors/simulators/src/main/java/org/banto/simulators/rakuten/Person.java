// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An invented buyer or receiver with an address. */
record Person(
    Place place,
    String prefecture,
    String zip,
    String subAddress,
    String family,
    String given,
    String familyKana,
    String givenKana,
    String[] phone) {

  Person withAddress(String sub) {
    return new Person(place, prefecture, zip, sub, family, given, familyKana, givenKana, phone);
  }

  Person withZip(String other) {
    return new Person(
        place, prefecture, other, subAddress, family, given, familyKana, givenKana, phone);
  }

  Person withPrefecture(String other) {
    return new Person(place, other, zip, subAddress, family, given, familyKana, givenKana, phone);
  }

  Person withName(String newFamily, String newGiven) {
    return new Person(
        place, prefecture, zip, subAddress, newFamily, newGiven, familyKana, givenKana, phone);
  }

  ObjectNode json() {
    return Json.object()
        .put("zipCode1", zip.substring(0, 3))
        .put("zipCode2", zip.substring(3))
        .put("prefecture", prefecture)
        .put("city", place.city())
        .put("subAddress", subAddress)
        .put("familyName", family)
        .put("firstName", given)
        .put("familyNameKana", familyKana)
        .put("firstNameKana", givenKana)
        .put("phoneNumber1", phone[0])
        .put("phoneNumber2", phone[1])
        .put("phoneNumber3", phone[2]);
  }

  ObjectNode sender() {
    return json().put("isolatedIslandFlag", place.island() ? 1 : 0);
  }

  ObjectNode orderer(String mail) {
    ObjectNode json = json().put("emailAddress", mail);
    json.putNull("sex").putNull("birthYear").putNull("birthMonth").putNull("birthDay");
    return json;
  }
}
