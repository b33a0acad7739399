// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  step: { output: '出力', numbers: '番号' },
  steps: {
    overdue: '期限切れ',
    today: '今日の分',
    later: '明日以降',
    waiting: '発送待ちのまま',
    noneOut: '出すものはありません',
    release: '今日の分を伝票待ちへ',
    releaseLead: '{{n}}件を伝票待ちへ',
    releaseSentence: '今日までに出す注文が、発送待ちに {{n}}件あります',
    output: '今日の分を出す',
    outputLead: '{{n}}件を出す',
    outputSentence: '今日までの伝票と帳票が {{n}}件あります',
    numbersWait: '運送会社の結果待ち',
    afterOutput: '出力のあと',
    numbers: '結果を取り込む',
    numbersLead: '番号を取り込む',
    numbersSentence: '番号のない荷物が {{n}}件あります',
  },
};

const en: Alike<typeof ja> = {
  step: { output: 'Output', numbers: 'Numbers' },
  steps: {
    overdue: 'Overdue',
    today: 'Today',
    later: 'Later',
    waiting: 'Not released',
    noneOut: 'Nothing to put out',
    release: 'Release today’s',
    releaseLead: 'Release {{n}}',
    releaseSentence: '{{n}} orders that are due wait to be released',
    output: 'Put out today’s',
    outputLead: 'Put out {{n}}',
    outputSentence: 'Labels and papers of {{n}} orders are due',
    numbersWait: 'The carrier’s result is awaited',
    afterOutput: 'After the output',
    numbers: 'Import results',
    numbersLead: 'Import numbers',
    numbersSentence: '{{n}} orders have no number yet',
  },
};

export const words = { ja, en };
addWords(words);
