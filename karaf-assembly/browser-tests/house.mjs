// SPDX-License-Identifier: Apache-2.0
// A house of its own, started and stopped as everybody does it: by ./banto.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export class House {
  static async open() {
    const house = new House();
    house.data = mkdtempSync(join(tmpdir(), 'banto-browser-'));
    house.port = await freePort();
    house.simulatorPort = await freePort();
    house.env = {
      ...process.env,
      BANTO_BUILD: 'no',
      BANTO_DATA: house.data,
      BANTO_PORT: house.port,
      BANTO_CONSOLE_PORT: await freePort(),
      BANTO_SIMULATOR_PORT: house.simulatorPort,
    };
    mkdirSync(join(house.data, 'etc'));
    // the simulated mall is asked as fast as it answers
    writeFileSync(join(house.data, 'etc/banto.conductor.cfg'), 'pace.factor = 1000\n');
    house.url = `http://localhost:${house.port}`;
    try {
      house.#banto('run');
      await house.mall('trickle', { perMinute: 0 });
    } catch (e) {
      house.close(true);
      throw e;
    }
    return house;
  }

  firstLogin() {
    return readFileSync(join(this.data, 'first-login.txt'), 'utf8').trim().split(/\s+/);
  }

  /** Asks the simulated mall itself; with a wish it tells it something. */
  async mall(command, wish) {
    const answer = await fetch(`http://localhost:${this.simulatorPort}/_control/${command}`, {
      method: wish ? 'POST' : 'GET',
      ...(wish ? { body: JSON.stringify(wish) } : {}),
    });
    if (!answer.ok) throw new Error(`the mall says ${answer.status} to ${command}`);
    return answer.json();
  }

  close(keep = false) {
    this.#banto('stop');
    if (keep) console.error(`The data of this house are kept in ${this.data}`);
    else rmSync(this.data, { recursive: true, force: true });
  }

  #banto(command) {
    execFileSync(join(root, 'banto'), [command], { cwd: root, env: this.env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
