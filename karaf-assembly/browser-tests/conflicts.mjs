// SPDX-License-Identifier: Apache-2.0
// Each form of an order in conflict, in a house of its own; BANTO_ROUNDS says how often.
import { arrive } from './day/arrive.mjs';
import { conflicts } from './day/conflicts.mjs';
import { play } from './play.mjs';

await play('two clerks at one order', async (clerk, house) => {
  await arrive(clerk, house);
  await conflicts(clerk, house, Number(process.env.BANTO_ROUNDS || 50));
});
