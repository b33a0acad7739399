// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('an address inside', () => {
  it('[security.H5] is named on the page of its connection', async () => {
    the.house.state.inside = ['wc.local:8080'];
    const user = showPage('/settings/connections/rakuten~tokyo');
    await signIn(user);
    expect((await screen.findByTestId('inside')).textContent).toBe(
      '許可リストにある社内のアドレスに接続します: wc.local:8080',
    );
  });

  it('[security.H5] is named where mails are sent by it', async () => {
    the.house.state.inside = ['10.1.2.3:25'];
    const user = showPage('/settings/sending');
    await signIn(user);
    await user.click(await screen.findByTestId('sending-transport-smtp'));
    expect((await screen.findByTestId('inside')).textContent).toContain('10.1.2.3:25');
  });

  it('[security.H5] is not spoken of where there is none', async () => {
    const user = showPage('/settings/connections/rakuten~tokyo');
    await signIn(user);
    await screen.findByTestId('connection-unread');
    expect(the.asked.some((a) => a.path === '/connections/rakuten~tokyo/inside')).toBe(true);
    expect(screen.queryByTestId('inside')).toBeNull();
  });
});
