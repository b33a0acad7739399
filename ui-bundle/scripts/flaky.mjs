// SPDX-License-Identifier: Apache-2.0
// Writes down which tests of the page were red at first and green when run again, with what they said at first.
import { mkdirSync, writeFileSync } from 'node:fs';

export default class Flaky {
  onTestRunEnd(modules) {
    const flaky = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (!test.diagnostic()?.flaky) continue;
        const error = (test.result().errors ?? []).map((one) => one.stack ?? one.message).join('\n');
        flaky.push({ name: test.fullName.replaceAll(' > ', ' '), file: module.moduleId, error });
      }
    }
    mkdirSync('target/proofs', { recursive: true });
    writeFileSync('target/proofs/page-flaky.json', JSON.stringify(flaky));
  }
}
