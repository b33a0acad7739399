// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    takeOut: 'データの書き出し',
  },
};

const en: Alike<typeof ja> = {
  place: {
    takeOut: 'Take data out',
  },
};

/** What the room's places are called. */
export const names = { ja, en };
