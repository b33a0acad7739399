// SPDX-License-Identifier: Apache-2.0
// What a clerk may rely on: nothing is called off, overwritten or sent by a key pressed in good faith.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../src/api/types';
import { deskOrder } from '../src/kit/marks';
import { isAway, waysFrom, waysOf } from '../src/rooms/orders/moves';
import { wayOf } from '../src/rooms/orders/useWay';
import { placesOf } from '../src/shell/room';
import { rooms } from '../src/shell/rooms';
import { atRest, here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});
const rows = () => screen.findAllByTestId('order-row');
const sent = () =>
  the.asked.filter((a) => a.path === '/actions' && a.method === 'POST').map((a) => JSON.parse(a.body));
const choose = async (user: ReturnType<typeof showPage>, n = 0) => {
  const row = (await rows())[n];
  if (!row) throw new Error('no such row');
  await user.click(within(row).getByRole('checkbox'));
  return Number(row.dataset.id);
};

describe('on', () => {
  it('[page.1] the way on is never a cancel or a return, on no desk and in no mix of desks', () => {
    const every: Desk[][] = deskOrder.flatMap((a) => deskOrder.map((b) => [a, b] as Desk[]));
    for (const desks of [...deskOrder.map((d) => [d]), ...every, [...deskOrder]]) {
      expect(waysFrom(desks).forward.filter(isAway), desks.join()).toEqual([]);
    }
    expect(waysOf(deskOrder).forward.filter(isAway)).toEqual([]);
    const places = placesOf(rooms);
    expect(wayOf(places, ['DOC_WAIT'])?.to).toBe('/output');
    expect(wayOf(places, ['TRACK_WAIT'])?.to).toBe('/numbers');
    expect(wayOf(places, ['DOC_WAIT', 'TRACK_WAIT'])).toBeUndefined();
    expect(waysFrom(['DOC_WAIT', 'TRACK_WAIT']).away).toEqual(['CANCELLED']);
    expect(waysFrom(['DONE']).away).toEqual(['RETURN']);
  });

  it.each([
    ['DOC_WAIT', '/output', '出力へ'],
    ['TRACK_WAIT', '/numbers', '番号取込へ'],
  ])('[page.1] from %s the first button and m lead to %s', async (desk, to, words) => {
    const user = showPage(`/orders?desk=${desk}`);
    await signIn(user);
    const id = await choose(user);
    const button = await screen.findByTestId('bulk-station');
    expect(button.textContent).toContain(words);
    expect(button.className).toContain('primary');
    expect(screen.queryByTestId('bulk-move')).toBeNull();
    fireEvent.keyDown(window, { key: 'm' });
    await waitFor(() => expect(here()).toBe(`${to}?only=${id}`));
    expect(sent()).toEqual([]);
  });

  it('[page.1] an order whose work is at a station leads there, and m on it cancels nothing', async () => {
    const printed = [...the.house.orders.values()].find((o) => o.stage === 'ACCEPTED' && !o.hold);
    const waiting = (
      [...the.house.orders.values()] as unknown as { id: number; shipments: { state: string }[] }[]
    ).find((o) => o.shipments[0]?.state === 'PRINTED');
    expect(printed).toBeTruthy();
    const user = showPage(`/orders/${waiting?.id}`);
    await signIn(user);
    expect((await screen.findByTestId('order-station')).textContent).toContain('番号取込へ');
    fireEvent.keyDown(window, { key: 'm' });
    await waitFor(() => expect(here()).toContain('/numbers'));
    expect(sent()).toEqual([]);
  });

  it('[page.1] m on 処理済み and on a mixed list does nothing at all', async () => {
    const user = showPage('/orders?desk=SHIP_WAIT&desk=DOC_WAIT&desk=TRACK_WAIT&sort=SHIP_DATE');
    await signIn(user);
    await rows();
    await user.click(screen.getByTestId('choose-shown'));
    await screen.findByTestId('bulk');
    expect(screen.queryByTestId('bulk-move')).toBeNull();
    fireEvent.keyDown(window, { key: 'm' });
    await atRest();
    expect(screen.queryByTestId('ask')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('[page.1] a cancel out of 発送待ち asks why, with the focus on やめる', async () => {
    const user = showPage('/orders?desk=SHIP_WAIT');
    await signIn(user);
    await choose(user);
    await user.click(await screen.findByTestId('bulk-more'));
    await user.click(await screen.findByTestId('bulk-move-CANCELLED'));
    const yes = await screen.findByTestId('ask-yes');
    expect(yes).toHaveProperty('disabled', true);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('やめる'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByTestId('ask')).toBeNull());
    expect(sent()).toEqual([]);
  });
});

describe('taking back', () => {
  /** Moves the first order of 新規受注 that nothing stops. */
  const move = async (user: ReturnType<typeof showPage>) => {
    const clean = (await rows()).find((r) => !r.querySelector('[data-code]'));
    if (!clean) throw new Error('nothing here may go on');
    await user.click(within(clean).getByRole('checkbox'));
    await user.click(await screen.findByTestId('bulk-move'));
    await user.click(await screen.findByTestId('ask-yes'));
    await waitFor(() => expect(sent()).toHaveLength(1));
    await waitFor(() => expect(document.querySelector('.toast.good')).toBeTruthy());
  };

  it('[page.5] is offered exactly as long as the house holds back what leaves', async () => {
    the.house.state.undoSeconds = 7;
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await move(user);
    const left = Number(/[0-9]+/.exec((await screen.findByTestId('toast-undo')).textContent ?? '')?.[0]);
    expect(left).toBeGreaterThan(4);
    expect(left).toBeLessThanOrEqual(7);
    await user.click(screen.getByTestId('toast-undo'));
    await waitFor(() => expect(the.asked.some((a) => a.path.endsWith('/undo'))).toBe(true));
    await waitFor(() => expect(screen.queryByTestId('toast-undo')).toBeNull());
  });

  it('[page.5] is not offered where what leaves leaves at once', async () => {
    the.house.state.undoSeconds = 0;
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await move(user);
    expect(screen.queryByTestId('toast-undo')).toBeNull();
  });
});

describe('dialogs', () => {
  const composing = { isComposing: true, keyCode: 229 };

  it('[page.6] one order is held by keyboard alone: h, the box by its name, Enter, why, Enter', async () => {
    const user = showPage('/orders?desk=SHIP_WAIT');
    await signIn(user);
    const id = await choose(user);
    await screen.findByTestId('bulk');
    const box = the.house.state.boxes[4] ?? '';
    fireEvent.keyDown(window, { key: 'h' });
    const dialog = await screen.findByRole('dialog');
    await waitFor(() =>
      expect(dialog.querySelector('.ant-select')?.contains(document.activeElement)).toBe(true),
    );
    await waitFor(() =>
      expect(document.querySelectorAll('.ant-select-item-option').length).toBeGreaterThan(3),
    );
    await user.keyboard(box.slice(0, 4));
    fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', keyCode: 13, which: 13 });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('hold-reason')));
    await user.keyboard('在庫を確認中');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', ...composing });
    expect(sent()).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ action: 'hold', box: 5, reason: '在庫を確認中', ids: [id] });
  });

  it('[page.6] a reason is typed at once and Enter sends it', async () => {
    const user = showPage('/orders?desk=TRACK_WAIT');
    await signIn(user);
    await choose(user);
    await screen.findByTestId('bulk');
    fireEvent.keyDown(window, { key: 'b' });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('ask-reason')));
    await user.keyboard('出し直し');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Enter', ...composing });
    expect(sent()).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(sent()[0]).toMatchObject({ action: 'back', reason: '出し直し' }));
  });

  it('[page.6] 担当者を追加 starts at the login', async () => {
    const user = showPage('/settings/users');
    await signIn(user);
    await user.click(await screen.findByTestId('user-add'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('user-login')));
  });
});

