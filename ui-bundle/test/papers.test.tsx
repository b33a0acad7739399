// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
  vi.spyOn(window, 'open').mockReturnValue(null);
});

const sent = (path: string): unknown =>
  JSON.parse(the.asked.find((a) => a.path === path && a.method === 'POST')?.body ?? '{}');

describe('papers', () => {
  it('that are lists are laid out as is asked', async () => {
    const user = showPage('/output');
    await signIn(user);
    await user.click(await screen.findByTestId('output-layouts'));
    await user.click(await screen.findByTestId('output-layout-LOCATION'));
    await waitFor(() =>
      expect(sent('/documents')).toMatchObject({ kind: 'picking-list', layout: 'LOCATION' }),
    );
  });

  it('that were issued are issued again with a reason', async () => {
    const user = showPage('/documents');
    await signIn(user);
    const before = (await screen.findAllByTestId('issued-row')).length;
    await user.click(screen.getAllByTestId('issued-reissue')[0]!);
    await user.type(await screen.findByRole('textbox', { name: /理由/ }), '紛失のため');
    await user.click(screen.getByTestId('reason-yes'));
    await waitFor(() => expect(screen.getAllByTestId('issued-row')).toHaveLength(before + 1));
    expect(screen.getAllByTestId('issued-row')[0]!.textContent).toContain('紛失のため');
  });
});
