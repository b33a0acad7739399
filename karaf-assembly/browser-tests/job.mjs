// SPDX-License-Identifier: Apache-2.0
// The main job once: orders come in, are sorted, get labels and numbers, the mall is told, the buyers have their mails.
import { rmSync } from 'node:fs';
import { arrive } from './day/arrive.mjs';
import { told } from './day/close.mjs';
import { ship } from './day/ship.mjs';
import { sort } from './day/sort.mjs';
import { play } from './play.mjs';

rmSync('target/pictures', { recursive: true, force: true });
await play('the job', async (clerk, house) => {
  await arrive(clerk, house);
  await sort(clerk);
  await told(clerk, await ship(clerk, house));
});
