// SPDX-License-Identifier: Apache-2.0
// The first hour: what rooms have set up first, how it stands, and what an empty house says instead of empty tables.
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../src/rooms/order-files/sample';
import { rooms } from '../src/shell/rooms';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse({}, true);
});

const address = {
  name: '味噌と器の店 見本',
  phone: '03-0000-0001',
  mail: 'shop@example.jp',
  zip: '1000000',
  prefecture: '東京都',
  city: '千代田区',
  street: '架空町1-2-3',
};
const reading = (id: string, more = {}) => ({
  id,
  account: 'main',
  settings: {},
  state: 'OK',
  words: '正常に受信しています',
  field: '',
  lastRead: '2026-12-01T00:00:00Z',
  nextRead: null,
  credentialEnds: null,
  ...more,
});
const user = (login: string, more = {}) => ({
  login,
  name: login,
  rights: [],
  accounts: ['main'],
  mustChangePassword: false,
  disabled: false,
  secondFactor: false,
  factorLoss: null,
  ...more,
});
/** What of the house is set here. */
interface State {
  shop: Record<string, string>;
  connections: object[];
  settings: Map<string, Record<string, string>>;
  sending: object;
  users: object[];
  menu: string[];
  rights: string[];
  formats: { shops: object[] };
}
const state = () => the.house.state as unknown as State;

let inside: unknown;
/** The page in a new tab; who came into a house stays in it. */
async function at(path: string) {
  const hand = showPage(path);
  if (inside !== the) await signIn(hand);
  inside = the;
  return hand;
}

const textOf = (file: File) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });
const step = (id: string) => screen.findByTestId(`first-${id}`);

