// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    board: '掲示板',
    texts: '定型文',
    tags: 'タグ',
  },
  boardAct: {
    note: '掲示板に書く',
  },
  cause: {
    memo: {
      due: 'メモの確認日',
    },
    tag: {
      stops: 'タグの確認待ち',
    },
  },
};

const en: Alike<typeof ja> = {
  place: {
    board: 'Board',
    texts: 'Canned texts',
    tags: 'Tags',
  },
  boardAct: {
    note: 'Put on the board',
  },
  cause: {
    memo: {
      due: 'Memo is due',
    },
    tag: {
      stops: 'Tag to look at',
    },
  },
};

/** What the room's places are called. */
export const names = { ja, en };
