// SPDX-License-Identifier: Apache-2.0
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ForeignPage } from '../src/api/types';
import {
  Link,
  OrderLink,
  room,
  useHouse,
  useParams,
  useSession,
  useWords,
  type Room,
} from '../src/foreign/kit';
import { isClosed } from '../src/foreign/Framed';
import { pace } from '../src/foreign/pace';
import { roomOf } from '../src/foreign/roomOf';
import { cut, settle } from '../src/foreign/rooms';
import { say } from '../src/foreign/say';
import { here, openHouse, showPage, signIn } from './house';
import { listed } from './listed';

const modules = vi.hoisted(() => new Map<string, () => unknown>());
vi.mock('../src/foreign/take', () => ({
  takeModule: async (url: string) => {
    const brings = modules.get(url);
    if (!brings) throw new Error('404');
    return brings();
  },
  takeSheet: async () => new CSSStyleSheet(),
}));

let closed: string[] = [];

function Cards() {
  const words = useWords();
  const house = useHouse();
  const { user } = useSession();
  const [said, say] = useState('');
  return (
    <section>
      <h1>{words('hello')}</h1>
      <p data-testid="who">{user}</p>
      <p data-testid="said">{said}</p>
      <button onClick={() => void house.get<string[]>('menu').then((m) => say(String(m.includes('pages'))))}>
        ask
      </button>
      <Link to="/things/7">seven</Link>
    </section>
  );
}

const Thing = () => <p data-testid="thing">{useParams().id}</p>;

const brings = (hello: string, page = Cards): Room =>
  room({
    words: { ja: { hello, place: { seven: '七' } }, en: { hello: 'Hello', place: { seven: 'Seven' } } },
    places: [
      { to: '/things/7', word: 'place.seven', at: 10 },
      { to: '/things/6', word: 'place.six', at: 5, menu: ['rockets'] },
      { to: '/things/8', word: 'place.eight', at: 20 },
    ],
    routes: [
      { path: '/', page },
      { path: '/things/:id', page: Thing },
    ],
    close: () => closed.push(hello),
  });

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  modules.clear();
  settle([]);
  closed = [];
  the = openHouse();
});

async function open(page: ForeignPage, at = '/x/cards') {
  the.house.state.pages = { on: true, pages: [page], publics: [] };
  const user = showPage(at);
  await signIn(user);
  return user;
}

