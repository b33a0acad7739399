// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

/** Chooses the first order of a desk and asks for the menu of its acts. */
async function asked(desk: string) {
  const user = showPage(`/orders?desk=${desk}`);
  await signIn(user);
  const [row] = await screen.findAllByTestId('order-row');
  await user.click(within(row!).getByRole('checkbox'));
  await user.click(await screen.findByTestId('bulk-more'));
  return { user, id: Number(row!.dataset.id) };
}

/** The same, and waits until it is there. */
async function chosen(desk: string) {
  const there = await asked(desk);
  await screen.findByTestId('bulk-back');
  return there;
}

describe('an act of another room', () => {
  it('does its work with the chosen orders: the product list', async () => {
    const made = vi.fn(() => 'blob:list');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined }));
    const { user, id } = await chosen('SHIP_WAIT');
    await user.click(await screen.findByTestId('bulk-products'));
    await waitFor(() => expect(made).toHaveBeenCalled());
    const asked = the.asked.find((a) => a.path === '/product-list');
    expect(JSON.parse(asked!.body)).toEqual({ ids: [id] });
  });

  it('gives way under the pointer to no line that comes later', async () => {
    let come = () => {};
    the.late.set('GET /actions', new Promise((done) => (come = done)));
    await asked('SHIP_WAIT');
    await screen.findByText('…');
    expect(screen.queryByTestId('bulk-back')).toBeNull();
    come();
    await screen.findByTestId('bulk-back');
    for (const later of ['bulk-warehouse', 'bulk-tags.take']) screen.getByTestId(later);
  });

  it('leads to its page: print', async () => {
    const { user, id } = await chosen('DOC_WAIT');
    expect((await screen.findByTestId('bulk-print')).textContent).toContain('(p)');
    await user.click(screen.getByTestId('bulk-print'));
    expect(here()).toBe(`/output?id=${id}`);
  });

  it('is not offered where it does not fit: nothing is printed of new orders', async () => {
    await chosen('NEW');
    expect(screen.queryByTestId('bulk-print')).toBeNull();
    expect(screen.queryByTestId('bulk-products')).not.toBeNull();
  });
});
