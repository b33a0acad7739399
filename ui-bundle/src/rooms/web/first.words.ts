// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  first: {
    shop: {
      why: '店舗名・住所・電話番号は、送り状のご依頼主、明細書、お客様へのメールに載ります。',
      missing: '未入力：{{what}}',
      and: '、',
      go: '店舗情報を入れる',
    },
    staff: {
      name: 'スタッフ',
      why: '一人ずつ自分のログインIDを持つと、だれがいつ何をしたかが処理履歴に残り、できる仕事も分けられます。',
      alone: 'いまは自分だけです',
      some: '{{n}}人が使えます',
      go: 'スタッフを追加する',
    },
  },
};

const en: Alike<typeof ja> = {
  first: {
    shop: {
      why: 'Name, address and phone stand on labels as the sender, on statements and on mails to buyers.',
      missing: 'Missing: {{what}}',
      and: ', ',
      go: 'Enter the shop',
    },
    staff: {
      name: 'Staff',
      why: 'With a login each, the history says who did what and when, and each may do only their own work.',
      alone: 'Nobody but you yet',
      some: '{{n}} can sign in',
      go: 'Add staff',
    },
  },
};

export const words = { ja, en };
addWords(words);
