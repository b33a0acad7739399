// SPDX-License-Identifier: Apache-2.0
// The list as it is worked: piles are read before they are nodded, and the list stands where it was left.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});
const rows = () => screen.findAllByTestId('order-row');
const sent = () =>
  the.asked.filter((a) => a.path === '/actions' && a.method === 'POST').map((a) => JSON.parse(a.body));
const head = () => screen.getByTestId('pile-head').textContent;
const press = (key: string) => fireEvent.keyDown(window, { key });

describe('piles', () => {
  it('[page.7] what nothing stops is a pile to look at, and one press moves all of it on', async () => {
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await screen.findByTestId('pile-move');
    const pile = screen.getByTestId('pile-');
    const n = Number(pile.dataset.count);
    expect(n).toBeGreaterThan(20);
    await user.click(pile);
    await waitFor(() => expect(here()).toContain('finding='));
    await waitFor(() => expect(screen.queryAllByTestId('order-row').length).toBeGreaterThan(0));
    expect(document.querySelector('[data-testid="order-row"] [data-code]')).toBeNull();
    await user.click(screen.getByTestId('pile-move'));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({
      action: 'move',
      desk: 'SHIP_WAIT',
      query: { desk: ['NEW'], finding: [''] },
    });
    expect(screen.queryByTestId('ask')).toBeNull();
    await screen.findByTestId('toast-undo');
  });

  it('[page.7] asks before that where what leaves would leave at once', async () => {
    the.house.state.undoSeconds = 0;
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await user.click(await screen.findByTestId('pile-move'));
    expect(await screen.findByTestId('ask')).toBeTruthy();
    expect(screen.queryByTestId('ask-elsewhere')).toBeNull();
    expect(sent()).toEqual([]);
  });

  it('says how many of them wait for money then', async () => {
    the.house.state.undoSeconds = 0;
    the.house.state.unpaid = 3;
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await user.click(await screen.findByTestId('pile-move'));
    expect((await screen.findByTestId('ask-elsewhere')).textContent).toBe(
      'このうち3件は「入金待ち」に入ります。',
    );
    await user.click(screen.getByTestId('ask-yes'));
    await screen.findByText(/^発送待ちへ（うち3件は入金待ちへ）：\d+件/);
  });

  it('says so, too, where it goes on at once', async () => {
    the.house.state.unpaid = 3;
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await user.click(await screen.findByTestId('pile-move'));
    await screen.findByText(/^発送待ちへ（うち3件は入金待ちへ）：\d+件/);
  });

  it('[page.8] each remark stands in its row and is answered there; only what was answered moves', async () => {
    const user = showPage('/orders?desk=NEW&finding=remarks');
    await signIn(user);
    const [first, second, third] = await rows();
    const id = Number(first?.dataset.id);
    const remark = the.house.orders.get(id)?.placed.remarks ?? '';
    expect(remark.length).toBeGreaterThan(3);
    await waitFor(() => expect(first?.textContent).toContain(remark.split('\n')[0]));
    press('a');
    await waitFor(() =>
      expect(sent()[0]).toMatchObject({ action: 'acknowledge', code: 'remarks', ids: [id] }),
    );
    await waitFor(() => expect(head()).toContain('1件に答えました'));
    expect((await rows())[0]?.dataset).toMatchObject({ id: String(id), said: 'acknowledge' });
    expect(document.querySelector('.pile-row.at')?.getAttribute('data-id')).toBe(second?.dataset.id);
    press('h');
    await screen.findByRole('dialog');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape', keyCode: 27 });
    await user.click(within(third as HTMLElement).getByTestId('answer-yes'));
    await waitFor(() => expect(head()).toContain('2件に答えました'));
    await user.click(within((await rows())[2] as HTMLElement).getByTestId('answer-back'));
    await waitFor(() => expect(the.asked.some((a) => a.path.endsWith('/undo'))).toBe(true));
    await waitFor(() => expect(head()).toContain('1件に答えました'));
    const move = screen.getByTestId('pile-answered-move');
    await waitFor(() => expect(move.dataset.count).toBe('1'));
    await user.click(move);
    await waitFor(() =>
      expect(sent().at(-1)).toMatchObject({ action: 'move', desk: 'SHIP_WAIT', ids: [id] }),
    );
  });

  it('[page.8] a proposal is shown old → new in each row, and f takes it for that row alone', async () => {
    const user = showPage('/orders?desk=NEW&finding=address.house-number');
    await signIn(user);
    const [first] = await rows();
    const id = Number(first?.dataset.id);
    const street = () => the.house.orders.get(id)?.placed.destinations[0]?.recipient.address.street ?? '';
    const before = street();
    const shown = within(first as HTMLElement).getByTestId('old-new');
    expect(shown.querySelector('del')?.textContent).toContain(before);
    expect(shown.querySelector('ins')?.textContent).toContain(before + '1-1');
    press('f');
    await waitFor(() => expect(street()).toBe(before + '1-1'));
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).toMatchObject({ action: 'fix', ids: [id] });
  });
});

