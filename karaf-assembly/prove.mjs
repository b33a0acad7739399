// SPDX-License-Identifier: Apache-2.0
// The long proofs, one after the other: ./banto prove [--list] [--long] [--record] [NAME …]. A red one ends nothing; a run
// that was cut off goes on where it was. docs/proofs.tsv names them all.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { reports } from './reports.mjs';

const LIST = 'docs/proofs.tsv';
const KEPT = 'target/prove';
const SCENES = 'karaf-assembly/browser-tests';

const [head, ...rows] = readFileSync(LIST, 'utf8').trimEnd().split('\n').map((row) => row.split('\t'));
const proofs = rows.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i] ?? ''])));
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const option of options) if (!['--list', '--long', '--record'].includes(option)) fail(`no option ${option}`);
for (const name of names) if (!proofs.some(({ proof }) => proof === name)) fail(`no proof ${name}: ./banto prove --list`);
const long = options.includes('--long');

function fail(words) {
  console.error(`banto prove: ${words}`);
  process.exit(2);
}

if (options.includes('--list')) {
  for (const { proof, minutes, state, day, shows, rooms } of proofs) {
    console.log(`${proof.padEnd(20)} ${minutes.padStart(4)} min  ${(state || 'not run').padEnd(8)} ${day.padEnd(10)}  ${shows} [${rooms}]`);
  }
  process.exit(0);
}

const commit = spawnSync('git', ['rev-parse', '--short=8', 'HEAD'], { encoding: 'utf8' }).stdout.trim() || 'unknown';
const chosen = proofs.filter(({ proof }) => names.length === 0 || names.includes(proof));
const which = `${commit} ${long} ${names.join()}`;
mkdirSync(KEPT, { recursive: true });
let run = existsSync(`${KEPT}/run.json`) ? JSON.parse(readFileSync(`${KEPT}/run.json`, 'utf8')) : {};
const left = ({ proof }) => !(proof in run.done);
if (run.which !== which || !chosen.some(left)) run = { which, done: {} };
else console.log(`goes on: ${Object.keys(run.done).length} of ${chosen.length} are done`);

function done(proof, state, seconds, figure) {
  const day = new Date().toISOString().slice(0, 10);
  run.done[proof] = { state, minutes: (seconds / 60).toFixed(1), commit, day, figure: figure.replaceAll('\t', ' ').slice(0, 200) };
  writeFileSync(`${KEPT}/run.json`, JSON.stringify(run, null, 1));
  console.log(`proof ${proof}: ${state} after ${Math.round(seconds)} s. ${figure}`);
}

/** Runs a program; what it prints is shown, kept in a file, and returned with how it ended. */
function go(log, program, args, settings = {}) {
  return new Promise((resolve) => {
    const file = createWriteStream(`${KEPT}/${log}.log`, { flags: 'a' });
    let said = '';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...settings });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        process.stdout.write(data);
        file.write(data);
        said += data;
      });
    }
    child.on('close', (code) => file.end(() => resolve({ code, said })));
  });
}

const noise = /^\s*$|^\[|initdb|^(SLF4J|WARNING)|\[main\]/;
/** The last line of its own that a proof printed: its figure. */
const figure = (said) => said.split('\n').filter((line) => !noise.test(line)).pop()?.trim() ?? '';

/** What Maven printed while a class ran. */
function ofClass(said, name) {
  const from = said.lastIndexOf(`Running ${name}`);
  const to = said.indexOf('Tests run:', from);
  return from < 0 ? '' : said.slice(from, to < 0 ? undefined : to).split('\n').slice(1).join('\n');
}

const maven = (modules, ...more) => [
  'mvn',
  ['-B', '-ntp', 'verify', '-T', '2', '-fae', '-pl', modules, '-am', `-Dbanto.fixtures=${process.env.BANTO_FIXTURES ?? ''}`,
   '-Dspotless.check.skip=true', '-Dpage.check.skip=true', '-Dtest.without=', '-Dtest.again=0',
   '-Dsurefire.failIfNoSpecifiedTests=false', '-Dfailsafe.failIfNoSpecifiedTests=false', ...more],
];

/** The proofs of one module, as often as some of them are still to be heard of. */
async function ofModule(where, all) {
  for (let pending = all; pending.length > 0; ) {
    for (const path of reports((name) => name === 'failsafe-reports', where)) rmSync(path);
    const classes = pending.map(({ proof }) => proof).join();
    const { said } = await go(basename(where), ...maven(where, '-Dtest=None', `-Dit.test=${classes}`, long ? '-Plong' : '-Pprove'));
    const heard = new Map();
    for (const path of reports((name) => name === 'failsafe-reports', where)) {
      const [, name] = /^TEST-(.*)\.xml$/.exec(basename(path)) ?? [];
      const suite = name && /<testsuite [^>]*>/.exec(readFileSync(path, 'utf8'))?.[0];
      if (!suite) continue;
      const value = (key) => Number(new RegExp(`\\b${key}="([\\d.]+)"`).exec(suite)?.[1] ?? 0);
      const simple = name.split('.').pop().split('-')[0];
      const before = heard.get(simple) ?? { tests: 0, bad: 0, seconds: 0, figure: '' };
      heard.set(simple, {
        tests: before.tests + value('tests') - value('skipped'),
        bad: before.bad + value('errors') + value('failures'),
        seconds: before.seconds + value('time'),
        figure: before.figure || figure(ofClass(said, name.split('-')[0])),
      });
    }
    for (const { proof } of pending.filter((one) => heard.has(one.proof))) {
      const { tests, bad, seconds, figure: words } = heard.get(proof);
      const state = bad > 0 ? 'red' : tests > 0 ? 'green' : 'left out';
      done(proof, state, seconds, `${tests - bad} of ${tests} tests. ${words}`);
    }
    const silent = pending.filter(left);
    if (silent.length === pending.length) {
      for (const { proof } of silent) done(proof, 'red', 0, `did not run, see ${KEPT}/${basename(where)}.log`);
    }
    pending = silent.filter(left);
  }
}

async function ofBrowser(all) {
  const built = await go('scenes', ...maven(':banto-distribution,:banto-simulators', '-DskipTests'));
  const tools = await go('scenes', 'npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: SCENES });
  for (const { proof } of all) {
    const began = Date.now();
    const ready = built.code === 0 && tools.code === 0;
    const { code, said } = ready ? await go(proof, process.execPath, [`${proof}.mjs`], { cwd: SCENES }) : { code: 1, said: 'the build failed' };
    const failed = /^FAILED .*$/m.exec(said)?.[0];
    done(proof, code === 0 ? 'green' : 'red', (Date.now() - began) / 1000, failed ?? figure(said));
  }
}

const modules = new Map();
for (const one of chosen.filter(left)) modules.set(one.where, [...(modules.get(one.where) ?? []), one]);
for (const [where, all] of modules) await (where === SCENES ? ofBrowser(all) : ofModule(where, all));

for (const { proof } of chosen) console.log(`${run.done[proof].state.padEnd(8)} ${proof}: ${run.done[proof].figure}`);
if (options.includes('--record')) {
  const table = proofs.map((row) => head.map((key) => (run.done[row.proof] ?? row)[key] ?? row[key]).join('\t'));
  writeFileSync(LIST, [head.join('\t'), ...table, ''].join('\n'));
}
const red = chosen.filter(({ proof }) => run.done[proof].state === 'red').length;
console.log(`${chosen.length - red} passed, ${red} failed`);
process.exitCode = red > 0 ? 1 : 0;
