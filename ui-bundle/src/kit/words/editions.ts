// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  editions: {
    version: '{{n}}版',
    save: '新しい版として保存',
    saved: '{{n}}版として保存しました',
    versions: '版',
    restore: 'この版に戻す',
    house: '番頭の初期値',
    now: '今の版',
  },
};

const en: Alike<typeof ja> = {
  editions: {
    version: 'version {{n}}',
    save: 'Save as a new version',
    saved: 'Saved as version {{n}}',
    versions: 'Versions',
    restore: 'Go back to this',
    house: 'As it came',
    now: 'Now',
  },
};

export const words = { ja, en };
addWords(words);
