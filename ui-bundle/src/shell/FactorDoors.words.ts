// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../words';

const ja = {
  door: {
    code: '確認コードの入力',
    codeOf: '確認コード',
    codeHelp: '認証アプリに表示されている6桁の数字',
    lost: 'スマートフォンが手元にないときは、控えておいた復旧コードを入力してください。復旧コードもないときは、担当者を管理する人に「二段階認証を解除」してもらってください。',
    enrol: '二段階認証の設定',
    enrolWhy: 'この店では、パスワードのほかに確認コードを使います。はじめに設定してください。',
    leave: 'ログイン画面に戻る',
  },
};

const en: Alike<typeof ja> = {
  door: {
    code: 'Your code',
    codeOf: 'Code',
    codeHelp: 'The six digits that your authenticator app shows',
    lost: 'Without your phone, enter one of your recovery codes. Without those, ask whoever manages staff to turn your second factor off.',
    enrol: 'Set up a second factor',
    enrolWhy: 'This shop asks for a code beside the password. Set it up first.',
    leave: 'Back to the sign-in',
  },
};

export const words = { ja, en };
addWords(words);
