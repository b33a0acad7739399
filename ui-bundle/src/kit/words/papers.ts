// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  documents: {
    pickingLayout: 'ピッキングリストの並べ方',
    l: {
      TOTAL_AND_ORDER: '商品別合計と受注別',
      TOTAL: '商品別合計',
      ORDER: '受注別',
      LOCATION: '棚番順の合計',
    },
  },
  issue: {
    title: '{{name}} {{n}}件',
    go: '{{n}}件を発行する',
    refused: '発行できない注文 {{n}}件',
    warned: '注意のある注文 {{n}}件',
    again: '{{n}}件は発行済みです。',
    reason: '再発行の理由',
    reasonHelp: '帳票に「再発行」の印と理由が入り、台帳に残ります。書かなければ、発行済みの注文は除きます。',
    addressee: '宛名',
    addresseeHelp: '空欄なら注文者。発行した後は変えられません。',
    proviso: '但し書き',
    provisoHelp: '空欄なら帳票の設定の言葉',
    paper: '紙で渡す',
    electronic: '電子で送る（印紙不要）',
    done: '{{name}}を発行しました',
  },
};

const en: Alike<typeof ja> = {
  documents: {
    pickingLayout: 'Layout of the picking list',
    l: {
      TOTAL_AND_ORDER: 'Totals, then by order',
      TOTAL: 'Totals by product',
      ORDER: 'By order',
      LOCATION: 'Totals by shelf',
    },
  },
  issue: {
    title: '{{name}}: {{n}}',
    go: 'Issue {{n}}',
    refused: '{{n}} cannot be issued',
    warned: '{{n}} with something to mind',
    again: '{{n}} were issued before.',
    reason: 'Why again',
    reasonHelp:
      'The paper is marked as a reissue with this reason, which stays in the ledger. Without one they are left out.',
    addressee: 'Made out to',
    addresseeHelp: 'Empty for the buyer; cannot be changed afterwards.',
    proviso: 'For',
    provisoHelp: 'Empty for the words in the settings',
    paper: 'On paper',
    electronic: 'Sent electronically (no stamp)',
    done: '{{name}} issued',
  },
};

export const words = { ja, en };
addWords(words);
