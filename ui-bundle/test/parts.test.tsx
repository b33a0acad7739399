// SPDX-License-Identifier: Apache-2.0
// What a page of a bundle brings to the house's own pages.
import { act, screen, waitFor, within } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ForeignPage, OrderRow } from '../src/api/types';
import { Dialog, room, useAct, useSession, useWords, type Asking, type Room } from '../src/foreign/kit';
import { roomOf } from '../src/foreign/roomOf';
import { cut, settle } from '../src/foreign/rooms';
import { openHouse, showPage, signIn } from './house';
import { listed as page } from './listed';

const modules = vi.hoisted(() => new Map<string, () => unknown>());
vi.mock('../src/foreign/take', () => ({
  takeModule: async (url: string) => modules.get(url)!(),
  takeSheet: async () => new CSSStyleSheet(),
}));

const listed = (more: Partial<ForeignPage> = {}) =>
  page({ parts: ['COLUMNS', 'ACTS', 'ORDER', 'HOME'], ...more });
const next = (more: Partial<ForeignPage> = {}) =>
  listed({ key: 'k2', module: '/rooms/cards/k2/page.js', ...more });

function Ask({ chosen, close, clear }: Asking) {
  const words = useWords();
  const give = useAct();
  const go = () => {
    void give('tags.give', { tag: 'カード' }, chosen, words('act.give'));
    close();
    clear();
  };
  return (
    <Dialog title={words('act.give')} ok="OK" go={go} close={close} testid="cards-ok">
      {chosen.ids.length}
    </Dialog>
  );
}

let breaks = false;
const part = (said: (words: (key: string) => string, user: string) => ReactNode) =>
  function Part() {
    if (breaks) throw new Error('on purpose');
    return said(useWords(), useSession().user);
  };

const brings = (version: string, more: Partial<Room> = {}): Room =>
  room({
    words: {
      ja: { col: { state: `列${version}` }, act: { give: 'カードを付ける' } },
      en: { col: { state: 'Column' }, act: { give: 'Give a card' } },
    },
    routes: [{ path: '/', page: () => createElement('h1', null, 'カードの画面') }],
    columns: [
      { id: 'state', width: '80px', cell: ({ row }) => <i data-testid="cell">{version + row.id}</i> },
    ],
    acts: [{ id: 'give', word: 'act.give', does: 'tags.give', dialog: Ask }],
    blocks: [
      { spot: 'home', id: 'one', at: 1, show: part((words, user) => `${words('act.give')} ${user}`) },
      { spot: 'order', id: 'one', at: 1, show: ({ view }) => `order ${view.order.id}` },
      { spot: 'conditions', id: 'one', at: 1, show: () => <i data-testid="condition" /> },
    ],
    ...more,
  });

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  modules.clear();
  settle([]);
  breaks = false;
  the = openHouse();
  modules.set('/rooms/cards/k1/page.js', () => brings('一'));
  modules.set('/rooms/cards/k2/page.js', () => brings('二'));
});
afterEach(() => void vi.restoreAllMocks());

async function open(at: string, page = listed()) {
  the.house.state.pages = { on: true, pages: [page], publics: [] };
  const user = showPage(at);
  await signIn(user);
  return user;
}
const list = '/orders?desk=SHIP_WAIT&cols=number,x.cards.state,buyer';
const cells = () => screen.queryAllByTestId('cell').map((cell) => cell.textContent);
const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);
const parts = () => [...document.querySelectorAll('[data-room]')];

