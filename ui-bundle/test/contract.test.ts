// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { types } from '../scripts/types.mjs';
import { Contract, type Exchange } from './contract';

const written = readFileSync('../docs/api/openapi.json', 'utf8');

test('theTypesAreThoseOfTheDescriptionThatIsWrittenDown', async () => {
  const here = readFileSync('src/api/schema.ts', 'utf8');
  expect((await types()) === here, 'write them anew by: npm run types').toBe(true);
  const { OrderListRow, OrderListRowChip, ProposedChange, MallState } =
    JSON.parse(written).components.schemas;
  const some = {
    openapi: '3.0.1',
    info: {},
    paths: {},
    components: { schemas: { OrderListRow, OrderListRowChip, ProposedChange, MallState } },
  };
  expect(here).toContain('boxName: string');
  const other = await types(JSON.stringify(some).replaceAll('"boxName"', '"shelfName"'));
  expect(other).toContain('shelfName: string');
  expect(other).not.toContain('boxName');
});

const asked: Exchange = {
  method: 'GET',
  path: '/accounts',
  sent: '',
  status: 200,
  type: 'application/json',
  body: '',
};

test('whatTheContractDoesNotKnowIsTold', () => {
  const contract = new Contract();
  const wrong = (one: Partial<Exchange>) => contract.wrong({ ...asked, ...one });
  const answer = (value: unknown) => wrong({ body: JSON.stringify(value) });
  expect(answer([{ id: 'main', name: '店', practice: false }])).toEqual([]);
  expect(answer([{ id: 'main', title: '店', practice: false }])[0]).toMatch(
    /^GET \/accounts answers 200 \/0 must /,
  );
  expect(answer([{ id: 'main', name: null, practice: false }])[0]).toContain('/0/name must be string');
  expect(wrong({ path: '/acounts' })).toEqual(['GET /acounts is not described']);
  expect(wrong({ path: '/accounts?all=true', body: '[]' })).toEqual(['GET /accounts?all is not described']);
  expect(wrong({ status: 422, body: '{}' })[0]).toContain('answers 422 which is none of 200, 401');
  const wish = { method: 'POST', path: '/orders/1/notes', status: 204 };
  expect(wrong({ ...wish, sent: '{"text":"x"}' })).toEqual([]);
  expect(wrong({ ...wish, sent: '{"words":"x"}' })[0]).toContain('sends a body that must');
  const renamed = new Contract(JSON.parse(written.replaceAll('"name"', '"title"')));
  expect(renamed.wrong({ ...asked, body: '[{"id":"main","name":"店"}]' })).not.toEqual([]);
});
