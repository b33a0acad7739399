// SPDX-License-Identifier: Apache-2.0
// What is typed and not saved goes with nobody's leave but its writer's.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { toast } from '../src/kit/toasts';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});
const fresh = () => [...the.house.orders.values()].find((o) => o.stage === 'NEW' && !o.hold)?.id ?? 0;

it('[page.22] Escape on an open menu closes the menu alone', async () => {
  const id = fresh();
  const user = showPage(`/orders/${id}`);
  await signIn(user);
  await user.click(await screen.findByTestId('order-more'));
  await screen.findByRole('menu');
  fireEvent.keyDown(window, { key: 'Escape' });
  expect(here()).toBe(`/orders/${id}`);
});

it('[page.22] a note half written and an address half mended ask before they go', async () => {
  const id = fresh();
  const user = showPage(`/orders/${id}`);
  await signIn(user);
  await user.type(await screen.findByTestId('note-text'), '電話した');
  await user.click(screen.getByTestId('order-back'));
  expect(await screen.findByTestId('leave-yes')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('やめる'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByTestId('leave-yes')).toBeNull());
  expect(here()).toBe(`/orders/${id}`);
  expect(screen.getByTestId('note-text')).toHaveProperty('value', '電話した');
  await user.click(screen.getByTestId('edit-destination-0'));
  await user.type(screen.getByTestId('edit-building'), '北棟 7');
  fireEvent.keyDown(screen.getByTestId('edit-building'), { key: 'Escape' });
  await user.click(await screen.findByTestId('leave-yes'));
  await waitFor(() => expect(screen.queryByTestId('edit-building')).toBeNull());
  expect(screen.getByTestId('note-text')).toHaveProperty('value', '電話した');
});

it('[page.22] a session that ends is told, and what was typed is there after it', async () => {
  const id = fresh();
  const user = showPage(`/orders/${id}`);
  await signIn(user);
  await user.click(await screen.findByTestId('edit-destination-0'));
  await user.type(screen.getByTestId('edit-building'), '北棟 7');
  const typed = (screen.getByTestId('edit-building') as HTMLInputElement).value;
  const ended = () =>
    new Response(
      JSON.stringify({ type: 'urn:banto:problem:unauthenticated', title: '期限切れ', status: 401 }),
      {
        status: 401,
        headers: { 'Content-Type': 'application/problem+json' },
      },
    );
  toast({ kind: 'good', text: '進めました', undo: () => undefined });
  await screen.findByTestId('toast-undo');
  the.instead.push(ended, ended);
  fireEvent.click(screen.getByTestId('edit-save'));
  expect((await screen.findByTestId('login-ended')).textContent).toContain('残っています');
  the.instead.length = 0;
  await signIn(user);
  await waitFor(() => expect(screen.getByTestId('edit-building')).toHaveProperty('value', typed));
  expect(screen.queryByTestId('login-ended')).toBeNull();
  // whoever signs in now: what another could take back is not theirs
  expect(screen.queryByTestId('toast-undo')).toBeNull();
});
