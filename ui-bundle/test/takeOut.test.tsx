// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

/** The links that the browser follows; here nobody goes anywhere. */
let followed: string[] = [];

beforeEach(() => {
  followed = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    followed.push(`${new URL(this.href).pathname} ${this.hasAttribute('download')}`);
  });
});
afterEach(() => vi.restoreAllMocks());

describe('all data of the shop', () => {
  it('are taken out by the browser, as the house reads them', async () => {
    const user = showPage('/settings/take-out');
    await signIn(user);
    const link = await screen.findByTestId('take-out-take');
    expect(link.getAttribute('href')).toMatch(/\/api\/v1\/take-out$/);
    expect(link.hasAttribute('download')).toBe(true);
    await user.click(link);
    await waitFor(() => expect(followed).toEqual(['/api/v1/take-out true']));
  });

  it('go to nobody who does not say once more who they are', async () => {
    const user = showPage('/settings/take-out');
    await signIn(user);
    const link = await screen.findByTestId('take-out-take');
    the.house.state.proofWanted = true;
    await user.click(link);
    fireEvent.change(await screen.findByTestId('proof-password'), { target: { value: 'banto-demo' } });
    expect(followed).toEqual([]);
    await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>('proof-go').disabled).toBe(false));
    fireEvent.click(screen.getByTestId('proof-go'));
    await waitFor(() => expect(followed).toEqual(['/api/v1/take-out true']));
  });

  it('are offered to nobody without the right', async () => {
    the.house.state.rights = ['orders.see', 'audit.see'];
    const user = showPage('/settings');
    await signIn(user);
    await screen.findByTestId('settings');
    expect(screen.queryByTestId('place-take-out')).toBeNull();
  });
});
