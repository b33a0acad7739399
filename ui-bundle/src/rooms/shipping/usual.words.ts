// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  usual: {
    about: '注文に指定がないときの送り方です。選ぶとすぐに保存します。これから作る発送に使います。',
    carrier: 'いつもの運送会社',
    is: 'いつもの運送会社を{{carrier}}にしました',
    of: '{{carrier}}の送り状',
    label: 'いつもの送り状の種類',
    none: '運送会社のプログラムがまだありません',
    noneHint: '接続プログラムで運送会社を入れると、ここで選べます。',
  },
};

const en: Alike<typeof ja> = {
  usual: {
    about:
      'How parcels travel where an order says nothing. A choice is kept at once and holds for shipments to come.',
    carrier: 'Usual carrier',
    is: 'The usual carrier is {{carrier}} now',
    of: 'Labels of {{carrier}}',
    label: 'Usual slip type',
    none: 'There is no carrier’s program yet',
    noneHint: 'Once one is added under Connectors it can be chosen here.',
  },
};

export const words = { ja, en };
addWords(words);
