// SPDX-License-Identifier: Apache-2.0
// Which orders: the address of the page is the filter, a saved search is such an address with a name.
import type { Desk, OrderQuery } from '../../api/types';
import { deskOrder } from '../../kit/marks';
import { conditionOf, partOf } from '../../kit/conditions';
import { covered, coveredCondition, uncovered } from '../../kit/sought';

const lists = ['desk', 'shop', 'payment', 'finding', 'tag', 'assignee', 'carrier', 'parcel'] as const;
/** Of these the empty value means something: stopped by nothing, looked after by nobody. */
const emptied: string[] = ['finding', 'assignee'];
const ones = [
  'orderedFrom',
  'orderedTo',
  'shipFrom',
  'shipTo',
  'wishFrom',
  'wishTo',
  'batch',
  'q',
  'condition',
] as const;

/** The days of an order that a filter bounds, each by `From` and `To`. */
export const ranges = ['ordered', 'ship', 'wish'] as const;

/** The part of the address that chooses orders; the house gets this. */
export function readQuery(search: URLSearchParams): OrderQuery {
  const query: OrderQuery = {};
  for (const name of lists) {
    const values = search.getAll(name).filter((value) => value || emptied.includes(name));
    if (values.length > 0) query[name] = values;
  }
  const boxes = search.getAll('box').map(Number).filter(Boolean);
  if (boxes.length > 0) query.box = boxes;
  for (const name of ones) {
    const value = uncovered(search.get(name) ?? '');
    if (value) query[name] = value;
  }
  const sort = search.get('sort');
  if (sort) query.sort = sort;
  return query;
}

/** The address that chooses these orders, without a name in it; what only concerns the view is kept. */
export function writeQuery(query: OrderQuery, view: URLSearchParams): URLSearchParams {
  const search = new URLSearchParams();
  const shown = {
    ...query,
    ...(query.q && { q: covered(query.q) }),
    ...(query.condition && { condition: coveredCondition(query.condition) }),
  };
  for (const [name, value] of Object.entries(shown)) {
    for (const one of [value].flat()) {
      if ((one !== '' || emptied.includes(name)) && one !== undefined) search.append(name, String(one));
    }
  }
  for (const name of ['group', 'cols']) {
    const value = view.get(name);
    if (value) search.set(name, value);
  }
  return search;
}

/** Whether the address says that something was searched for, which only the tab knows where that was done. */
export function isUntold(search: URLSearchParams): boolean {
  return ['q', 'condition'].some(
    (name) => search.has(name) && uncovered(search.get(name) ?? '') === undefined,
  );
}

/** The desks whose orders stand there for reasons. */
const reasoned: Desk[] = ['NEW', 'HOLD', 'PAY_WAIT', 'SHIP_WAIT'];

/** Whether the list stands under its piles: it always does where reasons hold orders, else where somebody asks for it. */
export function isPiled(query: OrderQuery, search: URLSearchParams): boolean {
  const desk = deskOf(query);
  return (desk !== undefined && reasoned.includes(desk)) || search.get('group') === 'reason';
}

/** The one desk the list shows, if it shows one. */
export function deskOf(query: OrderQuery): Desk | undefined {
  return query.desk?.length === 1 ? (query.desk[0] as Desk) : undefined;
}

/** How many conditions there are beside the desk. */
export function conditions(query: OrderQuery): number {
  return Object.keys(query).filter((k) => k !== 'desk' && k !== 'sort').length;
}

/** Whether every order of the filter's one desk is shown, so that the desk's count is the list's. */
export function isWholeDesk(query: OrderQuery): boolean {
  return deskOf(query) !== undefined && conditions(query) === 0;
}

const digits = /^[\d\s()+\-０-９－]+$/;
/** The desks of work that is not done: their orders are few enough to be looked through one by one. */
export const atWork = deskOrder.slice(0, deskOrder.indexOf('DONE'));

/**
 * The same search, among the goods of the orders at work, by code or name. Nothing where it is a number or an address,
 * or where something else is asked as well.
 */
export function goodsOf(query: OrderQuery): OrderQuery | undefined {
  const { q = '', ...rest } = query;
  if (!q || Object.keys(rest).length > 0 || digits.test(q) || q.includes('@')) return undefined;
  const part = partOf({ field: 'line.product', op: 'contains', values: [q] });
  return { desk: atWork, condition: conditionOf([part]) };
}