describe('today is today', () => {
  const shift = (days: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now() + days * 86_400_000);
  type Stored = {
    id: number;
    stage: string;
    hold: unknown;
    shipments: { number: string; state: string; shipDate: string }[];
  };
  const stored = () => [...the.house.orders.values()] as unknown as Stored[];
  const waiting = (state: string) =>
    stored().filter((o) => o.shipments[0]?.state === state && o.stage === 'ACCEPTED' && !o.hold);
  const plan = (o: Stored, days: number) => o.shipments.forEach((s) => (s.shipDate = shift(days)));

  it('[page.9] only what leaves today or is late is ticked; later days are grouped, and taken by hand', async () => {
    const all = waiting('RELEASED');
    all.forEach((o, i) => plan(o, i === 0 ? 3 : i === 1 ? 4 : i === 2 ? -2 : 0));
    const user = showPage('/output');
    await signIn(user);
    const groups = await screen.findAllByTestId('wave-group');
    const due = Number(groups[1]?.dataset.count) + 1;
    expect(due).toBeGreaterThan(10);
    expect(groups.map((g) => [g.dataset.day, g.dataset.count, g.dataset.ticked])).toEqual([
      ['overdue', '1', '1'],
      ['today', String(due - 1), String(due - 1)],
      ['later', '2', '0'],
    ]);
    const button = screen.getByTestId('output-all');
    expect(button.textContent).toContain(String(due));
    await user.click(within(groups[2] as HTMLElement).getByTestId('wave-group-tick'));
    expect(button.textContent).toContain(String(due + 2));
    await user.click(screen.getByTestId('wave-open'));
    await user.click(await screen.findByTestId('wave-none'));
    expect(button).toHaveProperty('disabled', true);
    await user.click(within(groups[0] as HTMLElement).getByTestId('wave-group-tick'));
    await user.click(within(groups[1] as HTMLElement).getByTestId('wave-group-tick'));
    await user.click(button);
    await waitFor(() =>
      expect(the.asked.some((a) => a.path === '/waybill-batches' && a.method === 'POST')).toBe(true),
    );
    const sent = the.asked.find((a) => a.path === '/waybill-batches' && a.method === 'POST');
    const ids = (JSON.parse(sent?.body ?? '{}') as { ids: number[] }).ids;
    expect(ids).toHaveLength(due);
    expect(ids).not.toContain(all[0]?.id);
    expect(ids).not.toContain(all[1]?.id);
  });

  it('[page.9] numbers for parcels of a later day ask before anything is told', async () => {
    const [first, second] = waiting('PRINTED') as [Stored, Stored];
    plan(first, 2);
    plan(second, 0);
    const file = [first, second]
      .map((o, i) => `"${o.shipments[0]?.number}","0","",${40000000000 + i}${(40000000000 + i) % 7}`)
      .join('\r\n');
    const user = showPage('/numbers');
    await signIn(user);
    await user.upload(await screen.findByTestId('import-file'), new File([file], 'result.csv'));
    await user.click(await screen.findByTestId('import-save'));
    expect((await screen.findByTestId('import-early')).dataset.count).toBe('1');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('やめる'));
    expect(first.shipments[0]?.state).toBe('PRINTED');
    await user.click(screen.getByTestId('import-early-yes'));
    await screen.findByTestId('import-saved');
    expect(first.shipments[0]?.state).toBe('NUMBERED');
  });
});

