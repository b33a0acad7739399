// SPDX-License-Identifier: Apache-2.0
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderRow } from '../src/api/types';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('[house.plans] a lower plan', () => {
  it('says what would go, how many and from when, before anybody switches to it', async () => {
    const user = showPage('/settings/plans');
    await signIn(user);
    const card = await screen.findByTestId('plan-takes-lite');
    expect(card.textContent).toMatch(/処理済み 4,980件、キャンセル 20件.*2022-11-28～2026-09-26/);
    expect(screen.queryByTestId('plan-takes-basic')).toBeNull();
    await user.click(screen.getByTestId('plan-switch-lite'));
    const asked = await screen.findByTestId('plan-ask-takes');
    expect(asked.textContent).toContain('元のプランに戻せば、すべて残ります');
    expect(screen.queryByTestId('keeping')).toBeNull();
  });

  it('says how much the shop has made with a function that goes', async () => {
    const user = showPage('/settings/plans');
    await signIn(user);
    const card = await screen.findByTestId('plan-lite');
    expect(card.textContent).toContain('（保存した検索 3件）');
    await user.click(screen.getByTestId('plan-switch-lite'));
    const asked = (await screen.findAllByText(/保存した検索 3件/)).map((e) => e.tagName);
    expect(asked).toContain('LI');
    expect(screen.getByTestId('plan-premium').textContent).not.toContain('保存した検索');
  });

  it('says which number is another one, and on which side it stands', async () => {
    const user = showPage('/settings/plans');
    await signIn(user);
    const lite = await screen.findByTestId('plan-lite');
    expect(lite.textContent).toMatch(/使えなくなる機能.*取込間隔 3分 → 取込間隔 15分/);
    expect(lite.textContent).toContain('注文の保存 無期限 → 注文の保存 3か月');
    await user.click(screen.getByTestId('plan-switch-plus'));
    const away = await screen.findByText('取込間隔 3分 → 取込間隔 5分');
    expect(away.tagName).toBe('LI');
    expect(screen.getByTestId('plan-plus').textContent).not.toContain('注文の保存 無期限 →');
  });

  it('says what is not built yet, on the plans it will come with', async () => {
    const user = showPage('/settings/plans');
    await signIn(user);
    const premium = await screen.findByTestId('plan-soon-premium');
    expect(premium.textContent).toBe('準備中の機能 2件売上集計機能(ダイジェスト)上級サポート');
    expect(screen.getByTestId('plan-soon-lite').textContent).not.toContain('上級サポート');
  });

  it('counts the days down after the switch, and offers what was taken out', async () => {
    const night = new Date(Date.now() + 27 * 86_400_000).toISOString().slice(0, 10);
    const keeping = {
      term: { months: 3, switched: '2026-11-27T05:00:00Z', waitsUntil: null, monthsNow: 0 },
      waits: {
        night,
        before: '2026-09-27',
        done: 3,
        cancelled: 0,
        oldest: '2022-11-28',
        newest: '2022-11-29',
      },
      lower: [],
      archives: [
        {
          id: '20261101-030000-7',
          name: 'banto-main-20261101-030000-7.zip',
          at: '2026-10-31T18:00:00Z',
          orders: 1234,
          oldest: '2022-01-01',
          newest: '2022-02-01',
          bytes: 9,
          sha256: 'ab'.repeat(32),
        },
      ],
    };
    Object.assign(the.house.state, { keeping });
    const user = showPage('/settings/plans');
    await signIn(user);
    const waits = await screen.findByTestId('keeping-waits');
    expect(waits.textContent).toMatch(/あと2[678]日/);
    expect(waits.textContent).toContain('処理済み 3件');
    const archive = screen.getByTestId('archive');
    expect(archive.textContent).toContain('1,234');
    expect(within(archive).getByRole('link').getAttribute('href')).toMatch(
      /\/api\/v1\/plans\/archives\/20261101-030000-7$/,
    );
  });
});

describe('[house.plans] the money of one order', () => {
  it('is confirmed on the order', async () => {
    await signIn(showPage('/settings/plans'));
    await screen.findByTestId('plans');
    const answer = await fetch('/api/v1/orders?desk=PAY_WAIT&limit=50');
    const rows = ((await answer.json()) as { items: OrderRow[] }).items;
    const waiting = rows.find((o) => o.paymentState === 'UNPAID');
    expect(waiting).toBeDefined();
    cleanup();
    const user = showPage(`/orders/${waiting!.id}`);
    await user.click(await screen.findByTestId('confirm-money'));
    await user.click(await screen.findByTestId('confirm-money-yes'));
    await waitFor(() => expect(screen.queryByTestId('confirm-money')).toBeNull());
    const sent = the.asked.find((a) => a.path === `/orders/${waiting!.id}/deposits`);
    expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({ amount: waiting!.due });
    expect(sent?.headers['if-match']).toBeDefined();
  });
});

describe('[house.options] an option', () => {
  it('is taken beside the plan and given up again, and what is not built is not sold', async () => {
    const user = showPage('/settings/plans');
    await signIn(user);
    const stands = (id: string) => screen.getByTestId(`option-${id}`).dataset.state;
    await user.click(await screen.findByTestId('option-take-shop-id-switch'));
    await waitFor(() => expect(stands('shop-id-switch')).toBe('TAKEN'));
    await user.click(screen.getByTestId('option-give-shop-id-switch'));
    await user.click(await screen.findByTestId('option-yes'));
    await waitFor(() => expect(stands('shop-id-switch')).toBe('OFFERED'));
    expect(stands('speed-up')).toBe('INCLUDED');
    for (const id of ['sales-by-item', 'listing-and-inventory']) {
      expect(screen.getByTestId(`option-${id}`).textContent).toContain('準備中');
      expect(screen.queryByTestId(`option-take-${id}`)).toBeNull();
    }
  });
});