describe('the first hour', () => {
  const ids = ['shop', 'malls', 'carrier', 'mail', 'order', 'staff'];

  it('is led through by the steps that rooms bring, and the home page names none of them', async () => {
    await at('/');
    const card = await screen.findByTestId('first-card');
    expect([...card.querySelectorAll('li')].map((li) => li.dataset.testid)).toEqual(
      ids.map((id) => `first-${id}`),
    );
    expect(screen.getByTestId('first-count').textContent).toBe('0 / 6');
    // what comes next has the only button, and no other block leads
    expect(
      within(card)
        .getAllByTestId(/^first-go-/)
        .map((a) => a.dataset.testid),
    ).toEqual(['first-go-shop']);
    expect(screen.queryByTestId('home-next')).toBeNull();
    const brought = (await Promise.all(rooms.map((r) => r.firstSteps?.() ?? []))).flat();
    expect(brought.map((s) => s.id).sort()).toEqual([...ids].sort());
    const home = ['FirstCard', 'FirstList', 'StartPage', 'NoOrders', 'useFirst'].map((f) =>
      readFileSync(`src/rooms/home/${f}.${f.startsWith('use') ? 'ts' : 'tsx'}`, 'utf8'),
    );
    const names = (text: string) => rooms.filter((r) => r.id !== 'home' && text.includes(`'${r.id}'`));
    expect(home.flatMap(names)).toEqual([]);
    expect(names("if (room === 'payments')").length).toBe(1);
  });

  const stands: [string, string, (done: boolean) => void][] = [
    ['shop', '未入力：電話番号', (done) => Object.assign(state().shop, address, done ? {} : { phone: ' ' })],
    [
      'malls',
      'まだ受信していません',
      (done) =>
        state().connections.push(reading('rakuten~tokyo', done ? {} : { state: 'STARTING', lastRead: null })),
    ],
    [
      'carrier',
      '未入力です',
      (done) => {
        state().settings.set('shipping', { carrier: 'japanpost' });
        state().shop[done ? 'carrier.japanpost.form' : 'carrier.yamato.billing'] = '1';
      },
    ],
    [
      'mail',
      'テストメールがまだです',
      (done) =>
        (state().sending = {
          transport: 'smtp',
          host: 'smtp.example.jp',
          ...(done && { tested: '2026-12-01T00:00:00Z' }),
        }),
    ],
    ['order', 'まだ1件も', (done) => done && the.house.receive()],
    ['staff', '自分だけ', (done) => state().users.push(user('hanako', { disabled: !done }))],
  ];
  it.each(stands)('reads from the house how %s stands', async (id, missing, set) => {
    set(false);
    await at('/start');
    await waitFor(() => expect(screen.getByTestId(`first-${id}`).textContent).toContain(missing));
    expect((await step(id)).dataset.done).toBe('false');
    cleanup();
    the = openHouse({}, true);
    set(true);
    await at('/start');
    await waitFor(() => expect(screen.getByTestId(`first-${id}`).dataset.done).toBe('true'));
    expect((await step(id)).textContent).not.toContain(missing);
  });

  it('takes no shop by file for a mall that reads', async () => {
    state().connections.push(reading('file~minne', { lastRead: null }));
    await at('/start');
    await waitFor(async () =>
      expect((await step('malls')).textContent).toContain('minne はファイルで取り込む店舗です'),
    );
    expect((await step('malls')).dataset.done).toBe('false');
  });

  it('leads to the mall that was begun, with its own words', async () => {
    state().connections.push(reading('rakuten~tokyo', { state: 'STOPPED', words: '認証に失敗しました' }));
    await at('/start');
    await waitFor(async () => expect((await step('malls')).textContent).toContain('認証に失敗しました'));
    expect(screen.getByTestId('first-go-malls').getAttribute('href')).toBe(
      '/settings/connections/rakuten~tokyo',
    );
    expect((await step('malls')).dataset.done).toBe('false');
  });

  it('leads to where each is done', async () => {
    const hand = await at('/start');
    const to: Record<string, string> = {
      shop: '/settings/shop',
      malls: '/settings/connections',
      carrier: '/settings/shipping',
      mail: '/settings/sending',
      order: '/files?sample=1',
      staff: '/settings/users',
    };
    for (const id of ids)
      expect((await screen.findByTestId(`first-go-${id}`)).getAttribute('href')).toBe(to[id]);
    await hand.click(screen.getByTestId('first-go-shop'));
    expect(here()).toBe('/settings/shop');
    await screen.findByTestId('shop-name');
  });

  it('shows only what the plan has and the reader may set up', async () => {
    state().menu = ['orders', 'templates', 'alarms'];
    await at('/start');
    await step('shop');
    expect(screen.queryByTestId('first-malls')).toBeNull();
    expect(screen.queryByTestId('first-carrier')).toBeNull();
    expect(screen.queryByTestId('first-order')).toBeNull();
    expect(screen.getByTestId('first-mail')).toBeTruthy();
    cleanup();
    the = openHouse({}, true);
    state().rights = ['orders.see', 'users.manage'];
    await at('/');
    await step('staff');
    expect(screen.queryByTestId('first-shop')).toBeNull();
    expect(screen.getByTestId('first-count').textContent).toBe('0 / 1');
  });

  it('can be put away and comes back from the settings', async () => {
    const hand = await at('/');
    await hand.click(await screen.findByTestId('first-away'));
    await waitFor(() => expect(screen.queryByTestId('first-card')).toBeNull());
    await screen.findByTestId('home-next');
    cleanup();
    const again = await at('/');
    await screen.findByTestId('home-next');
    expect(screen.queryByTestId('first-card')).toBeNull();
    await again.click(await screen.findByTestId('place-settings'));
    await again.click(await screen.findByTestId('place-start'));
    expect(here()).toBe('/start');
    await again.click(await screen.findByTestId('first-back'));
    cleanup();
    await at('/');
    await screen.findByTestId('first-card');
  });

  it('is over when all of it is done, and is asked for no more', async () => {
    the = openHouse();
    state().sending = { transport: 'smtp', host: 'smtp.example.jp', tested: '2026-12-01T00:00:00Z' };
    const asks = () => the.asked.filter((a) => a.path === '/mails/settings').length;
    await at('/');
    await screen.findByTestId('home-next');
    await waitFor(() => expect(asks()).toBe(1));
    expect(screen.queryByTestId('first-card')).toBeNull();
    cleanup();
    await at('/');
    await screen.findByTestId('home-next');
    expect(asks()).toBe(1);
    cleanup();
    // one thing undone stands there, below the day
    the = openHouse();
    await at('/');
    await screen.findByTestId('home-next');
    const card = await screen.findByTestId('first-card');
    expect(within(card).getByTestId('first-count').textContent).toBe('5 / 6');
    expect(card.querySelectorAll('li').length).toBe(1);
    // one that has read and stopped is no new one
    expect(within(card).queryByTestId('first-early')).toBeNull();
    expect(
      within(card)
        .getAllByTestId(/^first-go-/)
        .map((a) => a.dataset.testid),
    ).toEqual(['first-go-mail']);
  });
});

