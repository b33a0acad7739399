// SPDX-License-Identifier: Apache-2.0
// 検品 and 荷渡し: what is printed and not packed, and what waits for its carrier; as the end check says it.
import type { QueryClient } from '@tanstack/react-query';
import { carriersOf } from '../../kit/figure';
import { count } from '../../kit/format';
import type { Step, StepHand, StepState } from '../../shell/room';
import { dockAsked, notPacked } from './dock';
import './steps.words';

const dock = (client: QueryClient) => client.fetchQuery(dockAsked);

/** Shipments that are printed and not packed, by carrier. */
async function pack({ t, client }: StepHand): Promise<StepState> {
  const [{ carriers }, name] = await Promise.all([dock(client), carriersOf(client)]);
  const lines = carriers
    .map((c) => ({
      id: c.carrier,
      name: name(c.carrier),
      n: notPacked(c).length,
      to: '/hand-over',
    }))
    .filter((l) => l.n > 0);
  const n = lines.reduce((sum, l) => sum + l.n, 0);
  return {
    count: n,
    to: '/hand-over',
    lines,
    ...(lines.length === 0 && { note: t('steps.afterOutput') }),
    next: {
      name: t('steps.pack'),
      lead: t('steps.pack', { n: count(n) }),
      sentence: t('steps.packSentence', { n: count(n) }),
      to: '/packing',
    },
  };
}

/** Boxes that go with the next hand-over, by carrier. */
async function handOver({ t, client }: StepHand): Promise<StepState> {
  const [{ carriers }, name] = await Promise.all([dock(client), carriersOf(client)]);
  const lines = carriers
    .filter((c) => c.parcels > 0)
    .map((c) => ({ id: c.carrier, name: name(c.carrier), n: c.parcels, to: '/hand-over' }));
  const n = lines.reduce((sum, l) => sum + l.n, 0);
  return {
    count: n,
    to: '/hand-over',
    lines,
    ...(lines.length === 0 && { note: t('steps.afterPacking') }),
    next: {
      name: t('steps.handOver'),
      lead: t('steps.handOver', { n: count(n) }),
      sentence: t('steps.handOverSentence', { n: count(n) }),
      to: '/hand-over',
    },
  };
}

/** 検品 and 荷渡し. */
export const steps: Step[] = [
  { id: 'packing', at: 50, word: 'step.packing', menu: ['packing'], right: 'packing.pack', ask: pack },
  {
    id: 'hand-over',
    at: 60,
    word: 'step.handOver',
    menu: ['hand-overs'],
    right: 'packing.pack',
    ask: handOver,
  },
];
