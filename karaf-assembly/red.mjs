// SPDX-License-Identifier: Apache-2.0
// Names the Java tests that have just failed, with their words, as the last thing that is printed: of a run of an
// hour often only the end is kept.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { reports, unescaped } from './reports.mjs';

/** Lines of a failure worth reading: what it says, and where in Banto it was said. */
function told(text) {
  const lines = text.replace(/^<!\[CDATA\[|\]\]>$/g, '').split('\n');
  const said = lines.findIndex((line) => /^\s+at /.test(line));
  const words = (said < 0 ? lines : lines.slice(0, said)).slice(0, 15);
  return [...words, ...lines.filter((line) => /^\s+at .*org\.banto/.test(line)).slice(0, 5)];
}

for (const path of reports((name) => name.endsWith('-reports'))) {
  if (!/^TEST-.*\.xml$/.test(basename(path))) continue;
  const cases = readFileSync(path, 'utf8').matchAll(/<testcase ([^>]*[^/])>(.*?)<\/testcase>/gs);
  for (const [, head, body] of cases) {
    const failure = /<(failure|error)\b[^>]*>(.*?)<\/\1>/s.exec(body);
    if (!failure) continue;
    const [name, of] = ['name', 'classname'].map((key) => unescaped(new RegExp(`\\b${key}="([^"]*)"`).exec(head)[1]));
    console.error(`red: ${of}.${name}`);
    for (const line of told(unescaped(failure[2]))) console.error(`  ${line.slice(0, 300)}`);
  }
}
