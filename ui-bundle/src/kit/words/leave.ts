// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  leave: {
    title: '保存していない入力があります',
    lost: 'このまま移動すると、入力した内容は消えます。',
    go: '保存せずに移動する',
  },
};

const en: Alike<typeof ja> = {
  leave: {
    title: 'Something is typed and not saved',
    lost: 'It is lost if you leave now.',
    go: 'Leave without saving',
  },
};

export const words = { ja, en };
addWords(words);
