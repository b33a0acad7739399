// SPDX-License-Identifier: Apache-2.0
// Lint and tests of the page, for Maven.
import { spawnSync } from 'node:child_process';

for (const script of ['lint', 'test']) {
  const windows = process.platform === 'win32';
  const npm = windows ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['run', '--silent', script], { stdio: 'inherit', shell: windows });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
