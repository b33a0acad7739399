// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openHouse, showPage, signIn } from './house';

const on = () => ({ on: true, since: '2026-12-01T00:00:00Z', recovery: 10 });
const type = (hook: string, value: string) =>
  fireEvent.change(screen.getByTestId(hook), { target: { value } });

/** The password, a wrong code, the right one, and the codes that are kept. */
async function enrol() {
  fireEvent.change(await screen.findByTestId('factor-password'), { target: { value: 'banto-demo' } });
  fireEvent.click(screen.getByTestId('factor-go'));
  expect((await screen.findByTestId('factor-key')).textContent).toBe(
    'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ',
  );
  expect(screen.getByLabelText('認証アプリに登録するQRコード').tagName).toBe('svg');
  type('factor-code', '000000');
  fireEvent.click(screen.getByTestId('factor-go'));
  expect((await screen.findByTestId('factor-problem')).textContent).toContain('確認コードが違います');
  type('factor-code', '123456');
  fireEvent.click(screen.getByTestId('factor-go'));
  expect(await screen.findAllByTestId('recovery-code')).toHaveLength(10);
  expect(screen.getByTestId<HTMLButtonElement>('recovery-done').disabled).toBe(true);
  fireEvent.click(screen.getByTestId('recovery-kept'));
  fireEvent.click(screen.getByTestId('recovery-done'));
}

describe('the second factor', () => {
  it('is asked for at the sign-in, and nothing of the house is until it is given', async () => {
    const the = openHouse();
    Object.assign(the.house.state.factor, on());
    const user = showPage('/');
    await signIn(user);
    await screen.findByTestId('code');
    const before = the.asked.length;
    type('code', '000000');
    fireEvent.click(screen.getByTestId('code-submit'));
    expect((await screen.findByTestId('code-problem')).textContent).toContain('確認コードが違います');
    type('code', '123456');
    expect(the.asked.slice(before).map((a) => a.path)).toEqual(['/session/factor/code']);
    fireEvent.click(screen.getByTestId('code-submit'));
    await screen.findByTestId('rail');
  });

  it('is left for the sign-in again', async () => {
    const the = openHouse();
    Object.assign(the.house.state.factor, on());
    await signIn(showPage('/'));
    fireEvent.click(await screen.findByTestId('door-leave'));
    await screen.findByTestId('login-user');
  });

  it('is set up first where the house asks for it', async () => {
    const the = openHouse();
    the.house.state.factorRule = { ...the.house.state.factorRule, who: 'ALL' };
    await signIn(showPage('/'));
    await enrol();
    await screen.findByTestId('rail');
  });

  it('is set up in the settings, given new recovery codes and turned off by password and code', async () => {
    const the = openHouse();
    await signIn(showPage('/settings/factor'));
    await screen.findByTestId('factor-off');
    await enrol();
    await screen.findByTestId('factor-on');
    fireEvent.click(screen.getByTestId('recovery-renew'));
    await screen.findByTestId('proof-code');
    type('proof-password', 'banto-demo');
    type('proof-code', '123456');
    fireEvent.click(screen.getByTestId('proof-go'));
    expect(await screen.findAllByTestId('recovery-code')).toHaveLength(10);
    fireEvent.click(screen.getByTestId('recovery-kept'));
    fireEvent.click(screen.getByTestId('recovery-done'));
    fireEvent.click(await screen.findByTestId('factor-remove'));
    await screen.findByTestId('proof-code');
    type('proof-password', 'banto-demo');
    type('proof-code', '999999');
    fireEvent.click(screen.getByTestId('proof-go'));
    await screen.findByText('パスワードか確認コードが違います。');
    type('proof-code', '123456');
    fireEvent.click(screen.getByTestId('proof-go'));
    await screen.findByTestId('factor-off');
    expect(the.house.state.factor.on).toBe(false);
  });

  it('or the password alone is given once more before a dangerous act, which goes on then', async () => {
    const the = openHouse();
    const user = showPage('/settings/users');
    await signIn(user);
    await screen.findByTestId('factor-rule');
    the.house.state.proofWanted = true;
    fireEvent.click((await screen.findAllByTestId('user-reset'))[0] as HTMLElement);
    fireEvent.change(await screen.findByTestId('proof-password'), { target: { value: 'wrong' } });
    expect(screen.queryByTestId('proof-code')).toBeNull();
    await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>('proof-go').disabled).toBe(false));
    fireEvent.click(screen.getByTestId('proof-go'));
    await screen.findByText('パスワードか確認コードが違います。');
    type('proof-password', 'banto-demo');
    fireEvent.click(screen.getByTestId('proof-go'));
    expect((await screen.findByTestId('one-time')).textContent).toBe('p3Wn-8cKd-5hYs');
    const asked = the.asked.filter((a) => a.path.endsWith('/password')).map((a) => a.headers);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.['idempotency-key']).toBe(asked[1]?.['idempotency-key']);
    // who goes no further is told that it was not done
    the.house.state.proofWanted = true;
    fireEvent.click((await screen.findAllByTestId('user-reset'))[0] as HTMLElement);
    await screen.findByTestId('proof-password');
    fireEvent.click(screen.getByText('やめる'));
    await screen.findByText('パスワードをもう一度入力してください。');
  });

  it('is asked of whom the house says, and taken from who has lost it', async () => {
    const the = openHouse();
    const tanaka = the.house.state.users.find((u) => u.login === 'tanaka') as never as {
      secondFactor: boolean;
      factorLoss: { by: string; name: string; at: string } | null;
    };
    tanaka.secondFactor = true;
    await signIn(showPage('/settings/users'));
    const rule = await screen.findByTestId('factor-rule');
    fireEvent.click(within(rule).getByLabelText('見る以外の権限がある人に求める'));
    await waitFor(() => expect(the.house.state.factorRule.who).toBe('RIGHTS'));
    expect(await screen.findAllByTestId('user-factor')).toHaveLength(1);
    fireEvent.click(screen.getByTestId('user-factor-reset'));
    expect((await screen.findByTestId('user-factor-yes')).textContent).toBe('二段階認証を解除');
    fireEvent.click(screen.getByTestId('user-factor-yes'));
    expect((await screen.findByTestId('user-factor-asked')).textContent).toContain('店主 太郎');
    expect(screen.queryByTestId('user-factor-reset')).toBeNull();
    expect(tanaka.secondFactor).toBe(true);
    fireEvent.click(screen.getByTestId('user-factor-keep'));
    await waitFor(() => expect(screen.queryByTestId('user-factor-asked')).toBeNull());
  });

  it('is taken from who has lost it by a second person', async () => {
    const the = openHouse();
    const tanaka = the.house.state.users.find((u) => u.login === 'tanaka') as never as {
      secondFactor: boolean;
      factorLoss: { by: string; name: string; at: string } | null;
    };
    tanaka.secondFactor = true;
    tanaka.factorLoss = { by: 'packer1', name: '出荷 一郎', at: new Date().toISOString() };
    await signIn(showPage('/settings/users'));
    fireEvent.click(await screen.findByTestId('user-factor-reset'));
    expect((await screen.findByTestId('user-factor-yes')).textContent).toBe('解除を確認');
    fireEvent.click(screen.getByTestId('user-factor-yes'));
    await waitFor(() => expect(tanaka.secondFactor).toBe(false));
  });
});
