// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    paymentLayouts: '後払いファイルのレイアウト',
    paymentLayoutsAlso: 'NP後払い 後払い.com スコア後払い DSK後払い CSV',
  },
};

const en: Alike<typeof ja> = {
  place: {
    paymentLayouts: 'Files of payment agents',
    paymentLayoutsAlso: 'NP atobarai.com Score DSK CSV deferred',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
