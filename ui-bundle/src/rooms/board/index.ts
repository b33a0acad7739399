// SPDX-License-Identifier: Apache-2.0
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { names } from './names';

const board = { menu: ['team-board'], right: 'board.write' };
const texts = { menu: ['canned-texts'], right: 'board.write' };

export default {
  id: 'board',
  words: names,
  places: [
    { to: '/board', word: 'place.board', key: 'a', at: 60, ...board },
    { to: '/settings/texts', word: 'place.texts', under: 'settings', group: 'shop', at: 70, ...texts },
    {
      to: '/settings/tags',
      word: 'place.tags',
      under: 'settings',
      group: 'shop',
      at: 60,
      menu: ['order-tags'],
      right: 'board.edit-tags',
    },
  ],
  routes: [
    { path: '/board', page: lazy(() => import('./BoardPage')) },
    { path: '/board/:id', page: lazy(() => import('./BoardPage')) },
    { path: '/settings/texts', page: lazy(() => import('./TextsPage')) },
    { path: '/settings/tags', page: lazy(() => import('./TagsPage')) },
  ],
  acts: [
    {
      id: 'board.note',
      word: 'boardAct.note',
      ...board,
      fits: ({ all, ids }) => !all && ids.length <= 20,
      run: ({ ids }, { go }) => go(`/board?order=${ids.join('+')}`),
    },
  ],
  blocks: [
    { spot: 'signs', id: 'board', at: 5, ...board, show: lazy(() => import('./BoardSign')) },
    { spot: 'signs', id: 'texts', at: 90, ...texts, show: lazy(() => import('./CannedKeys')) },
    { spot: 'home', id: 'board', at: 10, ...board, show: lazy(() => import('./HomeBoard')) },
    { spot: 'rail', id: 'tags', at: 40, menu: ['order-tags'], show: lazy(() => import('./RailTags')) },
    { spot: 'order', id: 'board', at: 25, ...board, show: lazy(() => import('./OrderBoard')) },
    { spot: 'alarm', id: 'memo', at: 20, show: lazy(() => import('./MemoLink')) },
  ],
} satisfies Room;
