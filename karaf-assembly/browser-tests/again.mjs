// SPDX-License-Identifier: Apache-2.0
// Runs a scene, and once more where it fails; how it went is read by ../gate.mjs.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

const [scene] = process.argv.slice(2);

/** Runs it; what it says is shown and kept. */
const run = () =>
  new Promise((resolve) => {
    let said = '';
    const child = spawn(process.execPath, [`${scene}.mjs`], { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (data) => {
        process[stream].write(data);
        said += data;
      });
    }
    child.on('close', (code) => resolve({ passed: code === 0, said }));
  });

const began = Date.now();
const first = await run();
const last = first.passed ? first : await run();
mkdirSync('target/proofs', { recursive: true });
const went = {
  name: `scene ${scene}`,
  seconds: (Date.now() - began) / 1000,
  state: last.passed ? 'passed' : 'failed',
  flaky: last.passed && !first.passed,
  said: first.passed ? '' : first.said.slice(-20_000),
};
writeFileSync(`target/proofs/scene-${scene}.json`, JSON.stringify(went));
process.exitCode = last.passed ? 0 : 1;