describe('what a page brings to the house’s own pages', () => {
  it('stands there without being opened, last, with words and reader', async () => {
    await open('/');
    const card = await screen.findByText('カードを付ける admin');
    expect(card.closest('[data-room]')!.getAttribute('data-room')).toBe('cards');
    expect(card.closest('[data-room]')!.nextElementSibling).toBeNull();
  });

  it('is a card on an order, which is given the order', async () => {
    await open('/orders/4201');
    await screen.findByText('order 4201');
  });

  it('is a column that is given the row, under its own heading', async () => {
    await open(list);
    const [row] = await screen.findAllByTestId('order-row');
    await waitFor(() => expect(cells()[0]).toBe('一' + row!.dataset.id));
    expect(heads().slice(2)).toEqual(['列一', expect.any(String)]);
  });

  it('is a column whose fields come with the rows, and are no columns beside it', async () => {
    const cell = ({ row }: { row: OrderRow }) => (
      <i data-testid="cell">{row.columns['gifts.card']?.join()}</i>
    );
    const state = { id: 'state', width: '80px', cell };
    modules.set('/rooms/cards/k1/page.js', () =>
      brings('一', { columns: [{ ...state, fields: ['gifts.card'] }] }),
    );
    modules.set('/rooms/cards/k2/page.js', () => brings('二', { columns: [state] }));
    const user = await open('/orders?cols=number,x.cards.state');
    await waitFor(() => expect(cells()).toContain('ASKED'));
    await user.click(screen.getByTestId('choose-columns'));
    await user.click(within(await screen.findByTestId('column-add')).getByRole('combobox'));
    await screen.findByText('包装料', { selector: '.ant-select-item-option-content' });
    const offered = () =>
      [...document.querySelectorAll('.ant-select-item-option-content')].map((o) => o.textContent);
    expect(offered()).not.toContain('ギフト包装');
    // one that does not say so has no values, and the field is a column of its own
    act(() => settle([listed({ key: 'k2', module: '/rooms/cards/k2/page.js' })]));
    await waitFor(() => expect(cells().join('')).toBe(''));
    await waitFor(() => expect(offered()).toContain('ギフト包装'));
  });

  it('is what its owner was told of, and nothing in a frame', async () => {
    const user = await open('/orders?cols=number,x.cards.state');
    await screen.findAllByTestId('cell');
    await user.click(screen.getByTestId('filter-more'));
    expect(screen.queryByTestId('condition')).toBeNull();
    act(() => settle([listed({ parts: ['CONDITIONS'] })]));
    await screen.findByTestId('condition');
    expect(cells()).toEqual([]);
    act(() => settle([listed({ mode: 'FRAMED' })]));
    await waitFor(() => expect(screen.queryByTestId('condition')).toBeNull());
    expect(parts()).toEqual([]);
  });

  it('is an act that asks, and is done and taken back as the house’s own; the one it does is not offered twice', async () => {
    const user = await open(list);
    await screen.findAllByTestId('cell');
    const [row] = screen.getAllByTestId('order-row');
    await user.click(within(row!).getByRole('checkbox'));
    await user.click(await screen.findByTestId('bulk-more'));
    expect((await screen.findByTestId('bulk-x.cards.give')).textContent).toBe('カードを付ける');
    await screen.findByTestId('bulk-tags.take');
    expect(screen.queryByTestId('bulk-tags.give')).toBeNull();
    await user.click(screen.getByTestId('bulk-x.cards.give'));
    await user.click(await screen.findByTestId('cards-ok'));
    await user.click(await screen.findByTestId('toast-undo'));
    await waitFor(() => expect(the.asked.some((a) => a.path.endsWith('/undo'))).toBe(true));
    const sent = the.asked.find((a) => a.method === 'POST' && a.path === '/actions');
    expect(JSON.parse(sent!.body)).toEqual({
      action: 'tags.give',
      tag: 'カード',
      ids: [Number(row!.dataset.id)],
    });
    expect(screen.queryByTestId('bulk')).toBeNull();
  });
});

