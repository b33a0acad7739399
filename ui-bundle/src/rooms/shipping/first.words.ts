// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  first: {
    carrier: {
      name: '運送会社',
      why: 'いつもの運送会社を決めておくと、注文ごとに選ばなくても送り状データを出せます。',
      none: 'まだ決まっていません',
      missing: '{{carrier}}：{{what}}が未入力です',
      usual: 'いつもは{{carrier}}',
      go: '運送会社を決める',
    },
  },
};

const en: Alike<typeof ja> = {
  first: {
    carrier: {
      name: 'Carrier',
      why: 'With a usual carrier, labels can be put out without choosing one for each order.',
      none: 'None is chosen',
      missing: '{{carrier}}: missing is {{what}}',
      usual: 'Usually {{carrier}}',
      go: 'Choose a carrier',
    },
  },
};

export const words = { ja, en };
addWords(words);
