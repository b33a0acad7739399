// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
const sent = () =>
  the.asked.filter((a) => a.method === 'POST' && a.path.startsWith('/observation')).map((a) => a.path);

const since = '2026-11-30T00:00:00Z';
const unsent = (id: string, kind: string) => ({
  command: { id, account: 'main', kind, target: '', order: 1, argument: '' },
  state: 'UNSENT',
  tries: 0,
  queuedAt: since,
  nextAt: since,
  reference: '',
  message: '見学モードのため送っていません',
});

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('a shop that only looks on', () => {
  it('begins after a question that has the focus on leaving all as it is', async () => {
    const user = showPage('/settings/observation');
    await signIn(user);
    const state = await screen.findByTestId('observation-state');
    expect(state.dataset.on).toBe('false');
    expect(screen.queryByTestId('observation-line')).toBeNull();
    await user.click(screen.getByTestId('observation-begin'));
    await screen.findByText('見学モードを始めますか');
    await waitFor(() => expect(document.activeElement?.className).toContain('dialog-no'));
    expect(sent()).toEqual([]);
    await user.click(screen.getByTestId('observation-yes'));
    await waitFor(() => expect(screen.getByTestId('observation-state').dataset.on).toBe('true'));
    expect(sent()).toEqual(['/observation']);
    expect((await screen.findByTestId('observation-line')).textContent).toContain('何も送りません');
  });

  it('sees what was not sent and what is to be looked at, and goes live once it says so', async () => {
    Object.assign(the.house.state, { observing: since });
    (the.house.state.outbox as unknown[]).push(
      unsent('a', 'mall.confirm'),
      unsent('b', 'mall.confirm'),
      unsent('c', 'mail.send'),
    );
    const user = showPage('/settings/observation');
    await signIn(user);
    const table = await screen.findByTestId('unsent');
    expect(
      within(table)
        .getAllByRole('row')
        .map((r) => r.textContent),
    ).toEqual(['モールへ注文確認を送る2件', 'メールを送る1件']);
    for (const line of ['connections', 'carriers', 'labels', 'sending', 'staff'])
      await screen.findByTestId(`ready-${line}`);
    expect(screen.getByTestId('ready-sending').dataset.done).toBe('false');
    expect(screen.getByTestId('ready-carriers').dataset.done).toBe('true');
    await user.click(screen.getByTestId('observation-live'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('お客様: 受注・入金・発送などのメール');
    expect(dialog.textContent).toContain('送らなかった 3件は、これからも送りません');
    // whom the former system has thanked is not thanked again, unless the shop says so
    expect((screen.getByTestId('observation-carried') as HTMLInputElement).checked).toBe(true);
    expect(dialog.textContent).toContain('日時の予約はできません');
    expect(sent()).toEqual([]);
    await user.click(screen.getByTestId('observation-yes'));
    await waitFor(() => expect(screen.getByTestId('observation-state').dataset.on).toBe('false'));
    expect(sent()).toEqual(['/observation/live']);
    expect(the.house.state.carried).toBe(true);
    expect(screen.getByTestId('observation-since').textContent).toMatch(
      /本番を開始しました.*受注のメールを送りません/,
    );
    expect(screen.queryByTestId('observation-line')).toBeNull();
    expect(screen.getByTestId('unsent').textContent).toContain('2件');
  });

  it('is told so on every page, whoever is signed in; the way to change it is for who may', async () => {
    Object.assign(the.house.state, { observing: since, rights: ['orders.see'] });
    await signIn(showPage('/'));
    const line = await screen.findByTestId('observation-line');
    expect(within(line).queryByRole('link')).toBeNull();
    expect(screen.queryByTestId('place-observation')).toBeNull();
  });
});
