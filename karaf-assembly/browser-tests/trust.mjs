// SPDX-License-Identifier: Apache-2.0
// What a clerk may rely on, in a house of its own: undo, keys, forms, cursor, piles, and defects seen once.
import { arrive } from './day/arrive.mjs';
import { piles } from './day/piles.mjs';
import { single } from './day/single.mjs';
import { trust } from './day/trust.mjs';
import { play } from './play.mjs';

await play('what a clerk may rely on', async (clerk, house) => {
  await arrive(clerk, house);
  await trust(clerk, house);
  await piles(clerk, house);
  await single(clerk, house);
});
