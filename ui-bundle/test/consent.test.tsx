// SPDX-License-Identifier: Apache-2.0
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, showPage, signIn } from './house';

let the: ReturnType<typeof openHouse>;
const saved = () =>
  the.asked.filter((a) => a.method === 'PUT' && a.path === '/mails/settings').map((a) => JSON.parse(a.body));

beforeEach(() => {
  sessionStorage.clear();
  the = openHouse();
});

describe('mails by consent', () => {
  it('are set up with the provider’s own server, and the owner is led to the provider', async () => {
    const user = showPage('/settings/sending');
    await signIn(user);
    await user.click(await screen.findByTestId('sending-transport-smtp'));
    await user.click(screen.getByTestId('sending-auth-consent'));
    expect(screen.getByTestId('sending-host')).toHaveProperty('value', 'smtp.office365.com');
    expect(screen.queryByTestId('sending-_password')).toBeNull();
    expect(screen.getByTestId('sending-redirect')).toHaveProperty(
      'value',
      `${window.location.origin}/ui/settings/sending`,
    );
    await user.type(screen.getByTestId('sending-client'), 'shop-app');
    await user.type(screen.getByTestId('sending-_clientSecret'), 's3cret');
    await user.type(screen.getByTestId('sending-user'), 'shop@example.jp');
    expect(screen.getByTestId('sending-consent-ask')).toHaveProperty('disabled', true);
    await user.click(screen.getByTestId('sending-save'));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]).toMatchObject({
      transport: 'smtp',
      auth: 'consent',
      provider: 'microsoft',
      host: 'smtp.office365.com',
      port: '587',
      security: 'starttls',
      client: 'shop-app',
      _clientSecret: 's3cret',
    });
    const went = vi.fn();
    const real = window.location;
    vi.stubGlobal('location', { ...real, assign: went });
    await waitFor(() => expect(screen.getByTestId('sending-consent-ask')).toHaveProperty('disabled', false));
    await user.click(screen.getByTestId('sending-consent-ask'));
    await waitFor(() => expect(went).toHaveBeenCalledTimes(1));
    vi.stubGlobal('location', real);
    expect(String(went.mock.calls[0]?.[0])).toContain('https://login.example/authorize?state=s1');
  });

  it('are given by the code with which the provider leads back, once', async () => {
    Object.assign(the.house.state.sending, {
      transport: 'smtp',
      auth: 'consent',
      host: 'smtp.gmail.com',
      provider: 'google',
    });
    const user = showPage('/settings/sending?state=s1&code=good');
    await signIn(user);
    expect((await screen.findByTestId('sending-consent-said')).dataset.ok).toBe('true');
    await waitFor(() => expect(screen.getByTestId('sending-consent').dataset.given).toBe('true'));
    expect(the.asked.filter((a) => a.method === 'PUT' && a.path.endsWith('/consent'))).toHaveLength(1);
    await user.click(screen.getByTestId('sending-consent-forget'));
    await waitFor(() => expect(screen.getByTestId('sending-consent').dataset.given).toBe('false'));
  });

  it('are not given where the owner said no', async () => {
    Object.assign(the.house.state.sending, {
      transport: 'smtp',
      auth: 'consent',
      host: 'smtp.gmail.com',
      provider: 'google',
    });
    const user = showPage('/settings/sending?state=s1&error=access_denied');
    await signIn(user);
    const said = await screen.findByTestId('sending-consent-said');
    expect(said.dataset.ok).toBe('false');
    expect(said.textContent).toContain('access_denied');
    expect(the.asked.some((a) => a.method === 'PUT' && a.path.endsWith('/consent'))).toBe(false);
  });
});
