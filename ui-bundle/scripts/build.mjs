// SPDX-License-Identifier: Apache-2.0
// Builds the page for Maven: installs what is locked (only when the lock changed), then builds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed to build the page; this is ${process.version}.`);
  process.exit(1);
}

const mark = 'node_modules/.banto-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const fresh = existsSync(mark) && readFileSync(mark, 'utf8') === lock;

// what npm says is shown when it fails
function npm(...args) {
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status === 0) return;
  process.stderr.write(run.stdout ?? '');
  process.stderr.write(run.stderr ?? '');
  if (run.error) console.error(run.error.message);
  process.exit(run.status ?? 1);
}

if (!fresh) {
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(mark, lock);
}
npm('run', '--silent', 'build');
