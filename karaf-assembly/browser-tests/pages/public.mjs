// SPDX-License-Identifier: Apache-2.0
// A partner's page for people who are not logged in, whose script tries to read orders with the log-in of whoever on the
// staff looks at it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../clerk.mjs';

const classes = join(import.meta.dirname, '../../test-house/target/classes');

/** Walks; the program has gone when it has ended. */
export async function walkPublic(owner, house) {
  const { clerk, page } = owner;
  const row = page.getByTestId('public-row');
  const stands = (state) =>
    clerk.until(
      () => row.getAttribute('data-state'),
      (now) => now === state,
    );
  // in the owner's browser, with the owner's session
  const beside = await page.context().newPage();
  /** What a page of the program shows once its script has tried. */
  const shown = async (path) => {
    const answer = await beside.goto(`${house.url}/api/v1/acme-status/${path}`);
    if (answer.status() === 200) await beside.waitForFunction(() => document.title === 'tried');
    return [answer.status(), await beside.locator('body').innerText()];
  };
  const refused = [200, 'refused TypeError: Failed to fetch'];

  await clerk.step('a program that wants to be public asks, and answers nobody before', async () => {
    await clerk.place('pages');
    assert.equal(spawnSync('java', ['-cp', classes, 'org.banto.testhouse.StatusJar', join(house.data, 'deploy')]).status, 0);
    await row.waitFor({ timeout: patience });
    await stands('ASKS');
    await clerk.until(
      () => shown('staff'),
      ([status]) => status === 200,
    );
    assert.equal((await shown('everybody'))[0], 404);
  });

  await clerk.step('agreed to, its script reads no order with the log-in of who looks at it', async () => {
    await page.bringToFront(); // a tab behind another one draws no dialog
    await page.getByTestId('public-open').click();
    await clerk.station('pages-public-asked');
    await page.getByTestId('public-agree').click();
    await stands('READY');
    await clerk.station('pages-public');
    assert.deepEqual(await shown('everybody'), refused);
    assert.deepEqual(await shown('staff'), refused);
    // the control: without what the house says of its answers, the same script reads who bought
    await beside.route('**/acme-status/staff', async (route) => {
      const answer = await route.fetch();
      const headers = answer.headers();
      delete headers['content-security-policy'];
      await route.fulfill({ response: answer, headers });
    });
    const { items } = JSON.parse((await shown('staff'))[1]);
    assert.ok(items.length === 5 && items.every((order) => order.buyer), 'orders with who bought');
  });

  await clerk.step('closed again, it answers nobody; its jar gone, nothing is left to decide', async () => {
    await page.getByTestId('public-close').click();
    await stands('OFF');
    assert.equal((await shown('everybody'))[0], 404);
    const folder = join(house.data, 'deploy');
    for (const file of readdirSync(folder).filter((name) => name.startsWith('acme-status'))) rmSync(join(folder, file));
    await row.waitFor({ state: 'detached', timeout: patience });
    await beside.close();
  });
}
