// SPDX-License-Identifier: Apache-2.0
// The home page leads: what comes next, the steps of the day, the truck clock.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deskOf, openOf } from '../mock/orders.mjs';
import { rooms } from '../src/shell/rooms';
import { today } from '../src/kit/format';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;

// jsdom draws nothing; what is drawn here is SVG
HTMLCanvasElement.prototype.getContext = () => null;
beforeAll(async () => void (await import('../src/rooms/home/Chart')));
beforeEach(() => {
  the = openHouse();
});

const orders = () => [...the.house.orders.values()];
const fresh = () => orders().filter((o) => deskOf(o) === 'NEW');
const clean = () => fresh().filter((o) => openOf(o).length === 0);

async function home() {
  const user = showPage();
  await signIn(user);
  const next = await screen.findByTestId('home-next');
  return { user, next };
}

const asked = (method: string, path: string) =>
  the.asked.filter((a) => a.method === method && a.path.startsWith(path));

describe('[page.7] what could be done now is a button', () => {
  it('says how many clean orders there are, what leaves, and moves all of them by one press', async () => {
    const n = clean().length;
    expect(n).toBeGreaterThan(5);
    const { user, next } = await home();
    expect(next.textContent).toContain(`理由のない ${n}件を発送待ちへ`);
    expect(next.dataset.step).toBe('new');
    await within(next).findByText(/が出ます。出るまでは元に戻せます。/);
    await user.click(screen.getByTestId('home-go'));
    await screen.findByTestId('toast-undo');
    const sent = asked('POST', '/actions').filter((a) => a.path === '/actions');
    expect(sent.map((a) => JSON.parse(a.body))).toEqual([
      { action: 'move', desk: 'SHIP_WAIT', query: { desk: ['NEW'], finding: [''] } },
    ]);
    expect(clean()).toEqual([]);
    // what was not clean stays, and is what comes next
    await waitFor(() => expect(screen.getByTestId('home-next').dataset.step).toBe('check'));
    expect(screen.getByTestId('step-new').dataset.count).toBe('0');
    expect(Number(screen.getByTestId('step-check').dataset.count)).toBe(fresh().length);
  });

  it('leads to the output where something is due there', async () => {
    await home();
    expect((await screen.findByTestId('step-next-output')).textContent).toBe('今日の分を出す');
  });

  it('releases what is due where nothing is left to put out', async () => {
    const out = orders().filter((o) => deskOf(o) === 'DOC_WAIT');
    for (const { shipments } of out as unknown as { shipments: { shipDate: string }[] }[]) {
      for (const shipment of shipments) shipment.shipDate = '2999-12-31';
    }
    const { user } = await home();
    const next = await screen.findByTestId('step-next-output');
    expect(next.textContent).toBe('今日の分を伝票待ちへ');
    await user.click(next);
    await screen.findByTestId('toast-undo');
    const sent = asked('POST', '/actions').filter((a) => a.path === '/actions');
    expect(sent.map((a) => JSON.parse(a.body))).toEqual([
      {
        action: 'move',
        desk: 'DOC_WAIT',
        query: { desk: ['SHIP_WAIT'], finding: [''], shipTo: today() },
      },
    ]);
  });

  it('does the same by Enter, once, however often it is pressed', async () => {
    await home();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    fireEvent.keyDown(document.body, { key: 'Enter' });
    await screen.findByTestId('toast-undo');
    expect(asked('POST', '/actions').filter((a) => a.path === '/actions').length).toBe(1);
  });

  it('can be looked at first: the list shows exactly those', async () => {
    const { user } = await home();
    await user.click(screen.getByTestId('home-look'));
    await waitFor(() => expect(here()).toBe('/orders?desk=NEW&finding='));
  });

  it('is offered to nobody who may not do it', async () => {
    the.house.state.rights = ['orders.see'];
    const { next } = await home();
    expect(next.dataset.step).not.toBe('new');
    expect(screen.queryByTestId('step-next-new')).toBeNull();
    expect(screen.getByTestId('step-new').dataset.count).toBe(String(clean().length));
  });
});

