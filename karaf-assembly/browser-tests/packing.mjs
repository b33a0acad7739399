// SPDX-License-Identifier: Apache-2.0
// A packer's shift at the page of a real house, by scanner.
import assert from 'node:assert/strict';
import { follow } from './day/follow.mjs';
import { pack } from './day/pack.mjs';
import { play } from './play.mjs';
import { Scanner } from './scanner.mjs';
import { Api, wave } from './shift.mjs';
import { enter } from './shop.mjs';

async function shift(clerk, house) {
  await enter(clerk, house, house.firstLogin(), 'place-packing');
  const api = new Api(clerk.page, house);
  let slips = [];
  await clerk.step('labels are out for what nothing stops', async () => {
    slips = await wave(clerk, api);
    assert.ok(slips.length >= 6, `${slips.length} parcels to pack`);
  });
  const left = await pack(clerk, house, api, slips);
  await follow(clerk, house, api, left);
}

await play('the whole shift', shift, { equip: (context) => Scanner.watch(context) });
