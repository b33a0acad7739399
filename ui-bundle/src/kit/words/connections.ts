// SPDX-License-Identifier: Apache-2.0
import { addWords, type Alike } from '../../words';

const ja = {
  connectionState: {
    OK: '正常',
    DEGRADED: '一部未取込',
    STARTING: '準備中',
    WAITING: '待機中',
    STOPPED: '停止',
    STALLED: '滞り',
    RESTS: '休止',
    OFF: '切',
    CONNECTOR_AWAY: 'コネクタなし',
  },
  connections: {
    lastRead: '最後の受信',
    nextRead: '次の受信',
    nameWrong: '半角の小文字・数字・ハイフンで、30文字までにしてください',
    thisField: 'この項目を確かめてください',
    saved: '保存しました。すぐに反映されます',
    test: '接続を試す',
    wake: 'いま受信する',
    on: '入',
    off: '切',
    inside: '許可リストにある社内のアドレスに接続します: {{places}}',
  },
};

const en: Alike<typeof ja> = {
  connectionState: {
    OK: 'OK',
    DEGRADED: 'In part',
    STARTING: 'Starting',
    WAITING: 'Waiting',
    STOPPED: 'Stopped',
    STALLED: 'Stalled',
    RESTS: 'At rest',
    OFF: 'Off',
    CONNECTOR_AWAY: 'No connector',
  },
  connections: {
    lastRead: 'Last read',
    nextRead: 'Next read',
    nameWrong: 'Up to 30 of a-z, 0-9 and hyphen',
    thisField: 'Please check this field',
    saved: 'Saved; takes effect at once',
    test: 'Test',
    wake: 'Read now',
    on: 'On',
    off: 'Off',
    inside: 'Connects to an address inside, which is on the list: {{places}}',
  },
};

export const words = { ja, en };
addWords(words);
