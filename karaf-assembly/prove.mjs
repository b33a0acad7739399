// SPDX-License-Identifier: Apache-2.0
// The long proofs, one after the other: ./banto prove [--list] [--long] [--record] [NAME …]. A red one ends nothing; a run
// that was cut off goes on where it was. docs/proofs.tsv names them all.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { run as program } from './programs.mjs';
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
const which = `${commit} ${long} ${names.join()}`;
/** The walk over pages drops the room in that the proof of the archetype makes. */
if (names.includes('pages') && !existsSync('features/kit/room-archetype/target/made')) names.push('RoomArchetypeIT');
const chosen = proofs.filter(({ proof }) => names.length === 0 || names.includes(proof));
let run = existsSync(`${KEPT}/run.json`) ? JSON.parse(readFileSync(`${KEPT}/run.json`, 'utf8')) : {};
const left = ({ proof }) => !(proof in run.done);
const keep = () => writeFileSync(`${KEPT}/run.json`, JSON.stringify(run, null, 1));
if (run.which !== which || !chosen.some(left)) {
  rmSync(KEPT, { recursive: true, force: true });
  mkdirSync(KEPT, { recursive: true });
  run = { which, began: Date.now(), done: {} };
  keep();
} else console.log('goes on where it was cut off');

function done(proof, state, seconds, figure) {
  const day = new Date().toISOString().slice(0, 10);
  run.done[proof] = { state, minutes: (seconds / 60).toFixed(1), commit, day, figure: figure.replaceAll('\t', ' ').slice(0, 200) };
  keep();
  if (options.includes('--record')) record();
  console.log(`proof ${proof}: ${state} after ${Math.round(seconds)} s. ${figure}`);
}

/** Writes what is known by now; the rest of the list stays, and so does what was left out. */
function record() {
  const known = (row) => (run.done[row.proof]?.state === 'left out' ? row : (run.done[row.proof] ?? row));
  const table = proofs.map((row) => head.map((key) => known(row)[key] ?? row[key]).join('\t'));
  writeFileSync(LIST, [head.join('\t'), ...table, ''].join('\n'));
}

/** Runs a program; what it prints is kept in a file as well. */
const go = (log, name, args, settings) =>
  program(name, args, settings, (text) => appendFileSync(`${KEPT}/${log}.log`, text));

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

/** Takes down the classes of a module that have come to an end since the run began. */
function gather(where, all) {
  const log = `${KEPT}/${basename(where)}.log`;
  const said = existsSync(log) ? readFileSync(log, 'utf8') : '';
  for (const path of reports((name) => name === 'failsafe-reports', where)) {
    const [, name] = /^TEST-(.*)\.xml$/.exec(basename(path)) ?? [];
    const one = name && all.find(({ proof }) => name.split('.').pop() === proof);
    if (!one || !left(one) || statSync(path).mtimeMs < run.began) continue;
    const suite = /<testsuite [^>]*>/.exec(readFileSync(path, 'utf8'))[0];
    const value = (key) => Number(new RegExp(`\\b${key}="([\\d.]+)"`).exec(suite)?.[1] ?? 0);
    const tests = value('tests') - value('skipped');
    const bad = value('errors') + value('failures');
    const state = bad > 0 ? 'red' : tests > 0 ? 'green' : 'left out';
    done(one.proof, state, value('time'), `${tests - bad} of ${tests} tests. ${figure(ofClass(said, name))}`);
  }
}

/** The proofs of one module, as often as some of them are still to be heard of. */
async function ofModule(where, all) {
  gather(where, all);
  for (let pending = all.filter(left); pending.length > 0; ) {
    const classes = pending.map(({ proof }) => proof).join();
    await go(basename(where), ...maven(where, '-Dtest=None', `-Dit.test=${classes}`, long ? '-Plong' : '-Pprove'));
    gather(where, pending);
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
const count = (state) => chosen.filter(({ proof }) => run.done[proof].state === state).length;
console.log(`${count('green')} passed, ${count('red')} failed, ${count('left out')} left out`);
process.exitCode = count('red') > 0 ? 1 : 0;
