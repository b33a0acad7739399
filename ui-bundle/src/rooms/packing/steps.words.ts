// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  step: { packing: '検品', handOver: '荷渡し' },
  steps: {
    afterOutput: '出力のあと',
    afterPacking: '検品のあと',
    pack: '検品を始める',
    packSentence: '検品していない荷物が {{n}}件あります',
    handOver: '荷渡しを確かめる',
    handOverSentence: '渡せる荷物が {{n}}個あります',
  },
};

const en: Alike<typeof ja> = {
  step: { packing: 'Packing', handOver: 'Hand-over' },
  steps: {
    afterOutput: 'After the output',
    afterPacking: 'After packing',
    pack: 'Pack',
    packSentence: '{{n}} shipments are not packed',
    handOver: 'Look at the hand-over',
    handOverSentence: '{{n}} boxes wait for their carrier',
  },
};

export const words = { ja, en };
addWords(words);