describe('a page that a bundle brings', () => {
  it('stands in the menu by its name, and is loaded when it is opened', async () => {
    let loads = 0;
    modules.set('/rooms/cards/k1/page.js', () => {
      loads += 1;
      return brings('こんにちは');
    });
    const user = await open(listed(), '/');
    const place = await screen.findByTestId('foreign-cards');
    expect(place.textContent).toBe('カード');
    expect(loads).toBe(0);
    expect(screen.queryByTestId('foreign-place')).toBeNull();
    await user.click(place);
    expect(await screen.findByRole('heading', { name: 'こんにちは' })).toBeTruthy();
    expect(screen.getByTestId('who').textContent).toBe('admin');
    await user.click(screen.getByText('ask'));
    await waitFor(() => expect(screen.getByTestId('said').textContent).toBe('true'));
    await user.click(screen.getByText('seven'));
    expect((await screen.findByTestId('thing')).textContent).toBe('7');
    expect(here()).toBe('/x/cards/things/7');
    expect(loads).toBe(1);
  });

  it('brings places of its own, which stand under it once it is open', async () => {
    modules.set('/rooms/cards/k1/page.js', () => brings('こんにちは'));
    const user = await open(listed());
    await screen.findByRole('heading', { name: 'こんにちは' });
    const places = () => screen.queryAllByTestId('foreign-place');
    expect(places().map((p) => p.textContent)).toEqual(['七', 'place.eight']);
    await user.click(places()[0]!);
    expect((await screen.findByTestId('thing')).textContent).toBe('7');
    expect(places()[0]!.getAttribute('aria-current')).toBe('page');
    act(() => settle([]));
    expect(places()).toEqual([]);
  });

  it('is exchanged while it is open, and gone with its bundle', async () => {
    modules.set('/rooms/cards/k1/page.js', () => brings('一'));
    modules.set('/rooms/cards/k2/page.js', () => brings('二'));
    await open(listed());
    await screen.findByRole('heading', { name: '一' });
    act(() => settle([listed({ key: 'k2', module: '/rooms/cards/k2/page.js' })]));
    expect(screen.getByRole('heading', { name: '一' }), 'stays until the new one is there').toBeTruthy();
    await screen.findByRole('heading', { name: '二' });
    expect(closed).toEqual(['一']);
    act(() => settle([]));
    expect(closed).toEqual(['一', '二']);
  });

  it('that throws ends there, and is tried again when somebody wants it', async () => {
    let broken = true;
    const Throws = () => {
      if (broken) throw new Error('on purpose');
      return <h1>well</h1>;
    };
    modules.set('/rooms/cards/k1/page.js', () => brings('x', Throws));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const user = await open(listed());
    await screen.findByText(/エラーが続いたため/);
    expect(screen.getByTestId('place-home'), 'the house stands').toBeTruthy();
    broken = false;
    await user.click(screen.getByText('もう一度開く'));
    expect(await screen.findByRole('heading', { name: 'well' })).toBeTruthy();
  });

  it('that cannot be loaded, or is no room, says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    modules.set('/rooms/cards/k1/page.js', () => ({ words: {} }));
    await open(listed());
    await screen.findByText(/読み込めませんでした/);
    expect(() => roomOf({ ...brings('x'), places: [{ to: 7 }] })).toThrow('is no room');
    expect(roomOf({ routes: brings('x').routes }).places).toBeUndefined();
  });

  it('is cut off once for good reason, and its line to the house with it', async () => {
    modules.set('/rooms/cards/k1/page.js', () => brings('一'));
    await open(listed());
    await screen.findByRole('heading', { name: '一' });
    act(() => cut('cards', 'busy'));
    await screen.findByText(/動作を遅くしていたため/);
    expect(closed).toEqual(['一']);
  });

  it('that rests says why and is not loaded', async () => {
    const why = { ja: '休ませています', en: 'It rests' };
    await open(listed({ state: 'RESTS', why, module: null }));
    await screen.findByText('休ませています');
    expect(screen.queryByTestId('foreign-cards')).toBeNull();
  });

  it('of an unknown provider stands in a frame of its own', async () => {
    await open(listed({ mode: 'FRAMED' }));
    const frame = await screen.findByTitle('カード');
    expect(frame.getAttribute('sandbox')).toBe('allow-scripts');
    expect(frame.getAttribute('src')).toBe('/ui/frame.html');
  });

  it('reaches from its frame what may be reached, and says where it could not be loaded', async () => {
    await open(listed({ mode: 'FRAMED' }));
    const frame = await screen.findByTitle<HTMLIFrameElement>('カード');
    const greet = vi.spyOn(frame.contentWindow!, 'postMessage').mockImplementation(() => {});
    fireEvent.load(frame);
    const [greeting, , [port]] = greet.mock.calls[0] as unknown as [object, string, [MessagePort]];
    expect(greeting).toMatchObject({ id: 'cards', module: '/rooms/cards/k1/page.js', path: '/' });
    const answers: unknown[] = [];
    port.onmessage = ({ data }) => answers.push(data);
    port.postMessage({ ask: 1, read: 'users' });
    await waitFor(() => expect(answers).toEqual([{ ask: 1, error: 'この画面からは扱えません。' }]));
    port.postMessage({ ask: 2, read: 'menu' });
    await waitFor(() =>
      expect(answers[1]).toMatchObject({ ask: 2, value: { value: expect.arrayContaining(['pages']) } }),
    );
    port.postMessage({ failed: true });
    await screen.findByText(/読み込めませんでした/);
    port.close();
  });

  it('leads from its frame to an order of the staff’s page, by a number alone', async () => {
    await open(listed({ mode: 'FRAMED' }));
    const frame = await screen.findByTitle<HTMLIFrameElement>('カード');
    const greet = vi.spyOn(frame.contentWindow!, 'postMessage').mockImplementation(() => {});
    fireEvent.load(frame);
    const [, , [port]] = greet.mock.calls[0] as unknown as [object, string, [MessagePort]];
    port.postMessage({ order: 7 });
    await waitFor(() => expect(here()).toBe('/orders/7'));
    port.close();
  });

  it('leads to an order without a reload, and saves over what it has seen', async () => {
    const sent: unknown[] = [];
    function Sees() {
      const house = useHouse();
      const save = async () => {
        const { value, seen } = await house.read<{ name: string }>('shop');
        sent.push(seen);
        await house.send('PUT', 'shop', { name: value.name }, seen);
      };
      return (
        <p>
          <OrderLink order={7}>seventh</OrderLink>
          <button onClick={() => void save()}>save</button>
        </p>
      );
    }
    modules.set('/rooms/cards/k1/page.js', () => brings('カード', Sees));
    const user = await open(listed());
    await user.click(await screen.findByText('save'));
    await waitFor(() => expect(the.asked.some((a) => a.method === 'PUT' && a.path === '/shop')).toBe(true));
    const put = the.asked.find((a) => a.method === 'PUT' && a.path === '/shop');
    expect(sent[0]).toMatch(/^".+"$/);
    expect(put?.headers['if-match']).toBe(sent[0]);
    const link = screen.getByText('seventh');
    expect(link.getAttribute('href')).toBe('/ui/orders/7');
    await user.click(link);
    expect(here()).toBe('/orders/7');
  });
});

