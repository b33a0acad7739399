// SPDX-License-Identifier: Apache-2.0
// What a clerk's morning costs: clicks, keys and typed characters, counted from the events of the page, questions
// included. What has a number of its own in the list of tasks may not cost more.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { results, read, tracking } from './labels.mjs';
import { play } from './play.mjs';
import { Api } from './shift.mjs';
import { enter, shop } from './shop.mjs';

/** Counts what a person does; what a program makes of it is no event of theirs. */
function count() {
  window.counted = { clicks: 0, keys: 0, typed: 0 };
  const on = (type, what) => window.addEventListener(type, (e) => e.isTrusted && window.counted[what(e)]++, true);
  on('click', () => 'clicks');
  on('keydown', (e) => (e.key.length === 1 && e.target.matches('input, textarea') ? 'typed' : 'keys'));
}

async function morning(clerk, house) {
  const { page } = clerk;
  const hook = (id) => clerk.hook(id);
  await enter(clerk, house, house.firstLogin(), 'home');
  const api = new Api(page, house);
  await api.ask('PUT', 'shop', shop);
  await clerk.until(
    () => clerk.desks(),
    (desks) => desks.NEW === 300,
  );
  const all = { clicks: 0, keys: 0, typed: 0 };

  /** Does a task from home, which may cost so much; what it costs is said. */
  async function task(name, most, walk) {
    await hook('place-home').click();
    await hook('home-day').waitFor();
    await clerk.calm();
    await page.evaluate(() => Object.keys(window.counted).forEach((what) => (window.counted[what] = 0)));
    await clerk.step(name, walk);
    const cost = await page.evaluate(() => window.counted);
    Object.keys(all).forEach((what) => (all[what] += cost[what]));
    console.log(`     ${cost.clicks} clicks, ${cost.keys} keys, ${cost.typed} characters; at most ${JSON.stringify(most)}`);
    for (const [what, limit] of Object.entries(most)) assert.ok(cost[what] <= limit, `${name}: ${cost[what]} ${what}`);
  }

  const desk = (name, holds) =>
    clerk.until(
      async () => (await clerk.desks())[name] ?? 0,
      (n) => holds(n),
    );
  const put = page.locator('[data-testid="job-progress"][data-state="DONE"]');

  await task('all clean orders of the morning stand in 発送待ち', { clicks: 1 }, async () => {
    await hook('home-go').click();
    await desk('SHIP_WAIT', (n) => n > 200);
  });
  await task('what leaves today is released', { clicks: 1 }, async () => {
    await hook('step-next-output').click();
    await desk('DOC_WAIT', (n) => n > 100);
  });
  await task('labels, statements and picking list of today are there', { clicks: 2 }, async () => {
    await hook('step-next-output').click();
    await hook('output-all').click();
    await put.first().waitFor();
    await desk('TRACK_WAIT', (n) => n > 0);
  });
  const link = await hook('take-batch').first();
  const labels = read((await clerk.take(link)).bytes).map((row, n) => ({ ...row, number: tracking(n) }));
  await task('the numbers are in, and all are told', { clicks: 2 }, async () => {
    await hook('step-next-numbers').click();
    // the file lies in a dialog of the system
    await hook('import-file').setInputFiles({ name: 'result.csv', mimeType: 'text/csv', buffer: results(labels) });
    await hook('import-summary').waitFor();
    await hook('import-save').click();
    await hook('import-saved').waitFor();
    await desk('TRACK_WAIT', (n) => n === 0);
  });
  console.log(`     the day of ${labels.length} labels: ${all.clicks} clicks`);
  assert.ok(all.clicks <= 6, `${all.clicks} clicks`);
}

await play('what a morning costs', morning, { equip: (context) => context.addInitScript(count) });
