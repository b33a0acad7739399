// SPDX-License-Identifier: Apache-2.0
// 新規 and 確認: what can go on at once, and what somebody has to look at first.
import { api, body } from '../../api/client';
import type { OrderQuery } from '../../api/types';
import { desksOf, largest, most, ordersAt, ordersOf } from '../../kit/figure';
import { count } from '../../kit/format';
import { causeOf } from '../../kit/marks';
import { shopName } from '../../kit/shopName';
import type { Step, StepHand, StepState } from '../../shell/room';
import { partly } from './lands';
import './steps.words';

const clean: OrderQuery = { desk: ['NEW'], finding: [''] };
/** Of so many orders the home page says what would leave the house. */
const FORESEEN = 500;

const forward = { action: 'move', desk: 'SHIP_WAIT' as const, query: clean };
const foresee = () => body(api.POST('/actions/preview', { body: forward }));

/** New orders that nothing stops, by shop; one press moves them all. */
async function fresh({ t, client, act }: StepHand): Promise<StepState> {
  const [n, { shops }] = await Promise.all([ordersOf(client, clean), desksOf(client)]);
  const all = shops.filter((s) => s.desk === 'NEW').map((s) => s.shop);
  const counted = await Promise.all(
    (n > 0 ? all : []).map(async (shop) => ({
      id: shop,
      name: shopName(shop, t),
      n: await ordersOf(client, { ...clean, shop: [shop] }),
    })),
  );
  return {
    count: n,
    to: ordersAt(clean),
    lines: largest(
      counted,
      (shop) => ({ ...clean, shop }),
      (n) => t('steps.moreShops', { n }),
    ),
    ...(n === 0 && { note: t('steps.noneNew') }),
    next: {
      name: t('steps.forward'),
      lead: t('steps.forwardLead', { n: count(n) }),
      sentence: t('steps.forwardSentence', { n: count(n) }),
      right: 'orders.edit',
      run: async () => {
        const what = t('steps.forward');
        await act(forward, n > FORESEEN ? what : partly(t, what, forward, await foresee()));
      },
      // each is rehearsed for it: of very many, whoever looks at them asks
      leaves: n > FORESEEN ? 'many' : async () => (await foresee()).leaves,
    },
  };
}

/** New orders on which something was found, by what it is. */
async function check({ t, client }: StepHand): Promise<StepState> {
  const piles = await client.fetchQuery({
    queryKey: ['piles', { desk: ['NEW'] }],
    queryFn: () => body(api.GET('/orders/piles', { params: { query: { desk: ['NEW'] } } })),
    staleTime: 1_000,
  });
  const still = piles.filter((p) => p.code !== '');
  const found = (codes: string[]): OrderQuery => ({ desk: ['NEW'], finding: codes });
  const cause = causeOf(t);
  const lines = still.map((p) => ({ codes: [p.code], name: cause(p), n: p.orders }));
  const shown = most(lines, 4, (left) => ({
    codes: left.flatMap((l) => l.codes),
    name: t('steps.moreCauses', { n: left.length }),
    n: 0,
  }));
  const codes = still.map((p) => p.code);
  const n = codes.length > 0 ? await ordersOf(client, found(codes)) : 0;
  return {
    count: n,
    to: ordersAt(codes.length > 0 ? found(codes) : { desk: ['NEW'] }),
    lines: await Promise.all(
      shown.map(async (l) => ({
        id: l.codes.join(),
        name: l.name,
        // an order may lie on several piles: those of the rest are counted once
        n: l.n || (await ordersOf(client, found(l.codes))),
        to: ordersAt(found(l.codes)),
      })),
    ),
    ...(codes.length === 0 && { note: t('steps.noneHeld') }),
    next: {
      name: t('steps.byReason'),
      lead: t('steps.byReasonLead', { n: count(n) }),
      sentence: t('steps.byReasonSentence', { n: count(n) }),
      to: '/orders?desk=NEW&group=reason',
    },
  };
}

/** 新規 and 確認. */
export const steps: Step[] = [
  { id: 'new', at: 10, word: 'step.new', right: 'orders.see', ask: fresh },
  { id: 'check', at: 20, word: 'step.check', right: 'orders.see', ask: check },
];
