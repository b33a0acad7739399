// SPDX-License-Identifier: Apache-2.0
// How soon the page shows what is asked for in a full house: each place from the click in the menu to its content,
// and the next order, in a house that compiles as when it is at work. `BANTO_FULL_ORDERS` says how full; nothing else may
// run on the machine.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { play } from './play.mjs';
import { Api } from './shift.mjs';
import { enter, shop } from './shop.mjs';
import { median } from './took.mjs';

const orders = Number(process.env.BANTO_FULL_ORDERS || 100_000);
const turns = 5;
const steps = 30;
/** Milliseconds. */
const limits = { place: 150, next: 60 };

const filler = join(import.meta.dirname, '../bench/filler/target');

async function fill(house) {
  const jar = readdirSync(filler).find((name) => /^banto-bench-filler-[^-]*(-SNAPSHOT)?\.jar$/.test(name));
  await house.console(`bundle:install -s file:${join(filler, jar)}`);
  for (let left = orders; left > 0; left -= 50_000) {
    await house.console(`bench:fill ${Math.min(left, 50_000)}`);
  }
}

/** What stands in the page: counts what it asks for, and knows when it was last drawn. */
function watch() {
  const ask = window.fetch;
  window.asked = 0;
  window.fetch = async (...of) => {
    window.asked++;
    try {
      return await ask(...of);
    } finally {
      // its reader has its turn first
      setTimeout(() => window.asked--);
    }
  };
  /** Does something; the milliseconds until the page has drawn all that came of it. */
  window.drawn = async (act) => {
    let last = 0;
    const seen = new MutationObserver(() => (last = performance.now()));
    seen.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    const from = performance.now();
    act();
    for (let calm = 0; calm < 4; ) {
      await new Promise(requestAnimationFrame);
      const busy = window.asked > 0 || document.querySelector('main .skeleton, main [aria-busy="true"]');
      calm = last > 0 && !busy ? calm + 1 : 0;
      if (performance.now() - from > 10_000) throw new Error('never came to rest');
    }
    seen.disconnect();
    return last - from;
  };
}

async function places(clerk) {
  return clerk.page.evaluate(() =>
    [...document.querySelectorAll('nav a[data-testid^="place-"], nav a[data-testid^="desk-"]')].map((a) => a.dataset.testid),
  );
}

const visit = (clerk, id) =>
  clerk.page.evaluate((id) => window.drawn(() => document.querySelector(`[data-testid="${id}"]`).click()), id);

/** A key, as often as wanted; the milliseconds of each. */
async function press(clerk, key, times) {
  const each = [];
  for (let i = 0; i < times; i++) {
    each.push(
      await clerk.page.evaluate(
        (key) => window.drawn(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))),
        key,
      ),
    );
  }
  return each;
}

const late = (all, most) => [...all].filter(([, ms]) => ms > most).map(([what, ms]) => `${what} ${Math.round(ms)} ms`);

await play(`a house of ${orders} orders`, async (clerk, house) => {
  await clerk.page.addInitScript(watch);
  await enter(clerk, house, house.firstLogin(), 'home');
  await new Api(clerk.page, house).ask('PUT', 'shop', shop);
  await clerk.step('the house is full', async () => {
    await fill(house);
    // the filler tells nobody
    await clerk.reload();
    await clerk.until(
      () => clerk.desks(),
      (desks) => Object.values(desks).reduce((a, b) => a + b, 0) >= orders,
    );
    await clerk.calm();
  });
  const took = new Map();
  await clerk.step(`each place of the menu, ${turns} times`, async () => {
    const all = await places(clerk);
    // home is come back to: where one is already, nothing is drawn
    await visit(clerk, 'place-settings');
    for (let turn = 0; turn <= turns; turn++) {
      for (const id of all) {
        const ms = await visit(clerk, id);
        if (turn === 0) console.log(`     ${id} for the first time: ${Math.round(ms)} ms`);
        else took.set(id, [...(took.get(id) ?? []), ms]);
        await clerk.calm();
      }
    }
  });
  const typical = new Map([...took].map(([id, all]) => [id, median(all)]));
  for (const [id, ms] of typical) console.log(`     ${id}: ${Math.round(ms)} ms of ${limits.place}`);
  await clerk.step('one order after the other', async () => {
    await clerk.open('NEW');
    await clerk.page.locator('[data-testid="rows"] [role="row"]').nth(3).waitFor();
    await clerk.page.keyboard.press('j');
    await clerk.page.keyboard.press('Enter');
    await clerk.hook('order').waitFor();
    await clerk.calm();
    const next = await press(clerk, 'j', steps);
    typical.set('next', median(next));
    console.log(`     next order: ${Math.round(median(next))} ms of ${limits.next}, at most ${Math.round(Math.max(...next))}`);
  });
  const next = new Map([['next', typical.get('next')]]);
  typical.delete('next');
  assert.deepEqual([...late(typical, limits.place), ...late(next, limits.next)], [], 'later than a clerk waits');
}, { env: { BANTO_JAVA_OPTS: '-XX:TieredStopAtLevel=4' } });
