// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    connectors: '接続プログラム',
  },
};

const en: Alike<typeof ja> = {
  place: {
    connectors: 'Connectors',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
