// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

export default {
  id: 'home',
  words: names,
  places: [{ to: '/', word: 'place.home', key: 'h', under: 'top', at: 0 }],
  routes: [{ path: '/', page: lazy(() => import('./HomePage')) }],
} satisfies Room;
