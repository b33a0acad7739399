// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  shippingReady: {
    carriers: '運送会社',
    carriersGood: '送り状データを作れます: {{names}}',
    carriersNone: '送り状データを作れる運送会社がありません。接続に追加してください',
    labels: '送り状と伝票番号',
    labelsGood:
      '送り状データを出力しました。運送会社のソフトで番号が付くこと、番号を取り込めることも確かめてください',
    labelsNone: 'まだ出力していません。1件で、出力から番号の取込まで試してください',
  },
};

const en: Alike<typeof ja> = {
  shippingReady: {
    carriers: 'Carriers',
    carriersGood: 'Label data can be made: {{names}}',
    carriersNone: 'There is no carrier that label data can be made for. Add one to the connections',
    labels: 'Labels and numbers',
    labelsGood:
      'Label data was put out. See that the carrier’s program gives numbers and that they can be imported',
    labelsNone: 'None was put out yet. Try it with one order, from the label to the import of its number',
  },
};

export const words = { ja, en };
addWords(words);
