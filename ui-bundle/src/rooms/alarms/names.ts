// SPDX-License-Identifier: Apache-2.0
import type { Alike } from '../../words';

const ja = {
  place: {
    alarmTargets: 'お知らせの送り先',
  },
};

const en: Alike<typeof ja> = {
  place: {
    alarmTargets: 'Where alarms go',
  },
};

/** What the room's places and acts are called. */
export const names = { ja, en };
