// SPDX-License-Identifier: Apache-2.0
// What a new shop ships by: its usual carrier, with what that one asks of it by contract.
import { api, body } from '../../api/client';
import type { FirstState, FirstStep } from '../../shell/room';
import { inWordsOf } from '../../kit/inWords';
import { usualKey } from './usual';
import './first.words';

async function carrier({ t, client }: Parameters<FirstStep['ask']>[0]): Promise<FirstState> {
  const staleTime = 1_000;
  const [carriers, kept, shop] = await Promise.all([
    client.fetchQuery({ queryKey: ['carriers'], queryFn: () => body(api.GET('/carriers')), staleTime }),
    client.fetchQuery({
      queryKey: usualKey,
      queryFn: () => body(api.GET('/settings/{section}', { params: { path: { section: 'shipping' } } })),
      staleTime,
    }),
    client.fetchQuery({ queryKey: ['shop'], queryFn: () => body(api.GET('/shop')), staleTime }),
  ]);
  const usual = carriers.find((c) => c.id === kept.carrier && c.writes);
  const asks = usual?.settings ?? [];
  // of several, a shop needs those that its contract has
  const missing = asks.length > 0 && asks.every((f) => !shop[f.key]?.trim()) ? asks[0] : undefined;
  return {
    done: usual !== undefined && !missing,
    said: !usual
      ? t('first.carrier.none')
      : missing
        ? t('first.carrier.missing', { carrier: usual.name, what: short(inWordsOf(missing)) })
        : t('first.carrier.usual', { carrier: usual.name }),
    to: '/settings/shipping',
    go: t('first.carrier.go'),
  };
}

/** Without what is said of it in brackets. */
const short = (name: string) => name.replace(/ ?[（(].*/, '');

/** 運送会社. */
export const firstSteps: FirstStep[] = [
  {
    id: 'carrier',
    at: 30,
    word: 'first.carrier.name',
    why: 'first.carrier.why',
    minutes: 3,
    menu: ['shipping', 'waybill-batches'],
    right: 'shop.manage',
    ask: carrier,
  },
];
