// SPDX-License-Identifier: Apache-2.0
// The page of the made room (features/kit/room-archetype), as its archetype makes it, in the staff's page.
import { screen, waitFor, within } from '@testing-library/react';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { openHouse, showPage, signIn } from './house';

const made = resolve('target/made/page.js');
vi.mock('../src/foreign/take', () => ({
  takeModule: async () => ((await import(/* @vite-ignore */ made)) as { default: unknown }).default,
  takeSheet: async () => new CSSStyleSheet(),
}));

const archetype = '../features/kit/room-archetype/src/main/resources/archetype-resources';
const filled = (file: string) =>
  readFileSync(`${archetype}/${file}`, 'utf8')
    .replaceAll('${id}', 'cards')
    .replaceAll('${nameJa}', 'メッセージカード')
    .replaceAll('${nameEn}', 'Message card');

beforeAll(() => {
  mkdirSync('target/made', { recursive: true });
  writeFileSync(made, filled('src/main/resources/page/page.js'));
});

it('shows its place, its column, its cards and its act', async () => {
  const job = { id: 'j', kind: 'cards.finish', done: 1, total: 1, state: 'DONE', result: '', refused: [] };
  const { house, asked } = openHouse({
    'GET /cards': { items: [{ order: 4201, revision: 1, state: 'ASKED' }], next: null },
    'POST /actions': { job: job.id },
    [`GET /jobs/${job.id}`]: job,
  });
  const parts = /parts="([^"]*)"/.exec(filled('bnd.bnd'))![1]!.toUpperCase().split(',');
  const order = house.orders.get(4201)!;
  order.tags.push('メッセージカード希望');
  const [field] = house.state.fields.filter((f) => f.is.id === 'gifts.card');
  field!.is.id = 'cards.state';
  field!.say = (o) => (o.id === 4201 ? ['ASKED'] : []);
  const name = { ja: 'カード', en: 'Cards' };
  house.state.sections.push({
    id: 'cards',
    name,
    right: 'cards.manage',
    keys: [],
    initial: { kinds: '標準、豪華' } as never,
  });
  const page = { id: 'cards', name, bundle: 'banto-cards', version: '1.0.0' };
  const ready = { provider: '', right: '', kit: '1.0', key: 'k', mode: 'SHARED', state: 'READY', why: null };
  house.state.pages = {
    on: true,
    pages: [{ ...page, ...ready, parts, module: '/rooms/cards/k/page.js', sheet: null }],
    publics: [],
  };
  const user = showPage(`/orders?q=${order.key.number}&cols=number,x.cards.state`);
  await signIn(user);

  const row = await waitFor(() => {
    const found = screen.getAllByTestId('order-row').find((r) => r.dataset.id === '4201')!;
    expect(found.textContent).toContain('希望あり');
    return found;
  });
  expect(screen.getAllByRole('columnheader').at(-1)!.textContent).toBe('メッセージカード');

  await user.click(within(row).getByRole('checkbox'));
  await user.click(await screen.findByTestId('bulk-more'));
  await user.click(await screen.findByTestId('bulk-x.cards.finish'));
  await user.click(await screen.findByLabelText('豪華'));
  await user.click(screen.getByTestId('cards-finish'));
  const sent = await waitFor(() => asked.find((a) => a.method === 'POST' && a.path === '/actions')!);
  expect(JSON.parse(sent.body)).toEqual({ action: 'cards.finish', kind: '豪華', ids: [4201] });

  await user.click(row);
  expect((await screen.findByTestId('cards-order')).textContent).toBe('メッセージカード希望あり');
  await user.click(screen.getByTestId('place-home'));
  expect((await screen.findByTestId('cards-home')).textContent).toBe('メッセージカード希望あり 1');
  await user.click(screen.getByTestId('foreign-cards'));
  await waitFor(() => expect(document.querySelector('a[href="/ui/orders/4201"]')!.textContent).toBe('4201'));
});
