// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('files of payment agents', () => {
  it('are beta until a file of the shop was read by the layout as it was saved', async () => {
    const user = showPage('/settings/payment-layouts?id=score');
    await signIn(user);
    expect((await screen.findByTestId('payment-layout-score')).textContent).toContain('ベータ');
    await user.click(screen.getByTestId('payment-layout-used'));
    expect(screen.getByTestId('payment-read').hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByTestId('payment-layout-save'));
    await waitFor(() => expect(screen.getByTestId('payment-read').hasAttribute('disabled')).toBe(false));
    expect(screen.getByText('入金の「後払い」を開く').getAttribute('href')).toMatch(
      /\/payments\?side=deferred$/,
    );
    await user.click(screen.getByTestId('payment-read'));
    await user.upload(screen.getByTestId('chosen-file'), new File(['x'], 'ok.csv'));
    expect((await screen.findByTestId('payment-reading-said')).textContent).toContain(
      'ベータの印を外しました',
    );
    expect(
      screen
        .getAllByTestId('payment-reading-row')
        .map((r) => r.textContent)
        .join(),
    ).toContain('電話番号の不備');
    await waitFor(() =>
      expect(screen.getByTestId('payment-layout-score').textContent).not.toContain('ベータ'),
    );
    expect(screen.getByTestId('payment-layout-score').textContent).toContain('使用中');
    expect(screen.queryByTestId('payment-layout-beta')).toBeNull();
    expect(
      the.asked.some((a) => a.path.startsWith('/payment-file-layouts/reading?layout=score&name=ok.csv')),
    ).toBe(true);
  });

  it('are found among the settings by the name of an agent', async () => {
    const user = showPage('/settings');
    await signIn(user);
    await user.type(await screen.findByTestId('settings-find'), 'スコア');
    expect(screen.getByTestId('place-payment-layouts').getAttribute('href')).toMatch(/payment-layouts$/);
    expect(screen.queryByTestId('place-label-layouts')).toBeNull();
  });

  it('are tried on an order that is made up', async () => {
    const user = showPage('/settings/payment-layouts?id=dsk');
    await signIn(user);
    await user.click(await screen.findByTestId('file-try'));
    expect((await screen.findByTestId('file-trial')).textContent).toContain('SAMPLE-0001');
  });
});
