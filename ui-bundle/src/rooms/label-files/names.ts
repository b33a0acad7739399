// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    labelLayouts: '送り状レイアウト',
    labelLayoutsAlso: 'スマートCat カスタム送り状データ 倉庫 CSV',
  },
};

const en: Alike<typeof ja> = {
  place: {
    labelLayouts: 'Label layouts',
    labelLayoutsAlso: 'SmartCat warehouse CSV',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
