// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    pages: 'プログラムの画面',
  },
};

const en: Alike<typeof ja> = {
  place: {
    pages: 'Pages of programs',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