describe('under a clerk at work', () => {
  it('another version takes its place; what is chosen and typed stays', async () => {
    const user = await open(list);
    await screen.findAllByTestId('cell');
    const [row] = screen.getAllByTestId('order-row');
    await user.click(within(row!).getByRole('checkbox'));
    await user.click(document.getElementById('search')!);
    await user.keyboard('山');
    act(() => settle([next()]));
    await waitFor(() => expect(cells()[0]).toBe('二' + row!.dataset.id));
    expect(heads()[2]).toBe('列二');
    expect(screen.getAllByTestId('order-row')[0]).toBe(row);
    expect(row!.getAttribute('aria-selected')).toBe('true');
    expect((document.getElementById('search') as HTMLInputElement).value).toBe('山');
    expect(document.activeElement!.id).toBe('search');
  });

  it('all of it goes with its bundle: a column of the address that has gone is none', async () => {
    const user = await open(list);
    await screen.findAllByTestId('cell');
    const [row] = screen.getAllByTestId('order-row');
    await user.click(within(row!).getByRole('checkbox'));
    await user.click(await screen.findByTestId('bulk-more'));
    await user.click(await screen.findByTestId('bulk-x.cards.give'));
    await screen.findByTestId('cards-ok');
    act(() => settle([]));
    expect(cells()).toEqual([]);
    expect(heads().length).toBe(3);
    await waitFor(() => expect(screen.queryByTestId('cards-ok')).toBeNull());
    expect(row!.getAttribute('aria-selected')).toBe('true');
    expect(parts()).toEqual([]);
  });

  it('one that throws is cut off whole, said in the rail, and the house stands', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    breaks = true;
    const user = await open('/');
    expect(await screen.findByText('停止中')).toBeTruthy();
    expect(screen.getByTestId('home-day')).toBeTruthy();
    expect(parts()).toEqual([]);
    breaks = false;
    await user.click(screen.getByTestId('foreign-cards'));
    await user.click(await screen.findByText('もう一度開く'));
    await screen.findByRole('heading', { name: 'カードの画面' });
    await user.click(screen.getByTestId('place-home'));
    await screen.findByText('カードを付ける admin');
    expect(screen.queryByText('停止中')).toBeNull();
    act(() => cut('cards', 'busy'));
    expect(parts()).toEqual([]);
  });

  it('the line to the house stays', async () => {
    let lines = 0;
    class Line {
      static CLOSED = 2;
      constructor() {
        lines += 1;
      }
      addEventListener() {}
      close() {}
    }
    vi.stubGlobal('EventSource', Line);
    await open('/');
    await screen.findByText('カードを付ける admin');
    act(() => settle([]));
    expect(lines).toBe(1);
    Reflect.deleteProperty(globalThis, 'EventSource');
  });
});

it('what would not fit the house’s own pages is no room', () => {
  const is = (more: object) => () => roomOf({ ...brings('一'), ...more });
  const cell = () => null;
  expect(is({})().columns?.length).toBe(1);
  expect(is({ columns: [{ id: 'a', width: 'minmax(90px, .8fr)', cell }] })).not.toThrow();
  for (const more of [
    { columns: [{ id: 'a,b', width: '80px', cell }] },
    { columns: [{ id: 'a', width: 'wide', cell }] },
    { columns: [{ id: 'a', width: '80px', cell: 'text' }] },
    { columns: [{ id: 'a', width: '80px', desks: 'NEW', cell }] },
    { columns: [null] },
    { acts: [{ id: 'a', word: 'a' }] },
    { acts: [{ id: 'a', word: 'a', menu: 7, dialog: cell }] },
    { blocks: [{ id: 'a', spot: 'rail', at: 1, show: cell }] },
    { blocks: {} },
  ]) {
    expect(is(more), JSON.stringify(more)).toThrow('is no room');
  }
});

it('its owner is told of it before agreeing', async () => {
  const user = await open('/settings/pages', listed({ state: 'ASKS', module: null }));
  await user.click(await screen.findByTestId('page-choose'));
  expect((await screen.findByTestId('page-brings')).textContent).toBe(
    '番頭の画面に加わるもの: 注文一覧の列、選んだ注文の操作、注文の画面の欄、ホームの欄',
  );
});
