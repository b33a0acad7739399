// SPDX-License-Identifier: Apache-2.0
// What the same morning as of clicks.mjs cost on the page of 9db8ba3, before it was made for it:
// BANTO_ARCHIVE=$(../test-house/former.sh 9db8ba3) node former-clicks.mjs
import assert from 'node:assert/strict';
import { equip, measured } from './counted.mjs';
import { results, read, tracking } from './labels.mjs';
import { play } from './play.mjs';
import { Api } from './shift.mjs';
import { enter, shop } from './shop.mjs';

/** What a reader with a pencil counted there; one more or less is a way of counting. */
const pencil = { desks: 5, papers: 11, numbers: 3, day: 19 };
const archive = process.env.BANTO_ARCHIVE;
assert.ok(archive, 'BANTO_ARCHIVE names the program');

async function morning(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  await enter(clerk, house, house.firstLogin(), 'home');
  const { 'carrier.yamato.billing': yamatoCode, ...others } = shop;
  await new Api(page, house).ask('PUT', 'shop', { ...others, yamatoCode });
  await clerk.until(
    () => clerk.desks(),
    (desks) => desks.NEW === 300,
  );
  await hook('place-home').click();
  await clerk.calm();

  /** Chooses all of a desk. */
  async function all(desk) {
    await hook(`desk-${desk}`).click();
    await page.locator(`[data-testid="list"][aria-busy="false"] h1 .desk-${desk}`).waitFor();
    await clerk.rows((n) => n >= 100);
    await hook('choose-shown').click();
    await hook('choose-all').click();
    await hook('choose-all').waitFor({ state: 'detached' });
  }
  const to = (desk) => page.locator(`[data-testid="bulk-move"][data-desk="${desk}"]`).click();
  const moved = (desk) =>
    clerk.until(
      () => clerk.desks(),
      (desks) => desks[desk] > 100,
    );
  const written = (n) =>
    clerk.until(
      () => page.locator('[data-testid="job-progress"][data-state="DONE"]').count(),
      (done) => done === n,
    );

  const cost = {};
  cost.desks = await measured(clerk, 'all clean orders of the morning stand in 発送待ち', {}, async () => {
    await all('NEW');
    await to('SHIP_WAIT');
    await hook('ask-yes').click();
    await moved('SHIP_WAIT');
  });
  let labels = [];
  cost.papers = await measured(clerk, 'labels, statements and picking list are there', {}, async () => {
    await all('SHIP_WAIT');
    await to('DOC_WAIT');
    await moved('DOC_WAIT');
    await hook('place-output').click();
    await hook('wave-row').first().waitFor();
    const what = ['waybills', 'documents-purchase-statement', 'documents-picking-list'];
    for (const [n, one] of what.entries()) {
      await hook(`output-${one}`).click();
      await written(n + 1);
    }
    labels = read((await clerk.take(hook('take-batch'))).bytes).map((row, n) => ({ ...row, number: tracking(n) }));
    for (const link of ['take-batch', 'take-document']) {
      for (const one of await hook(link).all()) await one.click();
    }
  });
  cost.numbers = await measured(clerk, 'the numbers are in, and all are told', {}, async () => {
    await hook('place-numbers').click();
    const choose = page.locator('.drop button');
    const [dialog] = await Promise.all([page.waitForEvent('filechooser'), choose.click()]);
    await dialog.setFiles({ name: 'result.csv', mimeType: 'text/csv', buffer: results(labels) });
    await hook('import-save').click();
    await hook('import-saved').waitFor();
  });
  const clicks = Object.fromEntries(Object.entries(cost).map(([task, { clicks }]) => [task, clicks]));
  clicks.day = Object.values(clicks).reduce((a, b) => a + b, 0);
  console.log(`     ${JSON.stringify(clicks)}, by pencil ${JSON.stringify(pencil)}`);
  for (const [task, n] of Object.entries(pencil)) assert.ok(Math.abs(clicks[task] - n) <= 1, `${task}: ${clicks[task]}`);
}

await play('what a morning cost before', morning, { equip, env: { BANTO_ARCHIVE: archive } });
