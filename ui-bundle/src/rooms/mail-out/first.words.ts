// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  first: {
    mail: {
      why: 'お礼・入金確認・発送のメールを、店のメールアドレスから送ります。設定するまでは送らずに保管します。',
      keeps: 'まだ送信の設定がなく、メールは保管だけしています',
      untested: '送信の設定はできています。テストメールがまだです',
      sends: '{{host}} から送れます',
      go: '送信を設定する',
      test: 'テストメールを送る',
    },
  },
};

const en: Alike<typeof ja> = {
  first: {
    mail: {
      why: 'Thanks, money received, shipped: these mails go out from the shop’s own address. Until it is set up they are kept, not sent.',
      keeps: 'Sending is not set up: mails are only kept',
      untested: 'Sending is set up; a test mail has not been sent',
      sends: 'Mails go out by {{host}}',
      go: 'Set up sending',
      test: 'Send a test mail',
    },
  },
};

export const words = { ja, en };
addWords(words);
