// SPDX-License-Identifier: Apache-2.0
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

describe('a program that wants to answer without a log-in', () => {
  it('asks, is told of what it can read, and is closed again', async () => {
    const { house } = openHouse();
    const name = { ja: '配送状況', en: 'Delivery status' };
    house.state.pages.publics = [
      { bundle: 'acme-status', version: '1.0.0', provider: 'Acme', name, state: 'ASKS' },
    ];
    const user = showPage('/settings/pages');
    await signIn(user);
    const row = await screen.findByTestId('public-row');
    expect(row.textContent).toContain('許可待ち');
    expect(row.textContent).toContain('配送状況 1.0.0');
    await user.click(screen.getByTestId('public-open'));
    const agree = await screen.findByTestId('public-agree');
    expect(screen.getByRole('dialog').textContent).toContain('お客様の情報を読めるので');
    expect(row.dataset['state'], 'the control: nothing is public by opening a question').toBe('ASKS');
    await user.click(agree);
    expect(await screen.findByTestId('public-close')).toBeTruthy();
    expect(house.state.pages.publics[0].state).toBe('READY');
    await user.click(screen.getByTestId('public-close'));
    expect(await screen.findByText('公開していません')).toBeTruthy();
  });
});
