// SPDX-License-Identifier: Apache-2.0
// One working day at the page of a real house, from the one-time password to the buyer's mail.
import { rmSync } from 'node:fs';
import { arrive } from './day/arrive.mjs';
import { close } from './day/close.mjs';
import { connect } from './day/malls.mjs';
import { ship } from './day/ship.mjs';
import { sort } from './day/sort.mjs';
import { play } from './play.mjs';

rmSync('target/pictures', { recursive: true, force: true });
await play('the whole walk', async (clerk, house) => {
  await arrive(clerk, house);
  await sort(clerk);
  const wave = await ship(clerk, house);
  await close(clerk, house, wave);
  await connect(clerk, house);
});
