// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { deskOf } from '../mock/orders.mjs';
import { rights, roles } from '../mock/rights.mjs';
import type { Needs } from '../src/shell/room';
import { rooms } from '../src/shell/rooms';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => (the = openHouse()));

const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const stored = (login: string) =>
  the.house.state.users.find((u) => u.login === login) as never as { rights: string[] };
type Stored = { findings: { level: string; code: string }[] };
const rightsOf = (role: string) => roles.find((r) => r.id === role)?.rights ?? [];

async function open(login: string) {
  const user = showPage('/settings/users');
  await signIn(user);
  const rows = await screen.findAllByTestId('user-row');
  const row = rows.find((r) => r.dataset.login === login) as HTMLElement;
  await user.click(within(row).getByText('変更'));
  await screen.findByLabelText('注文を見る');
  return user;
}

describe('the rights of staff', () => {
  it('are said as the role they are, as everything, or one by one', async () => {
    const user = showPage('/settings/users');
    await signIn(user);
    const said = async (login: string) =>
      (await screen.findAllByTestId('user-row')).find((r) => r.dataset.login === login)?.textContent;
    await waitFor(async () => expect(await said('packer1')).toContain('出荷 一郎出荷'));
    expect(await said('admin')).toContain('すべて');
    expect(await said('tanaka')).toContain('注文を見る、注文を変更する');
  });

  it('start from a role and are changed one by one', async () => {
    const user = await open('tanaka');
    await user.click(screen.getByTestId('role-shipping'));
    expect(screen.getByTestId('role-shipping').getAttribute('aria-pressed')).toBe('true');
    expect(box('出荷する（送り状・番号・同梱）').checked).toBe(true);
    expect(box('入金を消し込む').checked).toBe(false);
    await user.click(box('商品コード（JAN）の登録'));
    expect(screen.getByTestId('role-shipping').getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(screen.getByTestId('user-save'));
    await waitFor(() =>
      expect([...stored('tanaka').rights].sort()).toEqual([...rightsOf('shipping'), 'packing.teach'].sort()),
    );
  });

  it('of an administrator are all, and single ones once that is taken away', async () => {
    const user = await open('tanaka');
    await user.click(screen.getByTestId('role-administrator'));
    expect(box('プランの切り替え').checked).toBe(true);
    expect(box('プランの切り替え').disabled).toBe(true);
    await user.click(box('すべて（あとから増える機能も）'));
    await user.click(box('プランの切り替え'));
    fireEvent.click(screen.getByTestId('user-save'));
    await waitFor(() => expect(stored('tanaka').rights).toHaveLength(rights.length - 2));
    expect(stored('tanaka').rights).not.toContain('plans.manage');
  });

  it('are those of the first role for somebody new', async () => {
    const user = showPage('/settings/users');
    await signIn(user);
    await user.click(await screen.findByTestId('user-add'));
    fireEvent.change(await screen.findByTestId('user-login'), { target: { value: 'hanako' } });
    fireEvent.change(screen.getByTestId('user-name'), { target: { value: '花子' } });
    await waitFor(() => expect(screen.getByTestId('role-orders').getAttribute('aria-pressed')).toBe('true'));
    fireEvent.click(screen.getByTestId('user-save'));
    await waitFor(() => expect(stored('hanako').rights).toEqual(rightsOf('orders')));
  });

  it('cannot be given by somebody who does not have them', async () => {
    the.house.state.rights = ['orders.see', 'orders.edit', 'users.manage'];
    await open('tanaka');
    expect(box('注文を変更する').disabled).toBe(false);
    expect(box('入金を消し込む').disabled).toBe(true);
    expect(screen.getByTestId('role-administrator')).toHaveProperty('disabled', true);
  });
});

describe('a form of an order', () => {
  const forms = ['edit-destination-0', 'edit-buyer-open', 'edit-lines-open', 'edit-shipment'];
  const order = async () => {
    const one = [...the.house.orders.values()].find(
      (o) => deskOf(o) === 'SHIP_WAIT' && o.shipments.length > 0,
    );
    await signIn(showPage(`/orders/${one?.id}`));
    await screen.findByTestId('shipment');
  };

  it('is there for whoever may save it', async () => {
    await order();
    for (const form of forms) await screen.findByTestId(form);
    fireEvent.keyDown(document.body, { key: 'e' });
    await screen.findByTestId('edit-building');
  });

  it('is not offered to anybody else', async () => {
    the.house.state.rights = ['orders.see', 'shipping.see'];
    await order();
    for (const form of forms) expect(screen.queryByTestId(form)).toBeNull();
    fireEvent.keyDown(document.body, { key: 'e' });
    expect(screen.queryByTestId('edit-building')).toBeNull();
  });
});

describe('what changes an order', () => {
  const buttons = ['order-move', 'order-hold-button', 'order-more', 'note-text'];
  const sees = async (rights?: string[]) => {
    if (rights) the.house.state.rights = rights;
    const warned = (o: Stored) => o.findings.find((f) => f.level === 'WARN')?.code;
    const one = [...the.house.orders.values()].find((o) => deskOf(o) === 'NEW' && warned(o));
    const code = one && warned(one);
    await signIn(showPage(`/orders/${one?.id}`));
    await screen.findByTestId(`finding-${code}`);
    return [...buttons, `acknowledge-${code}`];
  };

  it('is there for whoever may', async () => {
    for (const one of await sees()) await screen.findByTestId(one);
    fireEvent.keyDown(document.body, { key: 'h' });
    await screen.findByTestId('hold-reason');
  });

  it('is not offered to anybody else', async () => {
    for (const one of await sees(['orders.see'])) expect(screen.queryByTestId(one)).toBeNull();
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(screen.queryByTestId('hold-reason')).toBeNull();
  });

  it('is not offered over chosen orders, nor beside those that nothing stops', async () => {
    the.house.state.rights = ['orders.see', 'documents.issue'];
    await signIn(showPage('/orders?desk=NEW'));
    const [row] = await screen.findAllByTestId('order-row');
    fireEvent.click(within(row as HTMLElement).getByRole('checkbox'));
    await screen.findByTestId('bulk-clear');
    for (const one of ['bulk-move', 'bulk-hold', 'bulk-acknowledge', 'bulk-fix', 'pile-move']) {
      expect(screen.queryByTestId(one)).toBeNull();
    }
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(screen.queryByTestId('hold-reason')).toBeNull();
  });
});

describe('what the page asks for', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((f) =>
      f.isDirectory() ? files(join(folder, f.name)) : /\.tsx?$/.test(f.name) ? [join(folder, f.name)] : [],
    );

  it('is a right that there is', () => {
    const asked = files('src').flatMap((f) =>
      [...readFileSync(f, 'utf8').matchAll(/may\('([^']*)'\)/g)].map((m) => m[1]),
    );
    const brought = rooms
      .flatMap(({ places = [], columns = [], acts = [], blocks = [] }): Needs[] => [
        ...places,
        ...columns,
        ...acts,
        ...blocks,
      ])
      .flatMap((b) => b.right ?? []);
    const there = rights.map((r) => r.id);
    expect(asked.length).toBeGreaterThan(10);
    expect(brought.length).toBeGreaterThan(25);
    expect([...asked, ...brought].filter((r) => !there.includes(r ?? ''))).toEqual([]);
  });
});
