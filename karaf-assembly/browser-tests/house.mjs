// SPDX-License-Identifier: Apache-2.0
// A house of its own, started and stopped as everybody does it: by ./banto.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = new URL('../..', import.meta.url).pathname;
const tokyo = 9 * 3_600_000;
const halfDay = 12 * 3_600_000;
/** Longer than the walk takes, on a busy machine too. */
const margin = 8 * 60_000;

/** Below the ports that the system gives to whoever connects, which may take one until it is listened on. */
async function freePort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const free = await new Promise((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

const freePorts = (count) => Promise.all(Array.from({ length: count }, freePort));

/** A shop plans by its noon and its midnight: a walk over one of them would see two days. */
async function awayFromNoonAndMidnight() {
  const left = halfDay - ((Date.now() + tokyo) % halfDay);
  if (left > margin) return;
  console.log(`waiting ${Math.ceil(left / 1000)} s: the shop's noon or midnight must not fall into the walk`);
  await new Promise((resolve) => setTimeout(resolve, left + 1000));
}

const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

function simulatorJar() {
  const folder = join(root, 'connectors/kit/simulators/target');
  return join(folder, readdirSync(folder).find((name) => /^banto-simulators-.*\.jar$/.test(name)));
}

async function told(port, what) {
  const answer = await fetch(`http://localhost:${port}/_control/${what}`);
  if (!answer.ok) throw new Error(`the mall says ${answer.status} to ${what}`);
  return answer.json();
}

async function tell(port, command, wish) {
  const answer = await fetch(`http://localhost:${port}/_control/${command}`, {
    method: 'POST',
    body: JSON.stringify(wish),
  });
  if (!answer.ok) throw new Error(`the mall says ${answer.status} to ${command}`);
}

export class House {
  #malls = [];

  /** @param env more of its surroundings, as `./banto` reads them */
  static async open(env = {}) {
    await awayFromNoonAndMidnight();
    const house = new House();
    const [port, consolePort, simulatorPort] = await freePorts(3);
    house.data = mkdtempSync(join(tmpdir(), 'banto-browser-'));
    house.simulatorPort = simulatorPort;
    house.url = `http://localhost:${port}`;
    house.env = {
      ...process.env,
      BANTO_BUILD: 'no',
      BANTO_DATA: house.data,
      BANTO_PORT: port,
      BANTO_CONSOLE_PORT: consolePort,
      BANTO_SIMULATOR_PORT: simulatorPort,
      // the same 300 orders each time, and none beside them
      BANTO_TRICKLE: '0',
      // a machine that lives for minutes starts sooner with one compiler and one collector
      ...env,
      BANTO_JAVA_OPTS: `-XX:+UseSerialGC -XX:TieredStopAtLevel=1 ${env.BANTO_JAVA_OPTS ?? ''}`,
    };
    // what was prepared is of this program
    if (!env.BANTO_ARCHIVE) execFileSync(join(root, 'karaf-assembly/test-house/prepared.sh'), ['begin', house.data]);
    mkdirSync(join(house.data, 'etc'), { recursive: true });
    // the simulated mall is asked as fast as it answers
    writeFileSync(join(house.data, 'etc/banto.conductor.cfg'), 'pace.factor = 1000\n');
    // its second mall and other far sides listen on this machine
    writeFileSync(join(house.data, 'etc/banto.wayout.cfg'), 'inside = 127.0.0.0/8, ::1\n');
    try {
      house.#banto('run');
    } catch (e) {
      house.close(true);
      throw e;
    }
    return house;
  }

  get log() {
    return join(this.data, 'log/karaf.log');
  }

  firstLogin() {
    return readFileSync(join(this.data, 'first-login.txt'), 'utf8').trim().split(/\s+/);
  }

  /** What the simulated mall itself holds: `state` counts, `orders` each with its shipments. */
  mall(what) {
    return told(this.simulatorPort, what);
  }

  /** Opens one more simulated mall, which goes when the house goes. */
  async openMall(kind, orders, more = {}) {
    const [port] = await freePorts(1);
    const data = join(this.data, 'malls', kind);
    const args = { mall: kind, port, data, seed: 1, orders, trickle: 0, pace: 1000, ...more };
    const words = Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.#malls.push(spawn(java, ['-Xmx256m', '-jar', simulatorJar(), ...words], { stdio: 'ignore' }));
    const mall = {
      url: `http://localhost:${port}`,
      ask: (what) => told(port, what),
      tell: (command, wish) => tell(port, command, wish),
    };
    for (let left = 300; ; left--) {
      try {
        await mall.ask('state');
        return mall;
      } catch (e) {
        if (left === 0) throw e;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** Tells the simulated mall what to do. */
  tell(command, wish) {
    return tell(this.simulatorPort, command, wish);
  }

  /** Says a command at the house's console; the browser's words are heard meanwhile. */
  async console(command) {
    await promisify(execFile)(join(root, 'banto'), ['console', command], { cwd: root, env: this.env });
  }

  close(keep = false) {
    this.#malls.forEach((mall) => mall.kill('SIGKILL'));
    this.#banto('stop');
    if (!keep) rmSync(this.data, { recursive: true, force: true });
  }

  #banto(...command) {
    execFileSync(join(root, 'banto'), command, { cwd: root, env: this.env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
