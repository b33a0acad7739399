// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  passkeys: {
    prove: 'パスキーで続ける',
    stopped: 'パスキーの操作が取りやめられました。もう一度お試しください。',
    there: 'この端末のパスキーは、すでに登録されています。',
  },
};

const en: Alike<typeof ja> = {
  passkeys: {
    prove: 'Go on with a passkey',
    stopped: 'The passkey was not used. Try once more.',
    there: 'The passkey of this device is here already.',
  },
};

export const words = { ja, en };
addWords(words);
