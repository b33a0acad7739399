// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    practice: '練習',
  },
};

const en: Alike<typeof ja> = {
  place: {
    practice: 'Practice',
  },
};

/** What the room's places are called. */
export const names = { ja, en };
