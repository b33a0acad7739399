// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { browserOf } from '../src/rooms/web/browser';
import { openHouse, showPage, signIn } from './house';

describe('where one is signed in', () => {
  it('is listed with this page marked, and ended one by one or all but this', async () => {
    const the = openHouse();
    const open = the.house.state.sessions as Map<string, string>;
    for (const one of ['phone', 'office', 'home']) open.set(one, 'main');
    await signIn(showPage('/settings/sessions'));
    const rows = () => screen.findAllByTestId('session-row');
    expect(await rows()).toHaveLength(4);
    expect((await rows()).filter((row) => row.dataset.here === 'true')).toHaveLength(1);
    expect((await rows())[0]?.textContent).toContain('Chrome / Windows');
    fireEvent.click((await screen.findAllByTestId('session-end'))[0] as HTMLElement);
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    fireEvent.click(screen.getByTestId('sessions-others'));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(open.size).toBe(1);
    expect(screen.queryByTestId('session-end')).toBeNull();
  });

  it('is told by what people call a browser, where anybody knows it', () => {
    expect(browserOf('Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 Edg/142.0')).toBe(
      'Edge / Windows',
    );
    expect(
      browserOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'),
    ).toBe('Safari / iPhone');
    expect(browserOf('curl/8.14.1')).toBe('curl/8.14.1');
    expect(browserOf('')).toBe('');
  });
});
