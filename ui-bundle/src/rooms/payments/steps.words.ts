// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  step: { payments: '入金' },
  steps: {
    moreKinds: 'ほか{{n}}種',
    noneOwed: '入金待ちはありません',
    money: '入金を照合する',
    moneySentence: '入金を待つ注文が {{n}}件あります',
  },
};

const en: Alike<typeof ja> = {
  step: { payments: 'Payments' },
  steps: {
    moreKinds: '{{n}} more kinds',
    noneOwed: 'No money is awaited',
    money: 'Match payments',
    moneySentence: '{{n}} orders wait for their money',
  },
};

export const words = { ja, en };
addWords(words);
