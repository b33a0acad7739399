// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { here, openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

const kept = () => (the.house.state.settings.get('gifts') ?? {}) as Record<string, string>;
const input = (key: string) => screen.findByTestId<HTMLInputElement>(`section-gifts-${key}`);
const type = async (key: string, value: string) => fireEvent.change(await input(key), { target: { value } });
const save = () => fireEvent.click(screen.getByTestId('section-gifts-save'));

async function open() {
  const user = showPage('/settings/sections');
  await signIn(user);
  await screen.findByTestId('section-gifts');
  return user;
}

describe('the settings of a room without a page', () => {
  it('are drawn by their description, each as its kind, and saved', async () => {
    const user = await open();
    expect((await input('kinds')).value).toBe('標準');
    expect((await input('fee')).type).toBe('number');
    expect((await input('from')).type).toBe('date');
    expect(screen.getByTestId('section-gifts-save')).toHaveProperty('disabled', true);
    await type('kinds', '標準、季節');
    await user.click(within(screen.getByTestId('section-gifts-paper')).getByRole('combobox'));
    await user.click(await screen.findByText('季節の柄', { selector: '.ant-select-item-option-content' }));
    await user.click(await input('photo'));
    save();
    await waitFor(() => expect(kept()).toEqual({ kinds: '標準、季節', paper: 'season', photo: 'true' }));
    await waitFor(() => expect(screen.getByTestId('section-gifts-save')).toHaveProperty('disabled', true));
  });

  it('go back to where they start from, and follow that then', async () => {
    the.house.state.settings.set('gifts', { kinds: '季節', fee: '500' });
    const user = await open();
    const back = await screen.findByTestId('section-gifts-kinds-start');
    expect(back.textContent).toBe('初期値（標準）に戻す');
    expect(screen.queryByTestId('section-gifts-paper-start')).toBeNull();
    await user.click(back);
    expect((await input('kinds')).value).toBe('標準');
    expect(screen.queryByTestId('section-gifts-kinds-start')).toBeNull();
    save();
    await waitFor(() => expect(kept()).toEqual({ fee: '500' }));
  });

  it('that the house refuses are not saved, and it is said why', async () => {
    await open();
    await type('fee', '9999');
    save();
    expect((await screen.findByRole('alert')).textContent).toContain('包装料');
    expect(kept()).toEqual({});
    await type('fee', '400');
    save();
    await waitFor(() => expect(kept()).toEqual({ fee: '400' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('are not saved over what somebody else has saved meanwhile, unseen', async () => {
    const user = await open();
    await type('fee', '400');
    the.house.state.settings.set('gifts', { fee: '250' });
    Object.assign(the.house.state.saves, {
      n: 9,
      last: { 'settings/gifts': { n: 9, by: 'tanaka', at: new Date().toISOString() } },
    });
    save();
    const ahead = await screen.findByTestId('ahead');
    expect(ahead.textContent).toMatch(/包装料（円）300250400/);
    expect(kept()).toEqual({ fee: '250' });
    await user.click(screen.getByTestId('ahead-over'));
    await waitFor(() => expect(kept()).toEqual({ fee: '400' }));
  });

  it('ask before somebody leaves what is not saved', async () => {
    const user = await open();
    await type('kinds', '季節');
    await user.click(screen.getByTestId('desk-NEW'));
    expect((await screen.findByRole('dialog')).textContent).toContain('保存していない入力があります');
    expect(here()).toBe('/settings/sections');
    await user.click(within(screen.getByRole('dialog')).getByText('やめる'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await input('kinds')).value).toBe('季節');
    await user.click(screen.getByTestId('desk-NEW'));
    await user.click(await screen.findByTestId('leave-yes'));
    await waitFor(() => expect(here()).toBe('/orders?desk=NEW'));
    expect(kept()).toEqual({});
  });

  it('ask nothing once all is saved', async () => {
    const user = await open();
    await type('kinds', '季節');
    save();
    await waitFor(() => expect(kept()).toEqual({ kinds: '季節' }));
    await waitFor(() => expect(screen.getByTestId('section-gifts-save')).toHaveProperty('disabled', true));
    await user.click(screen.getByTestId('desk-NEW'));
    await waitFor(() => expect(here()).toBe('/orders?desk=NEW'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the page of such settings', () => {
  it('has none that a page of its own draws, and a line among all that is set up', async () => {
    const user = await open();
    expect(screen.queryByTestId('section-packing')).toBeNull();
    await user.click(screen.getByTestId('place-settings'));
    await screen.findByTestId('place-sections');
    expect(screen.getByTestId('place-sections').textContent).toBe('機能ごとの設定');
  });

  it('has only what the reader may change, and no line where that is nothing', async () => {
    the.house.state.rights = ['orders.see', 'packing.manage'];
    const user = showPage('/settings/sections');
    await signIn(user);
    expect((await screen.findByTestId('empty')).textContent).toContain('ここで設定できるものはありません');
    expect(screen.queryByTestId('section-gifts')).toBeNull();
    await user.click(screen.getByTestId('place-settings'));
    await screen.findByTestId('settings');
    expect(screen.queryByTestId('place-sections')).toBeNull();
  });
});
