// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { dayOf, isReduced, reducedRates } from '../src/rooms/orders/order/taxRates';

test('[house.rates] the mark follows the reduced rate of the day, not its percent', () => {
  const rates = reducedRates('2028-04-01 標準 12\n2028/4/1 軽減税率 0%\nnonsense');
  expect(isReduced(rates, 8, '2026-11-27')).toBe(true);
  expect(isReduced(rates, 8, '2018-05-01')).toBe(false);
  expect(isReduced(rates, 8, '2028-03-31')).toBe(true);
  expect(isReduced(rates, 8, '2028-04-01')).toBe(false);
  expect(isReduced(rates, 0, '2028-04-01')).toBe(true);
  expect(dayOf('2028-03-31T15:00:00Z')).toBe('2028-04-01');
});
