// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/** What is special about an order, as the mall says. */
public enum OrderFlag {
  GIFT,
  SOCIAL_GIFT,
  SEVERAL_DESTINATIONS,
  ISLAND,
  PREORDER,
  SUBSCRIPTION,
  NEXT_DAY,
  MALL_CAUTION,
  RECEIPT_WANTED,
  MASKED_MAIL,
  MEMBER,
  DRUG
}
