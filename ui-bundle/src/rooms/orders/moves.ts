// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../api/types';

/** Where orders can go from where they stand. */
export interface Ways {
  /** On to the next desk, most usual first: the primary button and `m`. */
  forward: Desk[];
  /** What ends an order or turns it around: in the menu alone, with a reason. */
  away: Desk[];
}

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

/** Whether an order that goes there is called off or turned around. */
export const isAway = (desk: Desk): boolean => desk === 'CANCELLED' || desk === 'RETURN';

/** What an order can do, of the desks that the house says are reachable. */
export function waysOf(reachable: Desk[]): Ways {
  return {
    forward: reachable.filter((to) => to !== 'HOLD' && !isAway(to)),
    away: reachable.filter(isAway),
  };
}

/** What orders on all of these desks have in common. */
export function waysFrom(desks: Desk[]): Ways {
  const all = desks.map((desk) => waysOf(usual[desk] ?? []));
  const [first] = all;
  if (!first) return { forward: [], away: [] };
  return {
    forward: first.forward.filter((to) => all.every((w) => w.forward.includes(to))),
    away: first.away.filter((to) => all.every((w) => w.away.includes(to))),
  };
}
