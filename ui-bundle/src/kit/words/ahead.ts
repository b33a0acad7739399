// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  ahead: {
    saved: 'さんが、開いている間に保存しました。あなたの入力はまだ保存されていません。',
    same: '見える項目に違いはありません（パスワードなど、表示しない項目は変わったかもしれません）。',
    was: '開いたとき',
    is: '保存されている内容',
    mine: 'あなたの入力',
    reread: '読み直す（入力を捨てる）',
    over: '自分の内容で上書き',
  },
};

const en: Alike<typeof ja> = {
  ahead: {
    saved: 'saved this while you had it open. What you typed is not saved yet.',
    same: 'Nothing that is shown differs; a password or the like may.',
    was: 'When opened',
    is: 'As saved now',
    mine: 'What you typed',
    reread: 'Read it again (give up mine)',
    over: 'Save mine over it',
  },
};

export const words = { ja, en };
addWords(words);
