// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';

/**
 * Runs a program and shows what it prints.
 *
 * @param note is given all of it as well, piece by piece
 * @returns how it ended, and all that it printed
 */
export function run(program, args, settings = {}, note = () => {}) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...settings });
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => {
        process[stream].write(text);
        note(text);
        said += text;
      });
    }
    child.on('close', (code) => resolve({ code, said }));
  });
}
