// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  addresses: {
    about: '決めた場所からだけ使えるようにします。行のない相手は、どこからでも使えます。',
    here: '今の接続元',
    addHere: '会社全体に加える',
    of: '対象',
    name: '店舗ID・担当者・プログラム',
    allowed: '許可するIPアドレス',
    allowedHelp: '1行に1つ。範囲は 203.0.113.0/24 のように書きます（IPv6も使えます）',
    whole: '会社全体',
    ACCOUNT: '店舗ID',
    USER: '担当者',
    TOKEN: 'プログラム（トークン）',
    add: '行を追加',
    row: '{{n}}行目: {{field}}',
    none: 'まだ制限していません。どこからでも使えます。',
    each: '会社全体・店舗ID・担当者のうち、行があるものすべてに入っている接続元だけが使えます。プログラムに行があれば、作った担当者の行の代わりに使います。',
    suspended: 'サーバーの操作で止めています',
    suspendedWhy: '今はどこからでも使えます。一覧を直して保存すると、また有効になります。',
    outTitle: '今の接続元から入れなくなります',
    outWhy:
      'この変更を保存すると、今お使いの接続元から入れなくなります。保存したあとで戻すには、許可した場所から直すか、サーバーの管理者に「banto:ip-open」を実行してもらいます。',
    anyway: 'それでも保存する',
  },
};

const en: Alike<typeof ja> = {
  addresses: {
    about:
      'The house is used from the places you choose, and no other. Who has no row may come from anywhere.',
    here: 'You are here now',
    addHere: 'Add to the whole house',
    of: 'Whom',
    name: 'Account, user or program',
    allowed: 'IP addresses that are allowed',
    allowedHelp: 'One a line. A block is written like 203.0.113.0/24 (IPv6, too)',
    whole: 'Whole house',
    ACCOUNT: 'Account',
    USER: 'User',
    TOKEN: 'Program (token)',
    add: 'Add a row',
    row: 'Row {{n}}: {{field}}',
    none: 'Nobody is restricted yet: the house is used from anywhere.',
    each: 'An address has to be on each row that is there for the whole house, the account and the user. A program’s own row stands in the place of its maker’s.',
    suspended: 'Put out of force at the server',
    suspendedWhy: 'The house is used from anywhere now. Look the rows over and save them: they hold again.',
    outTitle: 'You could no longer get in from here',
    outWhy:
      'If this is saved, you can no longer get in from where you are now. To undo it, change it from a place that is allowed, or ask the operator of the server to run “banto:ip-open”.',
    anyway: 'Save anyway',
  },
};

export const words = { ja, en };
addWords(words);
