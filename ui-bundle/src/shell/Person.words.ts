// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../words';

const ja = {
  look: {
    scheme: '見た目',
    light: '明るい',
    dark: '暗い',
    machine: 'パソコンに合わせる',
    density: '行の間隔',
    dense: 'つめる',
    comfortable: 'ゆったり',
  },
};

const en: Alike<typeof ja> = {
  look: {
    scheme: 'Look',
    light: 'Light',
    dark: 'Dark',
    machine: 'Like this computer',
    density: 'Rows',
    dense: 'Dense',
    comfortable: 'Comfortable',
  },
};

export const words = { ja, en };
addWords(words);
