// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../api/types';

/** Where orders of a desk usually go by hand, most usual first; the house has the last word. */
const usual: Partial<Record<Desk, Desk[]>> = {
  NEW: ['SHIP_WAIT', 'PAY_WAIT', 'CANCELLED'],
  PAY_WAIT: ['SHIP_WAIT', 'CANCELLED'],
  SHIP_WAIT: ['DOC_WAIT', 'CANCELLED'],
  DOC_WAIT: ['CANCELLED'],
  TRACK_WAIT: ['CANCELLED'],
  SHIPPED: ['DONE', 'RETURN'],
  POSTPAY_WAIT: ['DONE', 'RETURN'],
  DONE: ['RETURN'],
};

/** What all of these desks have in common. */
export function movesFrom(desks: Desk[]): Desk[] {
  const lists = desks.map((d) => usual[d] ?? []);
  return (lists[0] ?? []).filter((to) => lists.every((l) => l.includes(to)));
}
