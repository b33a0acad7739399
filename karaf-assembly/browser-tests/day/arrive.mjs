// SPDX-License-Identifier: Apache-2.0
// The door, the shop, the mall, and what came in over night.
import assert from 'node:assert/strict';

const password = 'a password to test with';

export async function arrive(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);

  await clerk.step('the one-time password opens the door, and a new one is chosen', async () => {
    const [user, once] = house.firstLogin();
    // the very first moments of a house: its door may come after its health
    await clerk.until(
      async () => (await page.goto(house.url + '/')).status(),
      (status) => status === 200,
    );
    await hook('login-user').fill(user);
    await hook('login-password').fill(once);
    await clerk.station('login');
    await hook('login-submit').click();
    await hook('password-old').fill(once);
    await hook('password-new').fill(password);
    await hook('password-again').fill(password);
    await clerk.station('new-password');
    await hook('password-submit').click();
    await hook('home').waitFor();
    clerk.exchanging = false;
  });

  await clerk.step('the shop is written in the page', async () => {
    await hook('place-shop').click();
    const shop = {
      name: '茶碗屋 本店',
      kana: 'ﾁﾔﾜﾝﾔ',
      company: '株式会社茶碗屋',
      zip: '1500001',
      prefecture: '東京都',
      city: '渋谷区',
      street: '神宮前1-2-3',
      phone: '03-0000-0000',
      mail: 'shop@example.jp',
      url: 'https://example.jp',
      registration: 'T1234567890123',
      yamatoCode: '0300000000',
    };
    for (const [field, value] of Object.entries(shop)) await hook(`shop-${field}`).fill(value);
    await hook('shop-save').click();
    await hook('toast').first().waitFor();
    await clerk.closeToasts();
    await clerk.station('shop');
  });

  await clerk.step('the connection to the mall answers', async () => {
    await hook('place-connections').click();
    const row = page.locator('[data-testid="connection-row"][data-id="rakuten~demo"][data-state="OK"]');
    await row.waitFor();
    await clerk.station('connections');
    await row.getByRole('link').click();
    await hook('connection-test').click();
    await page.locator('[data-testid="connection-answer"][data-ok="true"]').waitFor();
    await hook('connection-days').waitFor();
    await clerk.station('connection');
  });

  await clerk.step('the 300 orders of the mall are there', async () => {
    assert.equal((await house.mall('state')).orders, 300);
    await hook('place-home').click();
    await clerk.until(
      () => clerk.desks(),
      (desks) => desks.NEW === 300,
    );
    await hook('home-reasons').locator('.bar-line').first().waitFor();
    await clerk.station('home');
  });
}
