// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    documents: '帳票',
  },
};

const en: Alike<typeof ja> = {
  place: {
    documents: 'Documents',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
