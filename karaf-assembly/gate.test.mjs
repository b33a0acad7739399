// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { excused, judged, ofMaven, ofPage } from './gate.mjs';

const suite = (inside) => `<testsuite><testcase name="holds" classname="org.A" time="1.5">${inside}</testcase></testsuite>`;
const one = (inside) => [...ofMaven('m', suite(inside))][0];

test('a test that is red at first and green then is flaky, with what it said', () => {
  const { state, flaky, said } = one('<flakyFailure message="x"><stackTrace>expected &lt;1&gt;</stackTrace></flakyFailure>');
  assert.deepEqual([state, flaky], ['passed', true]);
  assert.match(said, /expected <1>/);
});

test('one that is green in one nested class and red twice in another is red', () => {
  const { state, flaky } = one('<flakyFailure message="x">said</flakyFailure>'.repeat(2));
  assert.deepEqual([state, flaky], ['failed', false]);
});

test('one that is red twice is red, and not flaky', () => {
  const { state, flaky } = one('<failure message="x">said</failure><rerunFailure message="x">said</rerunFailure>');
  assert.deepEqual([state, flaky], ['failed', false]);
});

test('one that is green is neither, one that was left out is no proof', () => {
  assert.equal(one('').state, 'passed');
  assert.equal(one('<skipped/>').state, 'skipped');
});

const head = 'test\tsince\tuntil\tfault\tknown\n';
const list = excused(`${head}org.A.holds\t2026-12-01\t2026-12-15\tunknown\tonce on a busy machine\n`);
const flaky = { name: 'org.A.holds', state: 'passed', flaky: true, said: '' };

test('a flaky one stops nobody until its day has passed', () => {
  assert.equal(judged(flaky, list, '2026-12-15').state, 'passed');
  assert.equal(judged(flaky, list, '2026-12-16').state, 'failed');
  assert.equal(judged({ ...flaky, name: 'org.A.new' }, list, '2026-12-16').state, 'passed');
});

test('no excuse lasts longer than two weeks, and each says whose fault it is', () => {
  assert.throws(() => excused(`${head}org.A.holds\t2026-12-01\t2026-12-16\ttest\tx`), /line 2.*14 days/);
  assert.throws(() => excused(`${head}org.A.holds\t2026-12-01\t2026-12-05\tnobody\tx`), /line 2/);
});

test('tests of the page are judged alike', () => {
  const page = (of) => [...ofPage('ui', { testResults: [{ name: '/x/list.test.tsx', assertionResults: [{ fullName: 'a', ...of }] }] })][0];
  const { name, state, seconds, flaky } = page({ status: 'failed', duration: 2000, failureMessages: ['x'] });
  assert.deepEqual([name, state, seconds, flaky], ['list.test.tsx: a', 'failed', 2, false]);
  const again = page({ status: 'passed', failureMessages: ['x'] });
  assert.deepEqual([again.state, again.flaky, again.said], ['passed', true, 'x']);
  assert.equal(page({ status: 'passed', failureMessages: [] }).flaky, false);
});

const root = fileURLToPath(new URL('..', import.meta.url));
const scenes = 'karaf-assembly/browser-tests';

/** The classes tagged as proofs below a folder, each with its module. */
function* proofs(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!['target', 'node_modules', 'resources'].includes(entry.name)) yield* proofs(path);
    } else if (/IT\.java$/.test(entry.name) && readFileSync(join(root, path), 'utf8').includes('@Tag("proof")')) {
      yield `${entry.name.slice(0, -5)} ${path.split('/src/')[0]}`;
    }
  }
}

test('each long proof stands in docs/proofs.tsv, and each that stands there is there', () => {
  const rows = readFileSync(join(root, 'docs/proofs.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  const listed = rows.map((row) => row.split('\t').slice(0, 2).join(' ')).filter((one) => !one.endsWith(scenes));
  // of these the gate runs a short form
  const both = ['StopIT karaf-assembly/chaos'];
  // records a house, for others to start on; asked for by name
  const tools = ['RecordHouseIT karaf-assembly/chaos'];
  const tagged = ['karaf-assembly', 'connectors', 'features'].flatMap((folder) => [...proofs(folder)]);
  assert.deepEqual([...listed, ...tools].sort(), [...tagged, ...both].sort());
  for (const row of rows) {
    const [name, where] = row.split('\t');
    if (where === scenes) readFileSync(join(root, where, `${name}.mjs`));
  }
});
