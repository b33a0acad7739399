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
  {
    to: '/output',
    word: 'place.output',
    key: 'o',
    menu: ['shipping', 'waybill-batches'],
    right: 'shipping.edit',
  },
  {
    to: '/numbers',
    word: 'place.numbers',
    key: 'i',
    menu: ['shipping', 'tracking-imports'],
    right: 'shipping.edit',
  },
  {
    to: '/consolidations',
    word: 'place.consolidations',
    key: 'w',
    menu: ['consolidations'],
    right: 'shipping.edit',
  },
  {
    to: '/warehouses',
    word: 'place.warehouses',
    key: 'q',
    menu: ['warehouse-requests'],
    right: 'warehouses.request',
  },
  { to: '/packing', word: 'place.packing', key: 'k', menu: ['packing'], right: 'packing.pack' },
  { to: '/hand-over', word: 'place.handOver', key: 'j', menu: ['hand-overs'], right: 'packing.pack' },
  { to: '/tracking', word: 'place.tracking', key: 'u', menu: ['tracking'], right: 'tracking.see' },
  { to: '/payments', word: 'place.payments', key: 'y', menu: ['payments'], right: 'payments.book' },
  { to: '/documents', word: 'place.documents', key: 'e', menu: ['documents'], right: 'documents.see' },
  { to: '/mailbox', word: 'place.mailbox', key: 'm', menu: ['mail', 'templates'], right: 'mail-out.see' },
  { to: '/templates', word: 'place.templates', menu: ['mail', 'templates'], right: 'mail-out.edit' },
];

export const settings: Place[] = [
  {
    to: '/settings/connections',
    word: 'place.connections',
    key: 'c',
    menu: ['connections'],
    right: 'connections.manage',
  },
  { to: '/settings/order-mail', word: 'place.orderMail', menu: ['mailboxes'], right: 'mail-in.manage' },
  {
    to: '/settings/file-profiles',
    word: 'place.fileProfiles',
    menu: ['order-file-profiles'],
    right: 'order-files.manage',
  },
  {
    to: '/settings/label-layouts',
    word: 'place.labelLayouts',
    menu: ['label-file-layouts'],
    right: 'label-files.manage',
  },
  {
    to: '/settings/warehouse-rules',
    word: 'place.warehouseRules',
    menu: ['warehouse-requests'],
    right: 'warehouses.manage',
  },
  { to: '/settings/item-codes', word: 'place.itemCodes', menu: ['packing'], right: 'packing.teach' },
  { to: '/settings/sending', word: 'place.sending', menu: ['mail', 'templates'], right: 'mail-out.manage' },
  {
    to: '/settings/outbox',
    word: 'place.outbox',
    menu: ['outbox', 'connections'],
    right: 'connections.manage',
  },
  { to: '/settings/alarms', word: 'place.alarmTargets', menu: ['alarms'], right: 'alarms.manage' },
  { to: '/settings/shop', word: 'place.shop', right: 'shop.manage' },
  { to: '/settings/boxes', word: 'place.boxes', right: 'shop.manage' },
  { to: '/settings/connectors', word: 'place.connectors', menu: ['connectors'], right: 'connectors.manage' },
  { to: '/settings/plans', word: 'place.plans', menu: ['plans'], right: 'plans.manage' },
  { to: '/settings/users', word: 'place.users', right: 'users.manage' },
  { to: '/settings/audit', word: 'place.audit', right: 'audit.see' },
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
