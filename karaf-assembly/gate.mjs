// SPDX-License-Identifier: Apache-2.0
// What the tests that have just run say, as the last thing that is printed: how long, which are slow, which are flaky
// (red at first and green when run again), which are red. Ends with 1 where something is red.
//
// A flaky test stops nobody while it stands in docs/flaky.tsv or is new; past the day that is given there it is red.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { reports, unescaped } from './reports.mjs';

const DAY = 86_400_000;
/** Days for which a flaky test may be excused at a time. */
const LONGEST = 14;

/** A test that ran: module, name, seconds, state (passed, failed, skipped), whether it is flaky, what it said. */
export function* ofMaven(module, text) {
  for (const [, head, body = ''] of text.matchAll(/<testcase ([^>]*?)(?:\/>|>(.*?)<\/testcase>)/gs)) {
    const value = (key) => unescaped(new RegExp(`\\b${key}="([^"]*)"`).exec(head)?.[1] ?? '');
    const red = /<(failure|error)\b[^>]*>(.*?)<\/\1>/s.exec(body);
    const [once, twice] = body.matchAll(/<flaky(?:Failure|Error)\b[^>]*>(.*?)<\/flaky(?:Failure|Error)>/gs);
    // Surefire takes the tests of one name in nested classes for runs of one test: green on one database and red twice on the other
    const state = red || twice ? 'failed' : /<skipped\b/.test(body) ? 'skipped' : 'passed';
    const name = `${value('classname')}.${value('name')}`;
    yield { module, name, seconds: Number(value('time')), state, flaky: Boolean(once) && !twice, said: unescaped(red?.[2] ?? once?.[1] ?? '') };
  }
}

export function* ofPage(module, { testResults }) {
  for (const { name: file, assertionResults } of testResults) {
    for (const { fullName, status, duration = 0, failureMessages = [] } of assertionResults) {
      const state = { passed: 'passed', failed: 'failed' }[status] ?? 'skipped';
      const name = `${basename(file)}: ${fullName}`;
      // what passed and says why it failed was run again
      const flaky = state === 'passed' && failureMessages.length > 0;
      yield { module, name, seconds: duration / 1000, state, flaky, said: failureMessages.join('\n') };
    }
  }
}

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function read() {
  const tests = [];
  for (const path of reports((name) => name.endsWith('-reports') || name === 'proofs')) {
    const module = path.split(`${sep}target${sep}`)[0].replace(/^\.\//, '');
    const name = basename(path);
    if (/^TEST-.*\.xml$/.test(name)) tests.push(...ofMaven(module, readFileSync(path, 'utf8')));
    else if (name === 'page.json') tests.push(...ofPage(module, json(path)));
    else if (name.startsWith('scene-')) tests.push({ module, ...json(path) });
  }
  return tests;
}

/** The tests under repair: name → day on which the excuse ends. What is wrong with the list is thrown. */
export function excused(text) {
  const days = new Map();
  for (const [number, row] of text.split('\n').slice(1).entries()) {
    if (!row) continue;
    const [test, since, until, fault, known] = row.split('\t');
    const length = (Date.parse(until) - Date.parse(since)) / DAY;
    if (!(length >= 0 && length <= LONGEST)) {
      throw new Error(`docs/flaky.tsv line ${number + 2}: ${test}: until ${until} is not within ${LONGEST} days of ${since}`);
    }
    if (!/^(test|product|unknown)$/.test(fault) || !known) {
      throw new Error(`docs/flaky.tsv line ${number + 2}: ${test}: whose fault it is (test, product, unknown) and what is known`);
    }
    days.set(test, until);
  }
  return days;
}

/** A test as it counts today: a flaky one is red once its excuse has ended. */
export function judged(test, days, today) {
  const until = days.get(test.name);
  if (!test.flaky || until === undefined || until >= today) return test;
  return { ...test, state: 'failed', said: `its excuse ended on ${until}\n${test.said}` };
}

/** Lines of a failure worth reading: what it says, and where in Banto it was said. */
function told(text) {
  const lines = text.replace(/^<!\[CDATA\[|\]\]>$/g, '').split('\n');
  const said = lines.findIndex((line) => /^\s+at /.test(line));
  const words = (said < 0 ? lines : lines.slice(0, said)).slice(0, 15);
  return [...words, ...lines.filter((line) => /^\s+at .*org\.banto/.test(line)).slice(0, 5)];
}

function minutes(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`.padStart(6);
}

function main() {
  const days = excused(readFileSync('docs/flaky.tsv', 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  const tests = read().map((test) => judged(test, days, today));
  const modules = new Map();
  for (const { module, seconds } of tests) modules.set(module, (modules.get(module) ?? 0) + seconds);
  console.log('minutes of tests by module');
  for (const [module, seconds] of [...modules].sort((a, b) => b[1] - a[1])) {
    if (seconds >= 5) console.log(`  ${minutes(seconds)}  ${module}`);
  }
  console.log('the twenty slowest tests');
  for (const { seconds, name } of [...tests].sort((a, b) => b.seconds - a.seconds).slice(0, 20)) {
    console.log(`  ${minutes(seconds)}  ${name}`);
  }
  rmSync('target/flaky', { recursive: true, force: true });
  for (const test of tests.filter((one) => one.flaky)) {
    mkdirSync('target/flaky', { recursive: true });
    writeFileSync(`target/flaky/${test.name.replace(/[^\w.-]+/g, '_').slice(0, 150)}.log`, test.said);
    const until = days.get(test.name);
    console.log(`flaky: ${test.name} (${until ? `excused until ${until}` : 'new: enter it into docs/flaky.tsv'})`);
    for (const line of told(test.said).slice(0, 4)) console.log(`  ${line.slice(0, 300)}`);
  }
  const red = tests.filter(({ state }) => state === 'failed');
  for (const { name, said } of red) {
    console.log(`red: ${name}`);
    for (const line of told(said)) console.log(`  ${line.slice(0, 300)}`);
  }
  const passed = tests.filter(({ state }) => state === 'passed').length;
  const skipped = tests.length - passed - red.length;
  console.log(`${passed} passed, ${red.length} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exitCode = red.length > 0 || passed === 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith('gate.mjs')) main();
