// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  step: { new: '新規', check: '確認' },
  steps: {
    moreShops: 'ほか{{n}}店',
    moreCauses: 'ほか{{n}}種',
    noneNew: 'すべて進みました',
    noneHeld: '止まっている注文はありません',
    forward: '発送待ちへ',
    forwardLead: '{{n}}件を進める',
    forwardSentence: '理由のない {{n}}件を発送待ちへ',
    byReason: '理由別に見る',
    byReasonLead: '{{n}}件を理由別に見る',
    byReasonSentence: '確認がいる新規受注が {{n}}件あります',
  },
};

const en: Alike<typeof ja> = {
  step: { new: 'New', check: 'Look' },
  steps: {
    moreShops: '{{n}} more shops',
    moreCauses: '{{n}} more reasons',
    noneNew: 'All have gone on',
    noneHeld: 'Nothing is held',
    forward: 'To shipping',
    forwardLead: 'Move {{n}} on',
    forwardSentence: 'Move {{n}} orders without a reason to shipping',
    byReason: 'By reason',
    byReasonLead: 'Look at {{n}} by reason',
    byReasonSentence: '{{n}} new orders need a look',
  },
};

export const words = { ja, en };
addWords(words);
