// SPDX-License-Identifier: Apache-2.0
// One working day at the page of a real house, from the one-time password to the buyer's mail.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { launch, office } from './browser.mjs';
import { Clerk, patience } from './clerk.mjs';
import { arrive } from './day/arrive.mjs';
import { close } from './day/close.mjs';
import { connect } from './day/malls.mjs';
import { ship } from './day/ship.mjs';
import { sort } from './day/sort.mjs';
import { House } from './house.mjs';

async function walk(clerk, house) {
  await arrive(clerk, house);
  await sort(clerk);
  const wave = await ship(clerk, house);
  await close(clerk, house, wave);
  await connect(clerk, house);
  assert.deepEqual(clerk.troubles, [], 'the page or the house stumbled on the way');
}

const began = Date.now();
rmSync('target/pictures', { recursive: true, force: true });
const house = await House.open();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    house.close(true);
    process.exit(1);
  });
}
console.log(`the house is up after ${Math.round((Date.now() - began) / 1000)} s`);
const browser = await launch();
let failed = true;
try {
  const context = await browser.newContext(office);
  context.setDefaultTimeout(patience / 2);
  const clerk = new Clerk(await context.newPage());
  try {
    await walk(clerk, house);
    failed = false;
    console.log(`the whole walk took ${Math.round((Date.now() - began) / 1000)} s`);
  } catch (e) {
    await clerk.report(e, house);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  house.close(failed);
}
