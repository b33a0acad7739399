// SPDX-License-Identifier: Apache-2.0
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
const sent = () =>
  the.asked
    .filter((a) => a.method === 'POST' && !/^\/(actions|orders\/search)/.test(a.path))
    .map((a) => a.path);

/** The account that is shown is for practice. */
function practises() {
  const { accounts } = the.house.state;
  accounts.splice(0, accounts.length, { id: 'main', name: '練習用', practice: true });
}

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('an account for practice', () => {
  it('is made and gone to from one that is at work, which says nothing of it', async () => {
    const user = showPage('/settings/practice');
    await signIn(user);
    the.house.state.accounts.push({ id: 'renshu', name: '他店の練習', practice: false });
    const went = vi.fn();
    const real = window.location;
    vi.stubGlobal('location', { ...real, assign: went });
    await user.click(await screen.findByTestId('practice-go'));
    await waitFor(() => expect(went).toHaveBeenCalledWith('/ui/'));
    vi.stubGlobal('location', real);
    expect(screen.queryByTestId('practice-line')).toBeNull();
    expect(the.house.state.accounts.at(-1)).toEqual({ id: 'renshu-2', name: '練習用', practice: true });
    expect(sent().filter((p) => !p.startsWith('/session'))).toEqual(['/accounts', '/accounts', '/practice']);
    expect(the.house.state.practising).toBe(true);
  });

  it('is not made by who may not manage accounts', async () => {
    the.house.state.rights = ['orders.see', 'practice.use'];
    const user = showPage('/settings/practice');
    await signIn(user);
    await screen.findByTestId('practice-at-work');
    expect(screen.queryByTestId('practice-go')).toBeNull();
  });

  it('is left for the one at work by a press on any page', async () => {
    const { accounts, sessions } = the.house.state;
    accounts.push({ id: 'renshu', name: '練習用', practice: true });
    const user = showPage('/settings/practice');
    await signIn(user);
    const real = window.location;
    const went = vi.fn();
    vi.stubGlobal('location', { ...real, assign: went });
    await user.click(await screen.findByTestId('practice-go'));
    await waitFor(() => expect(went).toHaveBeenCalledTimes(1));
    expect([...sessions.values()]).toEqual(['renshu']);
    cleanup();
    showPage('/orders');
    await user.click(await screen.findByTestId('practice-leave'));
    await waitFor(() => expect(went).toHaveBeenCalledTimes(2));
    vi.stubGlobal('location', real);
    expect([...sessions.values()]).toEqual(['main']);
  });

  it('says so on every page, and has orders come in', async () => {
    practises();
    const user = showPage('/settings/practice');
    await signIn(user);
    expect((await screen.findByTestId('practice-line')).textContent).toContain('作りもの');
    await user.click(await screen.findByTestId('practice-begin'));
    const malls = await screen.findByTestId('practice-malls');
    expect(within(malls).getAllByRole('link')).toHaveLength(4);
    await user.clear(screen.getByTestId('practice-count'));
    await user.type(screen.getByTestId('practice-count'), '25');
    await user.click(screen.getByTestId('practice-more'));
    await waitFor(() => expect(sent()).toContain('/practice/orders'));
    const more = the.asked.find((a) => a.path === '/practice/orders');
    expect(JSON.parse(String(more?.body))).toEqual({ count: 25 });
  });

  it('makes a result file of what was put out, and takes it like any other', async () => {
    practises();
    (the.house.state.batches as unknown[]).unshift({
      id: 'W20261201-1',
      wave: 'w',
      carrier: 'yamato',
      at: '2026-12-01T00:00:00Z',
      by: { kind: 'STAFF', name: 'admin' },
      shipments: ['S0000000101', 'S0000000201'],
      sha256: 'a',
      reason: '',
      struck: false,
    });
    const user = showPage('/numbers');
    await signIn(user);
    const make = await screen.findByTestId('practice-result');
    expect(make.textContent).toContain('ヤマト');
    await user.click(make);
    await waitFor(() => expect(sent().some((p) => p.startsWith('/tracking-imports'))).toBe(true));
    expect(await screen.findAllByTestId('import-row')).toHaveLength(2);
  });

  it('is nothing where the account is at work', async () => {
    const user = showPage('/numbers');
    await signIn(user);
    await screen.findByTestId('numbers');
    expect(screen.queryByTestId('practice-results')).toBeNull();
    expect(the.asked.some((a) => a.path.startsWith('/practice'))).toBe(false);
  });
});
