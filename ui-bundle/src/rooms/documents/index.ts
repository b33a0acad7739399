// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

const needs = { menu: ['documents'], right: 'documents.see' };

export default {
  id: 'documents',
  words: names,
  places: [{ to: '/documents', word: 'place.documents', key: 'e', under: 'work', at: 100, ...needs }],
  routes: [{ path: '/documents', page: lazy(() => import('./DocumentsPage')) }],
  blocks: [{ spot: 'order', id: 'papers', at: 40, ...needs, show: lazy(() => import('./Papers')) }],
} satisfies Room;
