// SPDX-License-Identifier: Apache-2.0
// A packer's shift at the page of a real house, by scanner.
import assert from 'node:assert/strict';
import { launch, office } from './browser.mjs';
import { Clerk, patience } from './clerk.mjs';
import { pack } from './day/pack.mjs';
import { House } from './house.mjs';
import { Scanner } from './scanner.mjs';
import { Api, enter, wave } from './shift.mjs';

const began = Date.now();
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
  const open = async () => {
    const context = await browser.newContext(office);
    context.setDefaultTimeout(patience / 2);
    await Scanner.watch(context);
    return new Clerk(await context.newPage(), open);
  };
  const clerk = await open();
  try {
    await enter(clerk, house, ...house.firstLogin());
    const api = new Api(clerk.page, house);
    let slips = [];
    await clerk.step('labels are out for what nothing stops', async () => {
      slips = await wave(clerk, api);
      assert.ok(slips.length >= 6, `${slips.length} parcels to pack`);
    });
    await pack(clerk, house, api, slips);
    assert.deepEqual(clerk.troubles, [], 'the page or the house stumbled on the way');
    failed = false;
    console.log(`the whole shift took ${Math.round((Date.now() - began) / 1000)} s`);
  } catch (e) {
    await clerk.report(e, house);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  house.close(failed);
}
