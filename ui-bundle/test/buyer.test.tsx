// SPDX-License-Identifier: Apache-2.0
// Who bought and what they wrote is mended where it stands; what the mall is not told is done there, and ticked.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding, PlacedOrder } from '../src/api/types';
import { openHouse, showPage, signIn } from './house';

interface Kept {
  id: number;
  stage: string;
  hold: unknown;
  revision: number;
  changedAt: string;
  placed: PlacedOrder;
  findings: Finding[];
  acknowledged: { finding: string }[];
}
let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const all = () => [...the.house.orders.values()] as unknown as Kept[];
const fresh = () => all().find((o) => o.stage === 'NEW' && !o.hold) as Kept;
const kept = (id: number) => all().find((o) => o.id === id) as Kept;
const type = (part: string, value: string) =>
  fireEvent.change(screen.getByTestId(`edit-buyer-${part}`), { target: { value } });

async function open(order: Kept) {
  const user = showPage(`/orders/${order.id}`);
  await signIn(user);
  await user.click(await screen.findByTestId('edit-buyer-open'));
  await screen.findByTestId('edit-buyer');
  return user;
}

describe('[page.15] the buyer and their remarks', () => {
  it('are mended where they stand, and nothing else of the order is', async () => {
    const order = fresh();
    const { placed } = order;
    const user = await open(order);
    expect(screen.getByTestId('edit-save')).toHaveProperty('disabled', true);
    type('remarks', '門の前に置いてください');
    type('mail', 'hanako@example.com');
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(() => expect(screen.queryByTestId('edit-buyer')).toBeNull());
    expect(kept(order.id).placed).toEqual({
      ...placed,
      remarks: '門の前に置いてください',
      buyer: { ...placed.buyer, mail: 'hanako@example.com' },
    });
    expect((await screen.findByTestId('remarks')).textContent).toBe('門の前に置いてください');
  });

  it('are saved over what the house has noted meanwhile, and over nobody else’s change', async () => {
    for (const [kind, met] of [
      ['SYSTEM', false],
      ['STAFF', true],
    ] as const) {
      const order = fresh();
      order.changedAt = new Date().toISOString();
      const user = await open(order);
      type('remarks', `わたしの備考 ${kind}`);
      const at = new Date(Date.parse(order.changedAt) + 1000).toISOString();
      const noted = {
        seq: 9_000_000,
        at,
        by: { kind, name: 'x' },
        act: 'x',
        detail: 'x',
        order: order.id,
        job: '',
        address: '',
        session: '',
      };
      (the.house.state.audit as unknown[]).unshift({ ...noted, hash: '', corrections: [] });
      Object.assign(kept(order.id), { revision: kept(order.id).revision + 1 });
      await user.click(screen.getByTestId('edit-save'));
      if (met) await screen.findByTestId('conflict');
      else await waitFor(() => expect(kept(order.id).placed.remarks).toBe('わたしの備考 SYSTEM'));
      expect(screen.queryByTestId('conflict') !== null).toBe(met);
      cleanup();
      the = openHouse();
      sessionStorage.clear();
    }
  });

  it('are not written over what somebody else wrote meanwhile', async () => {
    const order = fresh();
    const user = await open(order);
    type('remarks', 'わたしの備考');
    const now = kept(order.id);
    const theirs = {
      ...now.placed,
      remarks: '同僚の備考',
      buyer: { ...now.placed.buyer, phone: '0312345678' },
    };
    Object.assign(now, { revision: now.revision + 1, placed: theirs });
    await user.click(screen.getByTestId('edit-save'));
    await screen.findByTestId('conflict-remarks');
    expect(kept(order.id).placed.remarks).toBe('同僚の備考');
    expect(screen.getByTestId('edit-save')).toHaveProperty('disabled', true);
    await user.click(screen.getByTestId('conflict-mine-remarks'));
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(() => expect(kept(order.id).placed.remarks).toBe('わたしの備考'));
    expect(kept(order.id).placed.buyer.phone).toBe('0312345678');
  });

  it('are asked about before what is typed goes', async () => {
    const order = fresh();
    const user = await open(order);
    type('remarks', 'まだ保存していない');
    await user.click(screen.getByTestId('edit-cancel'));
    await user.click(await screen.findByTestId('leave-yes'));
    await waitFor(() => expect(screen.queryByTestId('edit-buyer')).toBeNull());
    expect(kept(order.id).placed.remarks).toBe(order.placed.remarks);
  });
});

describe('[page.15] what the mall is not told', () => {
  const said = (page: string): Finding => ({
    level: 'WARN',
    code: 'mall.edit-by-hand',
    subject: '1',
    check: 'banto-malls',
    ja: 'モールの画面でも直してください: 商品・数量',
    en: "Change this on the mall's own page, too: the goods",
    fix: { kind: 'acknowledge', values: { page } },
  });

  it('is done at the mall, whose page is a press away, and ticked', async () => {
    const order = fresh();
    order.findings = [said('https://mall.example/orders/7')];
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    const link = await screen.findByTestId('page-mall.edit-by-hand');
    expect(link.getAttribute('href')).toBe('https://mall.example/orders/7');
    expect(link.getAttribute('target')).toBe('_blank');
    const tick = screen.getByTestId('acknowledge-mall.edit-by-hand');
    expect(tick.textContent).toBe('モールで直した');
    await user.click(tick);
    await waitFor(() => expect(screen.queryByTestId('page-mall.edit-by-hand')).toBeNull());
    expect(kept(order.id).acknowledged.at(-1)?.finding).toBe('mall.edit-by-hand');
  });

  it('leads nowhere but to a page', async () => {
    const order = fresh();
    order.findings = [said('javascript:alert(1)')];
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await screen.findByTestId('acknowledge-mall.edit-by-hand');
    expect(screen.queryByTestId('page-mall.edit-by-hand')).toBeNull();
  });
});
