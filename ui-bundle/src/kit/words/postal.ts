// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = { postal: { of: '郵便番号の住所：' } };

const en: Alike<typeof ja> = { postal: { of: 'By postal code:' } };

export const words = { ja, en };
addWords(words);
