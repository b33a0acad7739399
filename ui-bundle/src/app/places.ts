// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../api/types';

export const deskLetters: Record<Desk, string> = {
  NEW: 'n',
  HOLD: 'r',
  PAY_WAIT: 'p',
  SHIP_WAIT: 's',
  DOC_WAIT: 'd',
  TRACK_WAIT: 't',
  SHIPPED: 'f',
  POSTPAY_WAIT: 'b',
  DONE: 'z',
  CANCELLED: 'x',
  RETURN: 'v',
};

/** A place in the rail: which words, which function of the house and which right it asks for. */
export interface Place {
  to: string;
  word: string;
  key?: string;
  menu?: string[];
  right?: string;
}

export const stations: Place[] = [
  { to: '/files', word: 'place.files', key: 'l', menu: ['order-files'], right: 'orders.edit' },
  { to: '/output', word: 'place.output', key: 'o', menu: ['shipping', 'waybill-batches'], right: 'shipping' },
  {
    to: '/numbers',
    word: 'place.numbers',
    key: 'i',
    menu: ['shipping', 'tracking-imports'],
    right: 'shipping',
  },
  {
    to: '/consolidations',
    word: 'place.consolidations',
    key: 'w',
    menu: ['consolidations'],
    right: 'shipping',
  },
  {
    to: '/warehouses',
    word: 'place.warehouses',
    key: 'q',
    menu: ['warehouse-requests'],
    right: 'shipping',
  },
  { to: '/packing', word: 'place.packing', key: 'k', menu: ['packing'], right: 'shipping' },
  { to: '/hand-over', word: 'place.handOver', key: 'j', menu: ['hand-overs'], right: 'shipping' },
  { to: '/tracking', word: 'place.tracking', key: 'u', menu: ['tracking'], right: 'orders' },
  { to: '/payments', word: 'place.payments', key: 'y', menu: ['payments'], right: 'payments' },
  { to: '/documents', word: 'place.documents', key: 'e', menu: ['documents'], right: 'documents' },
  { to: '/mailbox', word: 'place.mailbox', key: 'm', menu: ['mail', 'templates'], right: 'mail' },
  { to: '/templates', word: 'place.templates', menu: ['mail', 'templates'], right: 'mail' },
];

export const settings: Place[] = [
  {
    to: '/settings/connections',
    word: 'place.connections',
    key: 'c',
    menu: ['connections'],
    right: 'settings',
  },
  { to: '/settings/order-mail', word: 'place.orderMail', menu: ['mailboxes'], right: 'settings' },
  {
    to: '/settings/file-profiles',
    word: 'place.fileProfiles',
    menu: ['order-file-profiles'],
    right: 'settings',
  },
  {
    to: '/settings/label-layouts',
    word: 'place.labelLayouts',
    menu: ['label-file-layouts'],
    right: 'settings',
  },
  {
    to: '/settings/warehouse-rules',
    word: 'place.warehouseRules',
    menu: ['warehouse-requests'],
    right: 'settings',
  },
  { to: '/settings/item-codes', word: 'place.itemCodes', menu: ['packing'], right: 'shipping.codes' },
  { to: '/settings/sending', word: 'place.sending', menu: ['mail', 'templates'], right: 'settings' },
  { to: '/settings/outbox', word: 'place.outbox', menu: ['outbox', 'connections'], right: 'settings' },
  { to: '/settings/alarms', word: 'place.alarmTargets', menu: ['alarms'], right: 'settings' },
  { to: '/settings/shop', word: 'place.shop', right: 'settings' },
  { to: '/settings/boxes', word: 'place.boxes', right: 'settings' },
  { to: '/settings/connectors', word: 'place.connectors', menu: ['connectors'], right: 'connectors' },
  { to: '/settings/plans', word: 'place.plans', menu: ['plans'], right: 'plans' },
  { to: '/settings/users', word: 'place.users', right: 'users' },
  { to: '/settings/audit', word: 'place.audit', right: 'audit' },
];

/** Where `g` and a letter lead. */
export const go: { key: string; to: string; word: string }[] = [
  { key: 'h', to: '/', word: 'place.home' },
  ...Object.entries(deskLetters).map(([desk, key]) => ({
    key,
    to: `/orders?desk=${desk}`,
    word: `desk.${desk}`,
  })),
  ...[...stations, ...settings].flatMap(({ key, to, word }) => (key ? [{ key, to, word }] : [])),
];
