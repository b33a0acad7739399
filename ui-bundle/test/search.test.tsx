// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { goodsOf } from '../src/rooms/orders/filter';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

it('[page.18] what no order is called is looked for among the goods, and the list has the keys then', async () => {
  const user = showPage('/');
  await signIn(user);
  await user.type(await screen.findByTestId('search'), '波佐見焼{Enter}');
  await waitFor(() => expect(here()).toContain('line.product'));
  const [first] = await screen.findAllByTestId('order-row');
  const order = the.house.orders.get(Number(first?.dataset.id));
  expect(order?.placed.lines.some((l) => l.name.includes('波佐見焼'))).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('rows')));
  fireEvent.keyDown(document.activeElement as Element, { key: 'j' });
  expect(document.querySelectorAll('.order-row.at')).toHaveLength(1);
});

it('[page.18] a number, a mail address or a narrowed list is no search for goods', () => {
  expect(goodsOf({ q: '4711' })).toBeUndefined();
  expect(goodsOf({ q: '090-1234-5678' })).toBeUndefined();
  expect(goodsOf({ q: 'a@example.jp' })).toBeUndefined();
  expect(goodsOf({ q: '味噌', desk: ['NEW'] })).toBeUndefined();
  expect(goodsOf({})).toBeUndefined();
  expect(goodsOf({ q: 'MSO-001' })?.condition).toContain('MSO-001');
});

it('[page.18] a search that finds nothing at all says so', async () => {
  const user = showPage('/orders?q=どこにもない品');
  await signIn(user);
  expect((await screen.findByTestId('empty')).textContent).toContain('条件に合う注文はありません');
});
