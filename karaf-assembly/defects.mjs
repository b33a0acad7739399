// SPDX-License-Identifier: Apache-2.0
// Which defects of docs/defects.tsv are proven mended by the tests that have just run: a proof is a test that
// passed and carries the defect's number, as a tag (JUnit) or in brackets in its name (page, browser).
import { readFileSync } from 'node:fs';
import { reports, unescaped } from './reports.mjs';

/** Tests of a report in the Open Test Reporting format: tags of a class hold for its tests. */
function* ofJUnit(text) {
  const begun = new Map();
  for (const [, kind, id, rest] of text.matchAll(/<e:(started|finished) id="(\d+)"(.*?)<\/e:\1>/gs)) {
    if (kind === 'started') {
      const parent = begun.get(/parentId="(\d+)"/.exec(rest)?.[1]);
      const own = [...rest.matchAll(/<tag>([^<]*)<\/tag>/g)].map(([, tag]) => unescaped(tag));
      const name = unescaped(/name="([^"]*)"/.exec(rest)[1]);
      const test = /<junit:type>TEST</.test(rest);
      begun.set(id, { name, test, tags: [...(parent?.tags ?? []), ...own] });
    } else {
      const { name, test, tags } = begun.get(id);
      const status = /status="(\w+)"/.exec(rest)?.[1];
      const passed = status === 'SUCCESSFUL';
      // a container that fails takes its tests with it
      if (!/SKIPPED|ABORTED/.test(status) && (test || !passed)) yield { name, tags, passed };
    }
  }
}

const bracketed = (name) => [...name.matchAll(/\[([a-z0-9]+\.[\w.-]+)\]/gi)].map(([, tag]) => tag);

function* ofPage(text) {
  for (const { assertionResults } of JSON.parse(text).testResults) {
    for (const { fullName, status } of assertionResults) {
      if (status === 'passed' || status === 'failed') {
        yield { name: fullName, tags: bracketed(fullName), passed: status === 'passed' };
      }
    }
  }
}

function* ofBrowser(text) {
  for (const name of text.split('\n').filter(Boolean)) yield { name, tags: bracketed(name), passed: true };
}

function tests(path) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.xml')) return ofJUnit(text);
  if (path.endsWith('page.json')) return ofPage(text);
  return path.endsWith('steps.txt') ? ofBrowser(text) : [];
}

const [, ...rows] = readFileSync('docs/defects.tsv', 'utf8').split('\n').filter(Boolean);
const defects = new Map(rows.map((row) => row.split('\t')));
const proofs = new Map([...defects.keys()].map((id) => [id, []]));
const strange = new Set();
for (const path of reports((name) => name === 'proofs')) {
  for (const { name, tags, passed } of tests(path)) {
    for (const tag of tags.filter((t) => t.includes('.'))) {
      if (proofs.has(tag)) proofs.get(tag).push({ name, passed });
      else strange.add(tag);
    }
  }
}
// a test that was red and is run again is told twice, under one name
const passed = (id, name) => proofs.get(id).some((proof) => proof.name === name && proof.passed);
const failed = (id) => proofs.get(id).find(({ name }) => !passed(id, name));
const proven = (id) => proofs.get(id).length > 0 && !failed(id);
for (const [id, what] of defects) if (failed(id)) console.log(`defect ${id} is not mended (${failed(id).name}): ${what}`);
for (const tag of strange) console.error(`a test proves ${tag}, which docs/defects.tsv does not name`);
const count = [...defects.keys()].filter(proven).length;
console.log(`defects: ${count} of ${defects.size} proven here, the others by ./banto prove`);
process.exitCode = strange.size > 0 ? 1 : 0;
