// SPDX-License-Identifier: Apache-2.0
import type { PlacedOrder } from '../../../api/types';

type Amounts = PlacedOrder['amounts'];
export type Line = PlacedOrder['lines'][number];

const worth = (line: Line) => (line.struck ? 0 : line.unitPrice * line.quantity);

/** What each rate gains or loses, in yen, tax included. */
function gained(before: Line[], after: Line[]): Map<number, number> {
  const all = new Map<number, number>();
  const add = (line: Line, sign: number) => all.set(line.tax, (all.get(line.tax) ?? 0) + sign * worth(line));
  before.forEach((line) => add(line, -1));
  after.forEach((line) => add(line, 1));
  return all;
}

/**
 * The money of an order whose lines change: the sums that the mall has stated, more or less by what the goods are more
 * or less. Postage, coupons and points stay as they are, and what the mall has not stated stays unknown. The tax of a
 * rate is what lies in its sum, fractions of a yen dropped.
 */
export function repriced({ amounts, lines }: PlacedOrder, after: Line[]): Amounts {
  const rates = gained(lines, after);
  const more = [...rates.values()].reduce((sum, yen) => sum + yen, 0);
  const sum = (stated: number | null) => (stated === null ? null : stated + more);
  const taxes = amounts.taxes.map((tax) => {
    const by = rates.get(tax.rate) ?? 0;
    rates.delete(tax.rate);
    if (by === 0) return tax;
    const total = tax.total + by;
    return { ...tax, total, tax: within(total, tax.rate) };
  });
  const fresh = [...rates].filter(([, total]) => total !== 0 && amounts.taxes.length > 0);
  return {
    ...amounts,
    goods: sum(amounts.goods),
    total: sum(amounts.total),
    due: sum(amounts.due),
    taxes: [...taxes, ...fresh.map(([rate, total]) => ({ rate, total, tax: within(total, rate) }))],
  };
}

const within = (total: number, rate: number) => Math.floor((total * rate) / (100 + rate));