/** The live line of the house. */
function line() {
  const heard = new Map<string, (e: { data: string }) => void>();
  class Line {
    readyState = 1;
    addEventListener(event: string, act: (e: { data: string }) => void) {
      heard.set(event, act);
    }
    close() {}
  }
  vi.stubGlobal('EventSource', Line);
  return (event: string, data: unknown = {}) => heard.get(event)?.({ data: JSON.stringify(data) });
}

/** Waits until the page has done what it was told: that the desks changed is told last. */
async function heardOut(tell: ReturnType<typeof line>) {
  const read = () => the.asked.filter((a) => a.path === '/desks').length;
  await atRest();
  const before = read();
  tell('desks');
  await waitFor(() => expect(read()).toBeGreaterThan(before));
  await atRest();
}

describe('what a room shows', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'EventSource'));

  it('[house.mailbox] is read again when its room says that it changed, and only then', async () => {
    const tell = line();
    const read = () => the.asked.filter((a) => a.path.startsWith('/mailbox?')).length;
    const user = showPage('/mailbox');
    await signIn(user);
    await screen.findByTestId('mailbox');
    await waitFor(() => expect(read()).toBe(1));
    tell('room', { room: 'documents' });
    await heardOut(tell);
    expect(read()).toBe(1);
    tell('room', { room: 'mailbox' });
    await waitFor(() => expect(read()).toBe(2));
  });

  it('counts what came in by day anew when orders come, also where its connection stays as it was', async () => {
    const tell = line();
    const read = () => the.asked.filter((a) => a.path === '/connections/rakuten~tokyo/days').length;
    await signIn(showPage('/settings/connections/rakuten~tokyo'));
    await screen.findByTestId('connection-days');
    await waitFor(() => expect(read()).toBe(1));
    tell('job');
    await heardOut(tell);
    expect(read()).toBe(1);
    tell('orders', { ids: [1] });
    await waitFor(() => expect(read()).toBe(2));
  });
});

