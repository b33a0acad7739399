// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    addresses: 'IP制限',
  },
};

const en: Alike<typeof ja> = {
  place: {
    addresses: 'IP restriction',
  },
};

/** What the room's places are called. */
export const names = { ja, en };
