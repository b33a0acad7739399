// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    paymentLayouts: '後払いファイルのレイアウト',
  },
};

const en: Alike<typeof ja> = {
  place: {
    paymentLayouts: 'Files of payment agents',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
