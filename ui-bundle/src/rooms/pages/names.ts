// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    pages: 'プログラムの画面',
  },
  foreign: {
    ended: '停止中',
  },
};

const en: Alike<typeof ja> = {
  place: {
    pages: 'Pages of programs',
  },
  foreign: {
    ended: 'stopped',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
