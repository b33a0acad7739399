// SPDX-License-Identifier: Apache-2.0
// What somebody does at the page, counted from its events: clicks of the mouse, keys, typed characters.
import assert from 'node:assert/strict';

/** What stands in the page: counts what a person does; what a program makes of it is no event of theirs. */
function count() {
  window.counted = { clicks: 0, keys: 0, typed: 0 };
  const on = (type, what) => window.addEventListener(type, (e) => e.isTrusted && window.counted[what(e)]++, true);
  // what a key presses is a click, too, but none of the mouse
  on('mousedown', () => 'clicks');
  on('keydown', (e) => (e.key.length === 1 && e.target.matches('input, textarea') ? 'typed' : 'keys'));
}

/** A browser that counts. */
export const equip = (context) => context.addInitScript(count);

/** Does a task, which may cost so much; what it costs is said, and returned. */
export async function measured(clerk, name, most, walk) {
  const { page } = clerk;
  await page.evaluate(() => Object.keys(window.counted).forEach((what) => (window.counted[what] = 0)));
  await clerk.step(name, walk);
  const cost = await page.evaluate(() => window.counted);
  console.log(`     ${cost.clicks} clicks, ${cost.keys} keys, ${cost.typed} characters; at most ${JSON.stringify(most)}`);
  for (const [what, limit] of Object.entries(most)) assert.ok(cost[what] <= limit, `${name}: ${cost[what]} ${what}`);
  return cost;
}
