// SPDX-License-Identifier: Apache-2.0
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { covered } from '../src/kit/sought';
import { goodsOf } from '../src/rooms/orders/filter';
import { downloadOrders, here, openHouse, saved, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

it('[page.18] what no order is called is looked for among the goods, and the list has the keys then', async () => {
  const user = showPage('/');
  await signIn(user);
  await user.type(await screen.findByTestId('search'), '波佐見焼{Enter}');
  await waitFor(() => expect(query().condition).toContain('line.product'));
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

const searches = () => the.asked.filter((a) => a.path === '/orders/search');
const query = () => (JSON.parse(searches().at(-1)!.body) as { query: Record<string, unknown> }).query;

it('[walls] a name that is searched for stands in no address, and the list has what it asks for', async () => {
  const { buyer } = [...the.house.orders.values()][0]!.placed;
  const user = showPage('/');
  await signIn(user);
  await user.type(await screen.findByTestId('search'), `${buyer.name}{Enter}`);
  expect((await screen.findByTestId('filter-q')).textContent).toContain(buyer.name);
  expect(here()).toMatch(/^\/orders\?q=%7E[a-z0-9]+$/);
  await waitFor(() => expect(query()).toEqual({ q: buyer.name }));
  expect((await screen.findAllByTestId('order-row')).length).toBeGreaterThan(0);
  const file = saved();
  await downloadOrders(user);
  await waitFor(() => expect(file()).toBe('orders.csv'));
  const asked = the.asked.find((a) => a.path === '/exports/orders')!;
  expect(asked.method).toBe('POST');
  expect(JSON.parse(asked.body)).toEqual({
    query: { q: buyer.name },
    columns: '',
    reason: '会計事務所へ渡すため',
  });
  await user.click(screen.getByTestId('save-search'));
  await user.type(await screen.findByTestId('search-name'), '得意先');
  await user.click(screen.getByTestId('search-save'));
  const line = await screen.findByTestId('search-得意先');
  expect(line.getAttribute('href')).toBe(here());
  expect(the.house.state.searches.find((s) => s.name === '得意先')!.query).toBe(
    new URLSearchParams({ q: buyer.name }).toString(),
  );
  const told = (text: string) =>
    [text, encodeURIComponent(text)].some((t) => line.getAttribute('href')!.includes(t));
  expect(told(buyer.name)).toBe(false);
  expect(the.asked.filter((a) => decodeURIComponent(a.path).includes(buyer.name))).toEqual([]);
});

it('[walls] what was searched for in vain stands in no condition of an address either', async () => {
  const user = showPage('/');
  await signIn(user);
  await user.type(await screen.findByTestId('search'), '波佐見焼{Enter}');
  await screen.findByTestId('condition');
  expect(decodeURIComponent(here())).not.toContain('波佐見焼');
  expect(query().condition).toContain('波佐見焼');
});

it('[walls] an address that tells a name is covered, a code stays in it, and a link says what it lacks', async () => {
  const user = showPage('/orders?desk=NEW&q=山田');
  await signIn(user);
  await waitFor(() => expect(here()).toMatch(/^\/orders\?desk=NEW&q=%7E/));
  expect(query()).toEqual({ desk: ['NEW'], q: '山田' });
  cleanup();
  sessionStorage.clear();
  showPage(here());
  await user.click((await screen.findByTestId('filter-untold')).querySelector('button')!);
  await waitFor(() => expect(here()).toBe('/orders?desk=NEW'));
  expect(query()).toEqual({ desk: ['NEW'] });
  const codes = ['4711', '262022-20240611-00012', 'S0000000123', '#1001', 'MSO-001', 'shop-10001234'];
  expect(codes.map(covered)).toEqual(codes);
  const names = ['山田', 'Tanaka', 'a@b.jp', '090-1234-5678', '09012345678', '+819012345678', 'yamada1985'];
  expect(names.filter((n) => covered(n) === n)).toEqual([]);
});
