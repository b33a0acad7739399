// SPDX-License-Identifier: Apache-2.0
// The malls of a new shop: one of them reads, or what has to be asked for until it can.
import type { TFunction } from 'i18next';
import { api, body } from '../../api/client';
import type { Connection, ConnectorType } from '../../api/types';
import { shopName } from '../../kit/shopName';
import type { FirstState, FirstStep } from '../../shell/room';
import './first.words';

/** Malls of which something is asked for that takes days, with words of their own. */
const slow = ['rakuten', 'yahoo', 'amazon'];

const typeOf = (c: Connection) => c.id.split('~')[0] ?? '';
const reads = (c: Connection) => (c.state === 'OK' || c.state === 'DEGRADED') && c.lastRead !== null;

async function malls({ t, client }: Parameters<FirstStep['ask']>[0]): Promise<FirstState> {
  const [connections, types] = await Promise.all([
    client.fetchQuery({
      queryKey: ['connections'],
      queryFn: () => body(api.GET('/connections')),
      staleTime: 1_000,
    }),
    client.fetchQuery({
      queryKey: ['connector-types'],
      queryFn: () => body(api.GET('/connector-types')),
      staleTime: 60_000,
    }),
  ]);
  const offered = types.filter((x) => x.kind === 'MALL' && x.installed);
  const mine = connections.filter((c) => offered.some((x) => x.id === typeOf(c)));
  const done = mine.some(reads);
  // a shop by file waits for nothing
  const begun = mine.find((c) => offered.some((x) => x.id === typeOf(c) && x.ports.includes('OrderSource')));
  return {
    done,
    said: said(mine, begun, t),
    to: begun && !done ? `/settings/connections/${encodeURIComponent(begun.id)}` : '/settings/connections',
    go: t('first.malls.go'),
    days: offered
      .filter((x) => slow.includes(x.id) && awaited(x, mine, done))
      .map((x) => ({ id: x.id, name: x.name, text: t(`first.malls.days.${x.id}`) })),
  };
}

/** Whether a mall may still be waited for: until any is read; from then on those that were begun and never read. */
function awaited({ id }: ConnectorType, mine: Connection[], done: boolean): boolean {
  const of = mine.filter((c) => typeOf(c) === id);
  return of.length > 0 ? of.every((c) => c.lastRead === null) : !done;
}

function said(mine: Connection[], begun: Connection | undefined, t: TFunction): string {
  const reading = mine.filter(reads);
  const first = reading[0] ?? begun ?? mine[0];
  if (!first) return t('first.malls.none');
  const shop = first.settings.title || shopName(first.id, t);
  if (reading.length > 0)
    return reading.length > 1
      ? t('first.malls.several', { shop, n: reading.length - 1 })
      : t('first.malls.reads', { shop });
  if (!begun) return t('first.malls.files', { shop });
  // one that has read says itself why it does no more
  return first.lastRead === null ? t('first.malls.waits', { shop }) : `${shop} ${first.words}`;
}

/** モール接続. */
export const firstSteps: FirstStep[] = [
  {
    id: 'malls',
    at: 20,
    word: 'first.malls.name',
    why: 'first.malls.why',
    minutes: 10,
    menu: ['connections'],
    right: 'connections.manage',
    ask: malls,
  },
];
