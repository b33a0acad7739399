// SPDX-License-Identifier: Apache-2.0
import type { ForeignPage } from '../src/api/types';

/** A page of a bundle, as the house lists it. */
export const listed = (more: Partial<ForeignPage> = {}): ForeignPage => ({
  id: 'cards',
  name: { ja: 'カード', en: 'Cards' },
  bundle: 'acme-cards',
  version: '1.0.0',
  provider: 'Acme',
  right: '',
  kit: '1.0',
  key: 'k1',
  mode: 'SHARED',
  parts: [],
  state: 'READY',
  why: null,
  module: '/rooms/cards/k1/page.js',
  sheet: null,
  ...more,
});
