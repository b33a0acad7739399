// SPDX-License-Identifier: Apache-2.0
// Three more malls, set up by somebody who has nothing but their credentials.
import assert from 'node:assert/strict';

const orders = 20;
const sum = (desks) => Object.values(desks).reduce((a, b) => a + b, 0);

/** What the simulated ones are reached with. */
export const malls = {
  yahoo: async (mall) => ({
    sellerId: 'banto-sample',
    clientId: 'client-sample',
    '.clientSecret': 'secret-sample',
    '.code': 'code-sample',
    redirectUri: 'https://shop.example.jp/back',
    ...(await mall.ask('key').then(({ publicKey, version }) => ({ publicKey, keyVersion: String(version) }))),
    waitMinutes: '0',
    url: mall.url,
    authUrl: mall.url,
  }),
  amazon: (mall) => ({
    clientId: 'amzn1.application-oa2-client.sample',
    '.clientSecret': 'secret-sample',
    '.refreshToken': 'Atzr|sample',
    url: mall.url,
    loginUrl: `${mall.url}/auth/o2/token`,
  }),
  shopify: (mall) => ({ shop: 'sample', '.token': 'shpat_sample', url: mall.url }),
};

export async function connect(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  for (const [id, credentials] of Object.entries(malls)) {
    await clerk.step(`${id} is connected in the page, and its first orders are seen`, async () => {
      const mall = await house.openMall(id, orders);
      await hook('place-home').click();
      const before = sum(await clerk.desks());
      await clerk.place('connections');
      await hook('connection-add').click();
      await hook(`add-${id}`).click();
      await hook('connection-name').fill('second');
      const settings = await credentials(mall);
      const secret = Object.keys(settings).find((field) => field.startsWith('.'));
      for (const [field, value] of Object.entries({ ...settings, [secret]: 'wrong' })) {
        await hook(`field-${field}`).fill(value);
      }
      await clerk.station(`connect-${id}`);
      await hook('connection-save').click();
      const answer = (ok) => page.locator(`[data-testid="connection-answer"][data-ok="${ok}"]`);
      await hook('connection-test').click();
      await answer(false).waitFor();
      await clerk.station(`connect-${id}-wrong`);
      await hook(`field-${secret}`).fill(settings[secret]);
      await hook('connection-save').click();
      await clerk.until(
        async () => {
          await hook('connection-test').click();
          await answer(true).or(answer(false)).waitFor();
          return answer(true).count();
        },
        (good) => good === 1,
      );
      assert.ok((await mall.ask('state')).orders >= orders);
      await hook('connection-days').locator('tbody tr').first().waitFor();
      await clerk.station(`connected-${id}`);
      await hook('place-home').click();
      await clerk.until(
        () => clerk.desks(),
        (desks) => sum(desks) >= before + orders / 2,
      );
      await clerk.closeToasts();
    });
  }
}