it('a word of a page is in the reader’s language, else in Japanese, else its key', () => {
  const words = { ja: { a: { b: '一', c: '二' } }, en: { a: { b: 'one' } } };
  expect(['a.b', 'a.c', 'a.d', 'a', 'x.y.z'].map((key) => say(words, 'en', key))).toEqual([
    'one',
    '二',
    'a.d',
    'a',
    'x.y.z',
  ]);
  expect(say(undefined, 'ja', 'a.b')).toBe('a.b');
});

describe('a page in a frame', () => {
  it('asks the house what it likes, but not where its owner decides', () => {
    for (const path of ['orders?limit=5', '/orders/1', 'cards', 'sessions', 'orders/session']) {
      expect(isClosed(path), path).toBe(false);
    }
    for (const path of [
      'session',
      '/session',
      '//users',
      'x/../users',
      './tokens',
      '%75sers',
      'users;a=1',
      '../v1/plans',
      '../..',
      'PLANS',
      '%',
    ]) {
      expect(isClosed(path), path).toBe(true);
    }
  });
});

describe('whoever runs the house', () => {
  it('is told who made a page, and agrees to it in a frame or as a part of the page', async () => {
    const why = { ja: 'まだ許可されていません', en: 'Nobody has agreed' };
    const page = listed({ state: 'ASKS', mode: 'FRAMED', module: null, why });
    const user = await open(page, '/settings/pages');
    const row = await screen.findByTestId('page-row');
    expect(row.textContent).toMatch(/許可待ち.*カード 1\.0\.0.*まだ許可されていません.*acme-cards.*Acme/);
    await user.click(screen.getByTestId('page-choose'));
    await user.click(screen.getByTestId('page-mode-SHARED'));
    await user.click(screen.getByTestId('page-agree'));
    await waitFor(() => expect(screen.getByTestId('page-row').getAttribute('data-state')).toBe('READY'));
    const sent = the.asked.find((a) => a.method === 'PUT' && a.path === '/pages/cards');
    expect(JSON.parse(sent!.body)).toEqual({ bundle: 'acme-cards', provider: 'Acme', mode: 'SHARED' });
    expect(await screen.findByTestId('foreign-cards')).toBeTruthy();
  });

  it('turns all of them off, and wakes one that rests', async () => {
    const user = await open(listed({ state: 'RESTS', module: null }), '/settings/pages');
    await user.click(await screen.findByTestId('page-wake'));
    await waitFor(() => expect(screen.getByTestId('page-row').getAttribute('data-state')).toBe('READY'));
    await user.click(screen.getByTestId('pages-on'));
    await waitFor(() => expect(the.house.state.pages.on).toBe(false));
  });
});

describe('the line of a page to the house', () => {
  it('lets four go at once, and calls who asks for more than a hundred', async () => {
    let over = 0;
    let under = 0;
    let most = 0;
    const line = pace(() => (over += 1));
    const work = () =>
      line.turn(async () => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((go) => setTimeout(go));
        under -= 1;
      });
    const all = Array.from({ length: 104 }, work).map((w) => w.catch(() => 'no'));
    expect(over).toBe(0);
    await expect(work()).rejects.toThrow();
    expect(over).toBe(1);
    await Promise.all(all.slice(0, 30));
    expect(most).toBe(4);
    line.close();
    await expect(work()).rejects.toThrow();
    expect(over).toBe(1);
  });
});