describe('an order that somebody else works on, too', () => {
  let tell: ReturnType<typeof line>;
  beforeEach(() => (tell = line()));
  afterEach(() => Reflect.deleteProperty(globalThis, 'EventSource'));

  /** Hanako changes it, and the live line says so to every open page. */
  async function hanako(id: number, edit: (address: Record<string, string>) => void) {
    const o = the.house.orders.get(id) as never as {
      revision: number;
      changedAt: string;
      placed: { destinations: { recipient: { address: Record<string, string> } }[] };
    };
    edit(o.placed.destinations[0]?.recipient.address ?? {});
    o.revision++;
    the.house.state.audit.unshift({
      seq: 999_001,
      at: new Date().toISOString(),
      by: { kind: 'STAFF', name: 'hanako' },
      act: 'order.edited',
      detail: 'お届け先を変更',
      order: id,
      job: '',
      address: '',
      session: '',
      hash: '',
    } as never);
    const before = the.asked.filter((a) => a.path === `/orders/${id}`).length;
    tell('orders', { ids: [id] });
    await waitFor(() =>
      expect(the.asked.filter((a) => a.path === `/orders/${id}`).length).toBeGreaterThan(before),
    );
    await atRest();
  }

  const hanakoMends = (id: number) => {
    the.house.state.audit.unshift({
      seq: 999_002,
      at: new Date().toISOString(),
      by: { kind: 'STAFF', name: 'hanako' },
      act: 'order.edited',
      detail: 'お届け先を変更',
      order: id,
      job: '',
      address: '',
      session: '',
      hash: '',
      corrections: [
        { place: 1, field: 'zip', before: '1000001', after: '5300001' },
        { place: 1, field: 'building', before: '', after: '南棟 2' },
      ],
    } as never);
  };

  it('[page.2] a form is saved over what it was opened on, and never over what came in live', async () => {
    const id = [...the.house.orders.values()].find((o) => o.stage === 'NEW' && !o.hold)?.id ?? 0;
    const address = () => the.house.orders.get(id)?.placed.destinations[0]?.recipient.address;
    const user = showPage(`/orders/${id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('edit-destination-0'));
    await user.clear(screen.getByTestId('edit-building'));
    await user.type(screen.getByTestId('edit-building'), '北棟 7');
    await hanako(id, (a) => {
      a.zip = '5300001';
      a.building = '南棟 2';
    });
    expect((screen.getByTestId('edit-building') as HTMLInputElement).value).toBe('北棟 7');
    await user.click(screen.getByTestId('edit-save'));
    const conflict = await screen.findByTestId('conflict');
    expect(conflict.textContent).toContain('お届け先を変更');
    expect(conflict.textContent).toContain('hanako');
    expect(conflict.textContent).toContain('南棟 2');
    expect(conflict.textContent).toContain('北棟 7');
    expect(address()).toMatchObject({ zip: '5300001', building: '南棟 2' });
    expect(screen.getByTestId('edit-save')).toHaveProperty('disabled', true);
    await user.click(screen.getByTestId('conflict-mine-building'));
    await user.click(screen.getByTestId('edit-save'));
    await waitFor(() => expect(screen.queryByTestId('edit-save')).toBeNull());
    expect(address()).toMatchObject({ zip: '5300001', building: '北棟 7' });
    const saves = the.asked.filter((a) => a.method === 'PUT' && a.path.endsWith('/placed'));
    const sent = saves.map((a) => a.headers['if-match']);
    expect(sent).toEqual(['"1"', '"2"']);
  });

  it('[page.2] the history says what an address was, and what it has become', async () => {
    const id = [...the.house.orders.values()].find((o) => o.stage === 'NEW' && !o.hold)?.id ?? 0;
    hanakoMends(id);
    const user = showPage(`/orders/${id}`);
    await signIn(user);
    const told = await screen.findAllByTestId('correction');
    expect(told.map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      '郵便番号: 1000001 → 5300001',
      '建物・部屋: （なし） → 南棟 2',
    ]);
  });

  it('[page.3] new orders wait behind a pill; cursor, range and choice stay with their orders', async () => {
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    const order = async () => (await rows()).map((r) => r.dataset.id);
    const before = await order();
    for (let n = 0; n < 5; n++) fireEvent.keyDown(window, { key: 'j' });
    const at = () => document.querySelector<HTMLElement>('.order-row.at')?.dataset.id;
    await waitFor(() => expect(at()).toBe(before[4]));
    fireEvent.keyDown(window, { key: 'x' });
    const some = () =>
      [...document.querySelectorAll<HTMLElement>('.order-row.chosen')].map((r) => r.dataset.id);
    await waitFor(() => expect(some()).toEqual([before[4]]));
    for (let n = 0; n < 9; n++) the.house.receive();
    tell('orders', { ids: [] });
    const pill = await screen.findByTestId('newcomers');
    expect(pill.textContent).toBe(`新しい注文 ${pill.dataset.count}件`);
    expect(Number(pill.dataset.count)).toBeGreaterThan(0);
    expect((await order()).slice(0, 20)).toEqual(before.slice(0, 20));
    fireEvent.keyDown(window, { key: 'j' });
    fireEvent.keyDown(window, { key: 'j' });
    fireEvent.keyDown(window, { key: 'x', shiftKey: true });
    await waitFor(() => expect(some()).toEqual(before.slice(4, 7)));
    await user.click(pill);
    await waitFor(() => expect(screen.queryByTestId('newcomers')).toBeNull());
    expect((await order())[0]).not.toBe(before[0]);
    expect(at()).toBe(before[6]);
    expect(some()).toEqual(before.slice(4, 7));
  });
});

describe('a settings form that somebody else has saved meanwhile', () => {
  /** Hanako saves it in her own window. */
  function hanako(path: string, save: () => void) {
    const { saves } = the.house.state as never as {
      saves: { n: number; last: Record<string, { n: number; by: string; at: string }> };
    };
    save();
    saves.last[path] = { n: ++saves.n, by: 'hanako', at: new Date().toISOString() };
  }
  const puts = (path: string) => the.asked.filter((a) => a.method === 'PUT' && a.path === path);

  it('[page.2] 保留箱の名前 says who and what, and takes neither without being told', async () => {
    const user = showPage('/settings/boxes');
    await signIn(user);
    const field = () => screen.getByTestId('box-3') as HTMLInputElement;
    await screen.findByTestId('box-3');
    const before = field().value;
    fireEvent.change(field(), { target: { value: '北の箱' } });
    hanako('boxes', () => (the.house.state.boxes[4] = '花子の箱'));
    fireEvent.click(screen.getByTestId('boxes-save'));
    const told = await screen.findByTestId('ahead');
    expect(told.textContent).toContain('hanako');
    expect(told.textContent).toContain('花子の箱');
    expect(the.house.state.boxes[2]).toBe(before);
    expect(screen.getByTestId('boxes-save')).toHaveProperty('disabled', true);
    expect(field().value).toBe('北の箱');
    fireEvent.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(the.house.state.boxes[2]).toBe('北の箱'));
    // what she named stays: only what was typed here goes over it
    expect(the.house.state.boxes[4]).toBe('花子の箱');
    await waitFor(() => expect(screen.queryByTestId('ahead')).toBeNull());
    expect(puts('/boxes').map((a) => a.headers['if-match'])).toEqual(['"0"', '"1"']);
    // and saving again without leaving is no conflict with oneself
    fireEvent.change(field(), { target: { value: '南の箱' } });
    fireEvent.click(screen.getByTestId('boxes-save'));
    await waitFor(() => expect(the.house.state.boxes[2]).toBe('南の箱'));
    expect(screen.queryByTestId('ahead')).toBeNull();
  });

  it('[page.2] a mail template is read again, and the other wording stays', async () => {
    const user = showPage('/templates');
    await signIn(user);
    const subject = () => screen.getByTestId('template-subject') as HTMLInputElement;
    await screen.findByTestId('template-subject');
    const first = the.house.state.templates[0] as never as { name: string; subject: string };
    fireEvent.change(subject(), { target: { value: '私の件名' } });
    hanako(`templates/${first.name}`, () => (first.subject = '花子の件名'));
    fireEvent.click(screen.getByTestId('template-save'));
    expect((await screen.findByTestId('ahead')).textContent).toContain('花子の件名');
    expect(first.subject).toBe('花子の件名');
    fireEvent.click(screen.getByTestId('ahead-reread'));
    await waitFor(() => expect(subject().value).toBe('花子の件名'));
    expect(screen.queryByTestId('ahead')).toBeNull();
  });

  it('[page.2] the rights of a colleague are not put back by a window that was open', async () => {
    const user = showPage('/settings/users');
    await signIn(user);
    const row = (await screen.findAllByTestId('user-row')).find((r) => r.dataset.login !== 'admin');
    const login = row?.dataset.login ?? '';
    const stored = () => the.house.state.users.find((u) => u.login === login) as never as { name: string };
    await user.click(within(row as HTMLElement).getByText('変更'));
    fireEvent.change(await screen.findByTestId('user-name'), { target: { value: '新しい名前' } });
    hanako(`users/${login}`, () => (stored().name = '花子が付けた名前'));
    fireEvent.click(screen.getByTestId('user-save'));
    expect((await screen.findByTestId('ahead')).textContent).toContain('花子が付けた名前');
    expect(stored().name).toBe('花子が付けた名前');
    fireEvent.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(stored().name).toBe('新しい名前'));
  });

  it('[page.2] the settings of a connection are not put back by a page that was open', async () => {
    const { id } = the.house.state.connections[0] as never as { id: string };
    const user = showPage(`/settings/connections/${encodeURIComponent(id)}`);
    await signIn(user);
    const form = await screen.findByTestId('connection-settings');
    const field = await waitFor(() => {
      const found = form.querySelector<HTMLInputElement>('input:not([type=password])[data-testid]');
      if (!found) throw new Error('no field yet');
      return found;
    });
    fireEvent.change(field, { target: { value: '7' } });
    hanako(`connections/${id}`, () => {});
    fireEvent.click(screen.getByTestId('connection-save'));
    expect((await screen.findByTestId('ahead-by')).textContent).toContain('hanako');
    expect(puts(`/connections/${id}`)).toHaveLength(1);
    fireEvent.click(screen.getByTestId('ahead-reread'));
    await waitFor(() => expect(screen.queryByTestId('ahead')).toBeNull());
    expect(screen.getByTestId('connection-save')).toHaveProperty('disabled', true);
  });

  it('[page.2] a mailbox keeps what a colleague set in another field', async () => {
    const user = showPage('/settings/order-mail');
    await signIn(user);
    await user.click((await screen.findAllByTestId('order-mailbox-open'))[0] as HTMLElement);
    fireEvent.change(await screen.findByTestId('mailbox-firstDays'), { target: { value: '9' } });
    const { settings } = the.house.state.mailboxes[0] as never as { settings: Record<string, string> };
    hanako('mailboxes/orders', () => (settings.host = 'new.example.jp'));
    fireEvent.click(screen.getByTestId('mailbox-save'));
    expect((await screen.findByTestId('ahead')).textContent).toContain('new.example.jp');
    fireEvent.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(screen.queryByTestId('mailbox-form')).toBeNull());
    const last = puts('/mailboxes/orders').at(-1);
    expect(JSON.parse(last?.body ?? '{}')).toEqual({ firstDays: '9' });
  });

  it('[page.2] whom alarms go to is not put back by a dialog that was open', async () => {
    const target = { id: 'a', name: '店長', way: 'mail', to: 'a@example.jp', template: '', language: 'ja' };
    const rest = {
      faults: true,
      kinds: [],
      from: '',
      until: '',
      on: true,
      secret: false,
      lastAt: null,
      trouble: '',
    };
    the.house.state.alarmTargets = [Object.assign(target, rest)] as never;
    const user = showPage('/settings/alarms');
    await signIn(user);
    await user.click(await screen.findByText(target.name));
    fireEvent.change(await screen.findByTestId('target-name'), { target: { value: '当番' } });
    hanako(`alarms/targets/${target.id}`, () => (target.name = '花子の当番'));
    fireEvent.click(screen.getByTestId('target-save'));
    expect((await screen.findByTestId('ahead')).textContent).toContain('花子の当番');
    fireEvent.click(screen.getByTestId('ahead-reread'));
    await waitFor(() =>
      expect((screen.getByTestId('target-name') as HTMLInputElement).value).toBe('花子の当番'),
    );
  });

  it.each([
    ['/settings/shop', 'shop-name', 'shop-save', 'shop', '/shop'],
    ['/settings/sending', 'sending-host', 'sending-save', 'mails/settings', '/mails/settings'],
  ])('[page.2] %s is not saved over what was saved meanwhile', async (at, field, button, path, put) => {
    the.house.state.sending = { transport: 'smtp', host: 'smtp.example.jp', port: '587' };
    const user = showPage(at);
    await signIn(user);
    fireEvent.change(await screen.findByTestId(field), { target: { value: 'a.example.jp' } });
    hanako(path, () => {});
    fireEvent.click(screen.getByTestId(button));
    expect((await screen.findByTestId('ahead-by')).textContent).toContain('hanako');
    expect(puts(put)).toHaveLength(1);
    fireEvent.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(puts(put)).toHaveLength(2));
    await waitFor(() => expect(screen.queryByTestId('ahead')).toBeNull());
  });
});

describe('mail', () => {
  it('[page.4] says that nothing is sent until it is set up, is set up in the page, and proved by a test', async () => {
    const user = showPage('/mailbox');
    await signIn(user);
    expect((await screen.findByTestId('not-sending')).textContent).toContain(
      '送信設定がないため送っていません（保管中）',
    );
    fireEvent.click(screen.getByText('送信を設定する'));
    expect(await screen.findByTestId('sending-off')).toBeTruthy();
    fireEvent.click(screen.getByTestId('sending-transport-smtp'));
    fireEvent.change(screen.getByTestId('sending-host'), { target: { value: 'mail.example.jp' } });
    fireEvent.change(screen.getByTestId('sending-_password'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByTestId('sending-save'));
    await waitFor(() => expect(the.house.state.sending).toMatchObject({ transport: 'smtp', port: '587' }));
    await waitFor(() => expect((screen.getByTestId('sending-_password') as HTMLInputElement).value).toBe(''));
    fireEvent.change(screen.getByTestId('sending-to'), { target: { value: 'me@example.jp' } });
    fireEvent.click(screen.getByTestId('sending-test'));
    expect((await screen.findByTestId('sending-answer')).dataset.ok).toBe('false');
    fireEvent.change(screen.getByTestId('sending-host'), { target: { value: 'smtp.example.jp' } });
    fireEvent.click(screen.getByTestId('sending-save'));
    await waitFor(() => expect(the.house.state.sending).toMatchObject({ host: 'smtp.example.jp' }));
    expect(the.house.state.sending).toMatchObject({ _password: 'secret' });
    await waitFor(() => expect(screen.getByTestId('sending-test')).toHaveProperty('disabled', false));
    fireEvent.click(screen.getByTestId('sending-test'));
    await waitFor(() => expect(screen.getByTestId('sending-answer').dataset.ok).toBe('true'));
  });
});

describe('money and the line', () => {
  it('[page.13] what is missing counts what was booked, and a booking is taken back', async () => {
    const o = [...the.house.orders.values()].find(
      (one) => one.stage === 'ACCEPTED' && !one.hold && one.payment === 'UNPAID',
    ) as never as {
      id: number;
      payment: string;
      deposits: unknown[];
      placed: { amounts: { due: number } };
    };
    const due = o.placed.amounts.due;
    o.payment = 'SHORT';
    o.deposits = [{ id: 'd1', day: '2026-11-26', amount: 100, payer: '', source: 'hand' }];
    const user = showPage('/payments');
    await signIn(user);
    const row = (await screen.findAllByTestId('payment-row')).find((r) => r.dataset.id === String(o.id));
    const field = within(row as HTMLElement).getByTestId('payment-amount') as HTMLInputElement;
    await waitFor(() => expect(field.value.replace(/,/g, '')).toBe(String(due - 100)));
    fireEvent.change(field, { target: { value: '200' } });
    const missing = await within(row as HTMLElement).findByTestId('payment-missing');
    expect(missing.textContent?.replace(/,/g, '')).toContain(String(due - 300));
    fireEvent.click(within(row as HTMLElement).getByTestId('payment-unbook'));
    await waitFor(() => expect(o.deposits).toHaveLength(2));
    expect(the.asked.some((a) => a.method === 'DELETE' && a.path === `/payments/${o.id}/d1`)).toBe(true);
  });

  it('[page.13] a booking is taken back on the order itself, where there is no page of payments', async () => {
    const o = [...the.house.orders.values()].find(
      (one) => one.stage === 'ACCEPTED' && !one.hold && one.payment === 'UNPAID',
    ) as never as { id: number; payment: string; deposits: { amount: number }[] };
    o.payment = 'SHORT';
    o.deposits = [{ id: 'd1', day: '2026-11-26', amount: 100, payer: '', source: 'hand' } as never];
    const user = showPage(`/orders/${o.id}`);
    await signIn(user);
    await user.click(await screen.findByTestId('deposit-back'));
    await waitFor(() => expect(o.deposits.map((d) => d.amount)).toEqual([100, -100]));
    expect(o.payment).toBe('UNPAID');
    await waitFor(() => expect(screen.getAllByTestId('deposit')).toHaveLength(2));
    expect(screen.queryByTestId('deposit-back')).toBeNull();
    expect(the.asked.some((a) => a.method === 'DELETE' && a.path.startsWith('/payments'))).toBe(false);
  });

  it('[page.23] says at once that the line is gone and nothing was saved, and comes back by itself', async () => {
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await rows();
    fireEvent(window, new Event('offline'));
    expect((await screen.findByTestId('away')).textContent).toContain('ネットワークにつながっていません');
    await waitFor(() => expect(screen.queryByTestId('away')).toBeNull());
    const id = Number((await rows())[0]?.dataset.id);
    const { api } = await import('../src/api/client');
    the.instead.push(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(
      api.POST('/orders/{id}/notes', { params: { path: { id } }, body: { text: 'x' } } as never),
    ).rejects.toThrow('何も保存されていません');
    expect(await screen.findByTestId('away')).toBeTruthy();
  });
});