describe('the steps of the day', () => {
  it('are those of the rooms, in the order of the work, and the page names none of them', async () => {
    await home();
    const ids = (await Promise.all(rooms.map((r) => r.steps?.() ?? []))).flat().sort((a, b) => a.at - b.at);
    const shown = [...screen.getByTestId('home-day').children].map(
      (li) => (li as HTMLElement).dataset.testid,
    );
    expect(shown).toEqual(ids.map((s) => `step-${s.id}`));
    expect(shown.length).toBe(7);
  });

  it('say what stops them, each line the way to exactly those orders', async () => {
    const { user } = await home();
    const step = screen.getByTestId('step-check');
    const lines = within(step)
      .getAllByRole('link')
      .filter((l) => l.className === 'why-line');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(4);
    const code = lines[0]?.dataset.id ?? '';
    const n = fresh().filter((o) => openOf(o).some((f: { code: string }) => f.code === code)).length;
    expect(within(lines[0] as HTMLElement).getByText(String(n))).toBeTruthy();
    await user.click(lines[0] as HTMLElement);
    expect(here()).toBe(`/orders?desk=NEW&finding=${encodeURIComponent(code)}`);
  });

  it('goes with its room', async () => {
    Object.assign(the.house.state, { menu: ['orders', 'arrivals'] });
    await home();
    expect(screen.queryByTestId('step-packing')).toBeNull();
    expect(screen.getByTestId('step-new')).toBeTruthy();
    expect(screen.queryByTestId('truck-clock')).toBeNull();
  });

  it('one that cannot be read says so and leaves the others standing', async () => {
    const broken = JSON.stringify({
      type: 'urn:banto:problem:broken',
      title: 'この画面の外で問題が起きました',
      status: 500,
      detail: '',
      errors: [],
    });
    const { handle } = the.house;
    the.house.handle = (method: string, url: string, ...rest: unknown[]) =>
      url.startsWith('/api/v1/hand-overs')
        ? { status: 500, headers: { 'Content-Type': 'application/problem+json' }, body: broken }
        : handle(method, url, ...rest);
    await home();
    expect(within(screen.getByTestId('step-packing')).getByText('もう一度読み込む')).toBeTruthy();
    expect(screen.getByTestId('step-new').dataset.count).toBe(String(clean().length));
  });
});

describe('the truck clock', () => {
  const always = Object.fromEntries(
    ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'].map((d) => [`yamato.${d}`, '23:59']),
  );

  it('says where it is missed that no hour is set, and leads there', async () => {
    const { user } = await home();
    await user.click(await screen.findByTestId('clock-set'));
    expect(here()).toBe('/settings/trucks');
    const field = await screen.findByTestId('truck-time-yamato.MON');
    fireEvent.change(field, { target: { value: '15:00' } });
    fireEvent.blur(field);
    await waitFor(() => expect(the.house.state.settings.get('trucks')).toEqual({ 'yamato.MON': '15:00' }));
    await user.click(await screen.findByTestId('truck-copy-yamato'));
    await waitFor(() =>
      expect(Object.keys(the.house.state.settings.get('trucks'))).toEqual([
        'yamato.MON',
        'yamato.TUE',
        'yamato.WED',
        'yamato.THU',
        'yamato.FRI',
      ]),
    );
  });

  it('names how many miss the truck and why, each figure the way to exactly those', async () => {
    the.house.state.settings.set('trucks', always);
    await home();
    const truck = await screen.findByTestId('truck-yamato');
    const causes = within(truck).getAllByTestId(/^truck-cause-/);
    const sum = causes.reduce((n, c) => n + Number(c.dataset.count), 0);
    expect(sum).toBe(Number(truck.dataset.misses));
    const to = new URL(screen.getByTestId('truck-misses-yamato').getAttribute('href') ?? '', 'http://h');
    expect(JSON.parse(to.searchParams.get('condition') ?? '')).toEqual({
      all: [{ f: 'trucks.carrier', op: 'eq', v: 'yamato' }],
    });
    const one =
      new URL(causes[0]?.getAttribute('href') ?? '', 'http://h').searchParams.get('condition') ?? '';
    expect(JSON.parse(one).all[1]).toEqual({
      f: 'trucks.cause',
      op: 'eq',
      v: causes[0]?.dataset.testid?.slice('truck-cause-'.length),
    });
  });
});

describe('of very many that could go on', () => {
  it('what would leave is not foretold: each would be rehearsed', async () => {
    the = openHouse({ 'POST /orders/search/count': { orders: 501, more: false } });
    const { next } = await home();
    await within(next).findByText(/内訳は「一覧で確かめる」から見られます/);
    expect(asked('POST', '/actions/preview')).toEqual([]);
  });
});

describe('what came in', () => {
  it('is told in words beside the charts, since the last truck of yesterday', async () => {
    await home();
    const hours = await screen.findByTestId('chart-hours');
    expect(hours.getAttribute('aria-label')).toMatch(/合計\d+件。先週の同じ時間は\d+件/);
    expect(hours.querySelector('svg')).toBeTruthy();
    const week = await screen.findByTestId('chart-days');
    expect(week.getAttribute('aria-label')).toMatch(/^7日間の受注。/);
    expect(hours.innerHTML).toContain('var(--chart-1)');
  });
});

it('is whole without a mouse: what is pressed is a button or a link', async () => {
  await home();
  const user = userEvent.setup();
  const go = screen.getByTestId('home-go');
  go.focus();
  await user.keyboard('{Enter}');
  await screen.findByTestId('toast-undo');
});
