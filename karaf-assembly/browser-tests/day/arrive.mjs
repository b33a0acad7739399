// SPDX-License-Identifier: Apache-2.0
// The door, the shop, the mall, and what came in over night.
import assert from 'node:assert/strict';
import { enter, shop } from '../shop.mjs';

export async function arrive(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);

  await clerk.step('the one-time password opens the door, and a new one is chosen', async () => {
    await enter(clerk, house, house.firstLogin(), 'home', (name) => clerk.station(name));
  });

  await clerk.step('the shop is written in the page', async () => {
    await clerk.place('shop');
    for (const [field, value] of Object.entries(shop)) await hook(`shop-${field}`).fill(value);
    await hook('shop-save').click();
    await hook('toast').first().waitFor();
    await clerk.closeToasts();
    await clerk.station('shop');
  });

  await clerk.step('the connection to the mall answers', async () => {
    await clerk.place('connections');
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
    await hook('step-check').locator('.why-line').first().waitFor();
    await clerk.station('home');
  });
}