describe('coming back', () => {
  it('[page.11] the list stands at the order one comes back from, with the cursor on it', async () => {
    const user = showPage('/orders?desk=NEW');
    await signIn(user);
    await rows();
    for (let i = 0; i < 9; i++) press('j');
    const id = document.querySelector('.order-row.at')?.getAttribute('data-id');
    press('Enter');
    await waitFor(() => expect(here()).toBe(`/orders/${id}`));
    await screen.findByTestId('order-number');
    press('j');
    await waitFor(() => expect(here()).not.toBe(`/orders/${id}`));
    const next = here().split('/').pop();
    await screen.findByTestId('order-number');
    press('Escape');
    await waitFor(() => expect(here()).toBe('/orders?desk=NEW'));
    await waitFor(() => expect(document.querySelector('.order-row.at')?.getAttribute('data-id')).toBe(next));
  });

  it('[page.11] m on an order goes on to the next one of its list', async () => {
    const user = showPage('/orders?desk=NEW&finding=');
    await signIn(user);
    const [first, second] = await rows();
    await user.click(first as HTMLElement);
    await screen.findByTestId('order-move');
    press('m');
    await user.click(await screen.findByTestId('ask-yes'));
    await waitFor(() => expect(here()).toBe(`/orders/${second?.dataset.id}`));
  });
});

describe('orders of several desks', () => {
  it('[page.12] are led on desk by desk', async () => {
    const user = showPage('/orders?desk=SHIP_WAIT&desk=DOC_WAIT&desk=TRACK_WAIT&sort=SHIP_DATE');
    await signIn(user);
    await rows();
    await user.click(screen.getByTestId('choose-shown'));
    const part = await screen.findByTestId('bulk-part-SHIP_WAIT');
    expect(part.dataset.to).toBe('DOC_WAIT');
    expect(screen.getByTestId('bulk-part-DOC_WAIT').dataset.to).toBe('/output');
    expect(screen.getByTestId('bulk-part-TRACK_WAIT').dataset.to).toBe('/numbers');
    await user.click(part);
    await waitFor(() => expect(sent()).toHaveLength(1));
    const desks = (sent()[0] as { ids: number[] }).ids;
    expect(desks.length).toBeGreaterThan(0);
    expect(sent()[0]).toMatchObject({ action: 'move', desk: 'DOC_WAIT' });
  });
});

describe('what was refused', () => {
  it('[page.10] is named by numbers that lead to the orders', async () => {
    const user = showPage('/orders?desk=NEW&finding=address.house-number');
    await signIn(user);
    const number = (await rows())[0]?.dataset.number;
    const { toast } = await import('../src/kit/toasts');
    toast({ kind: 'bad', text: '1件', more: [`${number}: 番地がありません`] });
    await user.click(await screen.findByTestId('toast-more'));
    const link = await screen.findByRole('link', { name: number ?? '' });
    expect(link.getAttribute('href')).toContain(encodeURIComponent(number ?? ''));
  });
});
