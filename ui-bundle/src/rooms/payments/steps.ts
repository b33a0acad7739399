// SPDX-License-Identifier: Apache-2.0
// 入金: orders whose money is not in.
import type { OrderQuery } from '../../api/types';
import { desksOf, largest, ordersAt, ordersOf } from '../../kit/figure';
import { count } from '../../kit/format';
import type { Step, StepHand, StepState } from '../../shell/room';
import './steps.words';

const kinds = [
  'BANK_TRANSFER',
  'CONVENIENCE_STORE',
  'DEFERRED',
  'CARD',
  'WALLET',
  'INVOICE',
  'LOAN',
  'OTHER',
];

/** Orders that wait for their money, by how it is to come. */
async function money({ t, client }: StepHand): Promise<StepState> {
  const waiting: OrderQuery = { desk: ['PAY_WAIT'] };
  const { desks } = await desksOf(client);
  const n = desks.find((d) => d.desk === 'PAY_WAIT')?.count ?? 0;
  const all = await Promise.all(
    (n > 0 ? kinds : []).map(async (kind) => ({
      id: kind,
      name: t(`payKind.${kind}`),
      n: await ordersOf(client, { ...waiting, payment: [kind] }),
    })),
  );
  return {
    count: n,
    to: ordersAt(waiting),
    lines: largest(
      all,
      (payment) => ({ ...waiting, payment }),
      (n) => t('steps.moreKinds', { n }),
    ),
    ...(n === 0 && { note: t('steps.noneOwed') }),
    next: {
      name: t('steps.money'),
      lead: t('steps.money', { n: count(n) }),
      sentence: t('steps.moneySentence', { n: count(n) }),
      to: '/payments',
    },
  };
}

/** 入金. */
export const steps: Step[] = [
  { id: 'payments', at: 70, word: 'step.payments', menu: ['payments'], right: 'payments.book', ask: money },
];
