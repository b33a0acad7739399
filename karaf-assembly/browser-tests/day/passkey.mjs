// SPDX-License-Identifier: Apache-2.0
// A clerk sets up a second factor with the phone in hand, adds a passkey, and comes in by it.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { Api } from '../shift.mjs';
import { enter, password } from '../shop.mjs';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What the app shows now (RFC 6238), for a key in base 32. */
function code(key) {
  const bits = [...key].map((c) => letters.indexOf(c).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', bytes).update(step).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export async function passkey(clerk, house) {
  const api = new Api(clerk.page, house);
  const wanted = { login: 'saburo', name: '三郎', role: 'orders', accounts: ['main'] };
  const { password: once } = await api.ask('POST', 'users', wanted);
  const mate = await clerk.colleague();
  await enter(mate, house, ['saburo', once], 'home');
  const line = await mate.page.context().newCDPSession(mate.page);
  await line.send('WebAuthn.enable');
  const { authenticatorId } = await line.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const hook = (id) => mate.hook(id);

  await clerk.step('the second factor is set up within a minute, and a passkey beside it', async () => {
    const began = Date.now();
    await mate.visit('/ui/settings/factor');
    await hook('factor-password').fill(password);
    await hook('factor-go').click();
    const key = (await hook('factor-key').textContent()).replaceAll(' ', '');
    await hook('factor-code').fill(code(key));
    await hook('factor-go').click();
    await hook('recovery-kept').check();
    await hook('recovery-done').click();
    assert.ok(Date.now() - began < 60_000);
    await hook('passkey-name').fill('店のパソコン');
    await hook('passkey-add').click();
    await hook('passkey-row').getByText('店のパソコン').waitFor();
    await mate.station('passkeys');
  });

  /** Gives the password; what comes next is asked for. */
  async function begin() {
    await mate.page.context().clearCookies();
    await mate.visit('/ui/');
    await hook('login-user').fill('saburo');
    await hook('login-password').fill(password);
    await hook('login-submit').click();
    await hook('passkey-prove').waitFor();
  }

  await clerk.step('the passkey lets its owner in, and nobody who only holds the device', async () => {
    await begin();
    await line.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await hook('passkey-prove').click();
    await hook('code-problem').waitFor();
    await line.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await hook('passkey-prove').click();
    await hook('home').waitFor();
    const { credentials } = await line.send('WebAuthn.getCredentials', { authenticatorId });
    assert.equal(credentials.length, 1);
    assert.equal(credentials[0].rpId, new URL(house.url).hostname);
  });

  await clerk.step('a passkey that was taken away is asked for no more', async () => {
    await mate.visit('/ui/settings/factor');
    await hook('passkey-remove').click();
    await hook('passkey-row').waitFor({ state: 'detached' });
    await mate.page.context().clearCookies();
    await mate.visit('/ui/');
    await hook('login-user').fill('saburo');
    await hook('login-password').fill(password);
    await hook('login-submit').click();
    await hook('code').waitFor();
    assert.equal(await hook('passkey-prove').count(), 0);
  });
  await mate.page.context().close();
}