describe('what takes days', () => {
  it('is said before anything else, with what is to be applied for; what no source says is a rough figure', async () => {
    await at('/');
    expect((await screen.findByTestId('first-early')).textContent).toMatch(
      /楽天市場、Yahoo!ショッピング、Amazon.co.jp.*今日のうちに申し込んで/,
    );
    cleanup();
    await at('/start');
    const days = await screen.findByTestId('first-days');
    const said = (id: string) => within(days).getByTestId(`first-day-${id}`).textContent ?? '';
    expect(said('rakuten')).toMatch(/licenseKey.*目安.*90日/);
    expect(said('yahoo')).toMatch(/利用申請.*IPアドレス.*1週間〜10日/);
    expect(said('amazon')).toMatch(/ロール.*目安/);
    expect(within(days).queryByTestId('first-day-shopify')).toBeNull();
    expect(days.compareDocumentPosition(await step('shop'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    // meanwhile the mall's files are there
    const meanwhile = await screen.findByTestId('first-meanwhile');
    expect(within(meanwhile).getByText('注文ファイル取込').getAttribute('href')).toBe('/files');
  });

  it('is said no more of what reads, and of others only where they were begun', async () => {
    state().connections.push(
      reading('rakuten~tokyo'),
      reading('yahoo~main', { state: 'STOPPED', lastRead: null }),
    );
    await at('/start');
    const days = await screen.findByTestId('first-days');
    expect(
      within(days)
        .getAllByTestId(/^first-day-/)
        .map((d) => d.dataset.testid),
    ).toEqual(['first-day-yahoo']);
    cleanup();
    the = openHouse({}, true);
    state().connections.push(reading('rakuten~tokyo'));
    state().menu = ['connections', 'orders'];
    await at('/start');
    await waitFor(() => expect(screen.getByTestId('first-malls').dataset.done).toBe('true'));
    expect(screen.queryByTestId('first-days')).toBeNull();
  });

  it('leaves files unspoken of where the plan has none', async () => {
    state().menu = ['connections', 'orders'];
    await at('/start');
    await screen.findByTestId('first-days');
    expect(screen.queryByTestId('first-meanwhile')).toBeNull();
  });
});

describe('an empty house', () => {
  const pages = ['/orders', '/orders?desk=NEW', '/output', '/numbers', '/packing', '/hand-over'];

  it.each(pages)('says on %s what brings something there, with the way to it', async (path) => {
    await at(path);
    const empty = await screen.findByTestId('empty');
    const next = within(await within(empty).findByTestId('first-empty')).getByText('店舗情報の準備をする');
    expect(next.getAttribute('href')).toBe('/settings/shop');
    expect(
      within(empty)
        .getByText(/はじめに 0 \/ 6/)
        .getAttribute('href'),
    ).toBe('/start');
  });

  it('is not one that has orders, though a desk of it be empty', async () => {
    the.house.receive();
    await at('/orders?desk=RETURN');
    expect((await screen.findByTestId('empty')).textContent).toContain('「返品」に注文はありません');
    cleanup();
    await at('/output');
    expect(
      within(await screen.findByTestId('empty'))
        .getByText('発送待ちの注文を見る')
        .getAttribute('href'),
    ).toBe('/orders?desk=SHIP_WAIT');
    expect(screen.queryByTestId('first-empty')).toBeNull();
    cleanup();
    the = openHouse();
    await at('/packing');
    await screen.findByTestId('pack-scan');
    expect(screen.queryByTestId('empty')).toBeNull();
  });
});

describe('a test order', () => {
  const written = () =>
    readFileSync('../features/order-files/src/test/resources/samples/test_order.utf8.csv', 'utf8');

  it('is one of the shop to itself, written as the house reads it', async () => {
    const file = sample(address, new Date('2026-12-01T01:05:00Z'), i18next.t);
    expect(await textOf(file)).toBe(written());
    expect(file.name).toBe('test-order-20261201100500.csv');
    const other = sample({ ...address, name: 'A "B"' }, new Date('2026-12-01T01:05:00Z'), i18next.t);
    expect(await textOf(other)).toContain('"A ""B"""');
  });

  it('is made once the shop has said who it is, for a shop of which no mall is told', async () => {
    state().formats.shops = [{ id: 'file~test', name: 'テスト', profile: '', own: false }];
    await at('/files?sample=1');
    expect((await screen.findByTestId('sample-shop')).textContent).toContain('先に店舗情報');
    expect(screen.queryByTestId('sample-make')).toBeNull();
    cleanup();
    Object.assign(state().shop, address);
    const hand = await at('/files?sample=1');
    await hand.click(await screen.findByTestId('sample-make'));
    await screen.findByTestId('files-seen');
    const sent = the.asked.find((a) => a.path.startsWith('/order-files/preview'));
    expect(sent?.path).toMatch(/shop=file(~|%7E)test&profile=free/);
    await hand.click(screen.getByTestId('files-import'));
    await screen.findByTestId('files-result');
    expect(the.house.orders.size).toBe(1);
    cleanup();
    // a mall would hear of its shipment
    state().formats.shops = [{ id: 'rakuten~tokyo', name: '', profile: '', own: false }];
    await at('/files?sample=1');
    expect(await screen.findByTestId('sample-make')).toHaveProperty('disabled', true);
    expect(screen.getByTestId('sample-choose').textContent).toContain('注文ファイルの店舗');
  });

  it('is not offered in the middle of a day', async () => {
    the = openHouse();
    await at('/files');
    await screen.findByTestId('files-shop');
    expect(screen.queryByTestId('files-sample')).toBeNull();
  });
});

describe('the usual carrier', () => {
  it('is chosen with its slip type, can be taken back, and has its contract beside it', async () => {
    const hand = await at('/settings/shipping');
    const kept = () => state().settings.get('shipping');
    await hand.click(await screen.findByTestId('usual-carrier-japanpost'));
    await waitFor(() => expect(kept()).toMatchObject({ carrier: 'japanpost', label: 'PREPAID' }));
    fireEvent.change(await screen.findByTestId('usual-carrier.japanpost.form'), { target: { value: ' 3 ' } });
    fireEvent.blur(screen.getByTestId('usual-carrier.japanpost.form'));
    await waitFor(() => expect(state().shop['carrier.japanpost.form']).toBe('3'));
    await hand.click((await screen.findAllByTestId('toast-undo'))[0] as HTMLElement);
    await waitFor(() => expect(kept()).toMatchObject({ carrier: 'yamato' }));
    await hand.click(await screen.findByTestId('usual-giftSender-buyer'));
    await waitFor(() => expect(kept()).toMatchObject({ giftSender: 'buyer' }));
  });

  it('has a slip type that it knows', async () => {
    state().settings.set('shipping', { carrier: 'yamato', label: 'NEKOPOS' });
    const hand = await at('/settings/shipping');
    await hand.click(await screen.findByTestId('usual-carrier-japanpost'));
    await waitFor(() =>
      expect(state().settings.get('shipping')).toEqual({ carrier: 'japanpost', label: 'PREPAID' }),
    );
  });

  it('keeps a field that was not changed to itself', async () => {
    await at('/settings/shipping');
    fireEvent.blur(await screen.findByTestId('usual-carrier.yamato.billing'));
    expect(the.asked.filter((a) => a.method === 'PUT')).toEqual([]);
  });
});

describe('while mails are only kept', () => {
  const promised = ['/templates', '/settings/packing', '/mailbox'];

  it.each(promised)('it is said on %s, and no more once they are sent', async (path) => {
    const hand = await at(path);
    const held = await screen.findByTestId('not-sending');
    await hand.click(within(held).getByText('送信を設定する'));
    expect(here()).toBe('/settings/sending');
    cleanup();
    state().sending = { transport: 'smtp', host: 'smtp.example.jp' };
    const asks = () => the.asked.filter((a) => a.path === '/mails/sending').length;
    const before = asks();
    await at(path);
    await waitFor(() => expect(asks()).toBe(before + 1));
    await screen.findAllByRole('heading');
    expect(screen.queryByTestId('not-sending')).toBeNull();
  });

  it('says on its page how else a shop can begin: by moving over, or in practice', async () => {
    const user = showPage('/start');
    await signIn(user);
    const moving = await screen.findByTestId('first-way-moving');
    expect(within(moving).getByRole('link', { name: '見学モード' }).getAttribute('href')).toMatch(
      /settings[/]observation$/,
    );
    const practice = await screen.findByTestId('first-way-practice');
    expect(within(practice).getByRole('link').getAttribute('href')).toMatch(/settings[/]practice$/);
    cleanup();
    // whoever has gone live has moved
    Object.assign(the.house.state, { live: '2026-12-01T00:00:00Z' });
    showPage('/start');
    await screen.findByTestId('first-way-practice');
    expect(screen.queryByTestId('first-way-moving')).toBeNull();
  });

  it('leads from home to each step that is left', async () => {
    await signIn(showPage('/'));
    expect((await screen.findByTestId('first-to-staff')).tagName).toBe('A');
    expect(screen.queryByTestId('first-to-shop')).toBeNull();
  });
});
