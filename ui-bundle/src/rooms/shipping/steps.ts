// SPDX-License-Identifier: Apache-2.0
// 出力 and 番号: labels and papers of today, and the numbers that come back.
import { chooseFile } from '../../kit/chooseFile';
import { desksOf, ordersAt, ordersOf } from '../../kit/figure';
import { count, today } from '../../kit/format';
import type { OrderQuery } from '../../api/types';
import type { Step, StepHand, StepState } from '../../shell/room';
import { resultFiles } from './resultFiles';
import './steps.words';

/** Orders that are due and that nothing stops, before they are released. */
const ready = (): OrderQuery => ({ desk: ['SHIP_WAIT'], finding: [''], shipTo: today() });

/** Released orders by the day they ship, and what is due and not released: with none of those, one press releases these. */
async function output({ t, client, act }: StepHand): Promise<StepState> {
  const out: OrderQuery = { desk: ['DOC_WAIT'] };
  const kinds: [string, OrderQuery][] = [
    ['overdue', { ...out, shipTo: today(-1) }],
    ['today', { ...out, shipFrom: today(), shipTo: today() }],
    ['later', { ...out, shipFrom: today(1) }],
    ['waiting', { desk: ['SHIP_WAIT'], shipTo: today() }],
  ];
  const lines = await Promise.all(
    kinds.map(async ([id, query]) => ({
      id,
      name: t(`steps.${id}`),
      n: await ordersOf(client, query),
      to: ordersAt(query),
    })),
  );
  const due = (lines[0]?.n ?? 0) + (lines[1]?.n ?? 0);
  const shown = {
    lines: lines.filter((l) => l.n > 0),
    ...(lines.every((l) => l.n === 0) && { note: t('steps.noneOut') }),
  };
  const waiting = due === 0 && (lines[3]?.n ?? 0) > 0 ? await ordersOf(client, ready()) : 0;
  if (waiting > 0) {
    const release = { action: 'move', desk: 'DOC_WAIT' as const, query: ready() };
    return {
      ...shown,
      count: waiting,
      to: ordersAt(ready()),
      next: {
        name: t('steps.release'),
        lead: t('steps.releaseLead', { n: count(waiting) }),
        sentence: t('steps.releaseSentence', { n: count(waiting) }),
        right: 'orders.edit',
        run: () => act(release, t('steps.release')),
      },
    };
  }
  return {
    ...shown,
    count: due,
    to: ordersAt({ ...out, shipTo: today() }),
    next: {
      name: t('steps.output'),
      lead: t('steps.outputLead', { n: count(due) }),
      sentence: t('steps.outputSentence', { n: count(due) }),
      to: '/output',
    },
  };
}

/** Orders whose labels are out and whose numbers are not in: the carrier's file is chosen here, and judged there. */
async function numbers({ t, client, bring }: StepHand): Promise<StepState> {
  const { desks } = await desksOf(client);
  const n = desks.find((d) => d.desk === 'TRACK_WAIT')?.count ?? 0;
  return {
    count: n,
    to: ordersAt({ desk: ['TRACK_WAIT'] }),
    lines: [],
    note: t(n > 0 ? 'steps.numbersWait' : 'steps.afterOutput'),
    next: {
      name: t('steps.numbers'),
      lead: t('steps.numbersLead', { n: count(n) }),
      sentence: t('steps.numbersSentence', { n: count(n) }),
      run: async () => {
        const file = await chooseFile(resultFiles);
        if (file) bring('/numbers', file);
      },
    },
  };
}

/** 出力 and 番号. */
export const steps: Step[] = [
  {
    id: 'output',
    at: 30,
    word: 'step.output',
    menu: ['shipping', 'waybill-batches'],
    right: 'shipping.edit',
    ask: output,
  },
  {
    id: 'numbers',
    at: 40,
    word: 'step.numbers',
    menu: ['shipping', 'tracking-imports'],
    right: 'shipping.edit',
    ask: numbers,
  },
];
