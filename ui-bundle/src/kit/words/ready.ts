// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  ready: {
    done: '済み',
    todo: 'まだ',
    open: '開く',
  },
};

const en: Alike<typeof ja> = {
  ready: {
    done: 'Done',
    todo: 'To do',
    open: 'Open',
  },
};

export const words = { ja, en };
addWords(words);
