// SPDX-License-Identifier: Apache-2.0
// One scene on a stage of its own: a house, a browser, and a clerk at its page.
import assert from 'node:assert/strict';
import { launch, office } from './browser.mjs';
import { Clerk, patience } from './clerk.mjs';
import { House } from './house.mjs';

/**
 * Plays a scene and puts everything away; a scene that fails leaves its house's data.
 *
 * @param name what the last line calls it
 * @param scene what the clerk does in the house
 * @param equip gives a browser what it needs before its first page
 * @param env more of the house's surroundings
 */
export async function play(name, scene, { equip = async () => {}, env = {} } = {}) {
  const began = Date.now();
  const passed = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const house = await House.open(env);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      house.close(true);
      process.exit(1);
    });
  }
  console.log(`the house is up after ${passed()}`);
  const browser = await launch();
  let failed = true;
  try {
    const open = async () => {
      const context = await browser.newContext(office);
      context.setDefaultTimeout(patience / 2);
      await equip(context);
      return new Clerk(await context.newPage(), open);
    };
    const clerk = await open();
    try {
      await scene(clerk, house);
      assert.deepEqual(clerk.troubles, [], 'the page or the house stumbled on the way');
      failed = false;
      console.log(`${name} took ${passed()}`);
    } catch (e) {
      await clerk.report(e, house);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    house.close(failed);
  }
}
