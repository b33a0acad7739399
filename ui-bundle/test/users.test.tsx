// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { rights, roles } from '../mock/rights.mjs';
import type { Needs } from '../src/shell/room';
import { rooms } from '../src/shell/rooms';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => (the = openHouse()));

const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const stored = (login: string) =>
  the.house.state.users.find((u) => u.login === login) as never as { rights: string[] };
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
