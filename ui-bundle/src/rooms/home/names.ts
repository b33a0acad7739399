// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    home: 'ホーム',
    start: 'はじめに',
  },
};

const en: Alike<typeof ja> = {
  place: {
    home: 'Home',
    start: 'Getting started',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
