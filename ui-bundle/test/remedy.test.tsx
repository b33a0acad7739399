// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

/** An order that a room stops, which says that an act puts it right. */
function stopped(kind: string, values: Record<string, string>) {
  const order = [...the.house.orders.values()].find((o) => o.stage === 'NEW' && !o.hold);
  if (!order) throw new Error('no new order');
  const fix = { kind, values };
  const finding = {
    level: 'WARN',
    code: 'gifts.asked',
    subject: '',
    check: 'gifts',
    ja: '希望',
    en: '-',
    fix,
  };
  Object.assign(order, { findings: [finding], tags: [] });
  return order;
}

const sent = () => the.asked.filter((a) => a.path === '/actions' && a.body).map((a) => JSON.parse(a.body));

describe('what puts a finding right', () => {
  it('may be the act of a room, with what its room says', async () => {
    const order = stopped('tags.give', { tag: '包装済み' });
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    const button = await screen.findByTestId('fix-gifts.asked');
    expect(button.textContent).toBe('タグを付ける');
    await user.click(button);
    await waitFor(() => expect(order.tags).toEqual(['包装済み']));
    expect(sent()).toEqual([{ action: 'tags.give', tag: '包装済み', ids: [order.id] }]);
  });

  it('asks for what its room does not say', async () => {
    const order = stopped('tags.give', {});
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('fix-gifts.asked'));
    await user.type(await screen.findByTestId('act-tag'), '赤い紙');
    expect(sent()).toEqual([]);
    await user.click(screen.getByTestId('act-yes'));
    await waitFor(() => expect(order.tags).toEqual(['赤い紙']));
  });

  it('is not offered where the act is not there for whoever looks', async () => {
    const order = stopped('gifts.finish', {});
    const user = showPage(`/orders/${order.id}`);
    await signIn(user);
    await screen.findByTestId('acknowledge-gifts.asked');
    await waitFor(() => expect(the.asked.some((a) => a.path === '/actions')).toBe(true));
    expect(screen.queryByTestId('fix-gifts.asked')).toBeNull();
  });
});
