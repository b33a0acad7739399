// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  order: {
    conflictBy: '{{at}} に変更：',
    conflictChoose: '両方で変わった項目です。残す方を選んでください。',
    conflictTheirs: 'いまの内容',
    conflictMine: 'あなたの入力',
  },
};

const en: Alike<typeof ja> = {
  order: {
    conflictBy: 'Changed {{at}}:',
    conflictChoose: 'Both of you changed these. Choose which to keep.',
    conflictTheirs: 'As it is now',
    conflictMine: 'What you wrote',
  },
};

export const words = { ja, en };
addWords(words);
