// SPDX-License-Identifier: Apache-2.0
// The first order of a new shop: one to itself, until the malls' own come.
import { desksOf } from '../../kit/figure';
import { count } from '../../kit/format';
import type { FirstState, FirstStep } from '../../shell/room';
import './first.words';

async function order({ t, client }: Parameters<FirstStep['ask']>[0]): Promise<FirstState> {
  const { desks } = await desksOf(client);
  const n = desks.reduce((sum, d) => sum + d.count, 0);
  return {
    done: n > 0,
    said: n > 0 ? t('first.order.some', { n: count(n) }) : t('first.order.none'),
    to: n > 0 ? '/orders' : '/files?sample=1',
    go: t('first.order.go'),
  };
}

/** テスト注文. */
export const firstSteps: FirstStep[] = [
  {
    id: 'order',
    at: 50,
    word: 'first.order.name',
    why: 'first.order.why',
    minutes: 5,
    menu: ['order-files'],
    right: 'orders.edit',
    ask: order,
  },
];
