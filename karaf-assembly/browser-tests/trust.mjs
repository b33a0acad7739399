// SPDX-License-Identifier: Apache-2.0
// What a clerk may rely on, in a house of its own: undo, keys, forms, cursor, piles, defects seen once, what is taken out, passkeys, practice.
import { arrive } from './day/arrive.mjs';
import { passkey } from './day/passkey.mjs';
import { piles } from './day/piles.mjs';
import { practice } from './day/practice.mjs';
import { single } from './day/single.mjs';
import { takeOut } from './day/take-out.mjs';
import { trust } from './day/trust.mjs';
import { play } from './play.mjs';

await play('what a clerk may rely on', async (clerk, house) => {
  await arrive(clerk, house);
  await trust(clerk, house);
  await piles(clerk, house);
  await takeOut(clerk, house);
  await passkey(clerk, house);
  await practice(clerk, house);
  await single(clerk, house);
});
