// SPDX-License-Identifier: Apache-2.0
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

/** An authenticator that the browser has; who holds it says no when `unwilling`. */
const authenticator = { unwilling: false, there: false };
const made = (response: object) => {
  if (authenticator.there) throw new DOMException('', 'InvalidStateError');
  if (authenticator.unwilling) throw new DOMException('', 'NotAllowedError');
  return { id: 'cGhvbmU', rawId: bytes('phone'), type: 'public-key', response };
};
const create = vi.fn<(options: CredentialCreationOptions) => Promise<object>>(async () =>
  made({ clientDataJSON: bytes('c'), attestationObject: bytes('a'), getTransports: () => ['internal'] }),
);
const get = vi.fn<(options: CredentialRequestOptions) => Promise<object>>(async () =>
  made({
    clientDataJSON: bytes('c'),
    authenticatorData: bytes('a'),
    signature: bytes('s'),
    userHandle: null,
  }),
);

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
  the.house.state.factor = { on: true, since: new Date().toISOString(), recovery: 10 } as never;
  authenticator.unwilling = false;
  authenticator.there = false;
  vi.stubGlobal('PublicKeyCredential', class {});
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { create, get } });
});
afterEach(() => {
  vi.stubGlobal('PublicKeyCredential', undefined);
  Reflect.deleteProperty(navigator, 'credentials');
  vi.clearAllMocks();
});

const sent = (path: string) =>
  the.asked
    .filter((a) => a.method === 'POST' && a.path.endsWith(path))
    .map((a) => JSON.parse(String(a.body)) as Record<string, string>);

/** Signs in with the code of the app. */
async function enter(where: string) {
  const user = showPage(where);
  await signIn(user);
  fireEvent.change(await screen.findByTestId('code'), { target: { value: the.house.state.code } });
  fireEvent.click(screen.getByTestId('code-submit'));
}

describe('a passkey', () => {
  it('is added, seen and taken away where the second factor is', async () => {
    await enter('/settings/factor');
    fireEvent.change(await screen.findByTestId('passkey-name'), { target: { value: '店のパソコン' } });
    fireEvent.click(screen.getByTestId('passkey-add'));
    expect((await screen.findByTestId('passkey-row')).textContent).toContain('店のパソコン');
    const asked = create.mock.calls[0]?.[0].publicKey;
    expect(asked?.rp.id).toBe('localhost');
    expect(asked?.authenticatorSelection?.userVerification).toBe('required');
    const [added] = sent('/session/passkeys');
    expect(JSON.parse(added?.credential ?? '')).toMatchObject({
      id: 'cGhvbmU',
      rawId: 'cGhvbmU',
      response: { clientDataJSON: 'Yw', attestationObject: 'YQ', transports: ['internal'] },
    });
    fireEvent.click(screen.getByTestId('passkey-remove'));
    await waitFor(() => expect(screen.queryByTestId('passkey-row')).toBeNull());
  });

  it('that is there already, or that nobody gives, is told as that', async () => {
    await enter('/settings/factor');
    authenticator.there = true;
    fireEvent.click(await screen.findByTestId('passkey-add'));
    await screen.findByText('この端末のパスキーは、すでに登録されています。');
    authenticator.there = false;
    authenticator.unwilling = true;
    fireEvent.click(screen.getByTestId('passkey-add'));
    await screen.findByText('パスキーの操作が取りやめられました。もう一度お試しください。');
    expect(sent('/session/passkeys')).toEqual([]);
  });

  it('signs in in place of the code, and the code is still good', async () => {
    the.house.state.passkeys = [
      { id: 'p1', handle: 'cGhvbmU', name: '電話', since: new Date().toISOString(), used: null },
    ] as never;
    await signIn(showPage('/'));
    authenticator.unwilling = true;
    fireEvent.click(await screen.findByTestId('passkey-prove'));
    await screen.findByText('パスキーの操作が取りやめられました。もう一度お試しください。');
    authenticator.unwilling = false;
    fireEvent.click(screen.getByTestId('passkey-prove'));
    await waitFor(() => expect(screen.queryByTestId('code')).toBeNull());
    await screen.findByTestId('home');
    expect(get.mock.calls[0]?.[0].publicKey?.allowCredentials).toHaveLength(1);
  });

  it('is not offered where there is none, or where the browser has nothing of it', async () => {
    vi.stubGlobal('PublicKeyCredential', undefined);
    await enter('/settings/factor');
    await screen.findByTestId('passkey-not-here');
    expect(screen.queryByTestId('passkey-add')).toBeNull();
  });

  it('proves in place of password and code before a dangerous act', async () => {
    the.house.state.passkeys = [
      { id: 'p1', handle: 'cGhvbmU', name: '電話', since: new Date().toISOString(), used: null },
    ] as never;
    await enter('/settings/users');
    await screen.findByTestId('factor-rule');
    the.house.state.proofWanted = true;
    fireEvent.click((await screen.findAllByTestId('user-reset'))[0] as HTMLElement);
    fireEvent.click(await screen.findByTestId('passkey-prove'));
    expect((await screen.findByTestId('one-time')).textContent).toBe('p3Wn-8cKd-5hYs');
  });
});
