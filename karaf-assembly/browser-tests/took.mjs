// SPDX-License-Identifier: Apache-2.0
// A watch in the hand. A limit holds for a machine that has a processor to give; where several things wait for each
// (other tests run beside), it is as many times longer.
import assert from 'node:assert/strict';
import { availableParallelism, loadavg } from 'node:os';

/** Milliseconds from something in the deploy folder to what somebody sees of it. */
export const soon = 2000;

/** How many wait for each processor, from 1 on, as it was in the last minute. */
export const crowd = () => Math.max(1, loadavg()[0] / availableParallelism());

/** Does something, and sees its effect soon enough. */
export async function took(what, act, seen, limit = soon) {
  const from = performance.now();
  await act();
  await seen();
  const passed = Math.round(performance.now() - from);
  const most = Math.round(limit * crowd());
  console.log(`     ${what}: ${passed} ms of ${most}`);
  assert.ok(passed <= most, `${what} took ${passed} ms of ${most}`);
}

/** The middle of these figures. */
export const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
