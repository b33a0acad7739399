// SPDX-License-Identifier: Apache-2.0
// The rights that the rooms offer, and the roles that start with them.
const offered = [
  ['alarms.manage', 'お知らせの送り先の設定', 'Set who is told of alarms', 'shop-manager'],
  ['audit.see', '処理履歴を見る', 'See the history', 'shop-manager'],
  ['connections.manage', '接続の設定', 'Set up connections', 'shop-manager'],
  ['connectors.manage', '接続プログラムの入れ替え', 'Install connectors', ''],
  [
    'documents.issue',
    '帳票を印刷・発行する',
    'Print and issue papers',
    'orders shipping accounting shop-manager',
  ],
  ['documents.manage', '帳票の設定', 'Set up papers', 'shop-manager'],
  [
    'documents.see',
    '帳票と発行台帳を見る',
    'See papers and the issue ledger',
    'orders shipping accounting shop-manager',
  ],
  [
    'documents.void',
    '領収書・請求書の取消と再発行',
    'Void and reissue receipts and invoices',
    'accounting shop-manager',
  ],
  ['house.run', 'すべて（あとから増える機能も）', 'Everything, also what is added later', 'administrator'],
  ['label-files.manage', '送り状レイアウトの設定', 'Set up label layouts', 'shop-manager'],
  ['label-files.see', '送り状レイアウトを見る', 'See label layouts', 'shipping shop-manager'],
  ['mail-in.manage', '注文メールの受信と設定', 'Receive order mails and set that up', 'shop-manager'],
  ['mail-out.edit', 'メールの文面を変更する', 'Change the wording of mails', 'orders shop-manager'],
  ['mail-out.manage', 'メール送信の設定', 'Set up the sending of mail', 'shop-manager'],
  ['mail-out.see', '送ったメールと文面を見る', 'See mails sent and their wording', 'orders shop-manager'],
  ['money.confirm', '入金を確認済みにする', 'Confirm payments', 'accounting shop-manager'],
  ['order-files.manage', '注文ファイルの形式の設定', 'Set up order file formats', 'shop-manager'],
  ['orders.edit', '注文を変更する', 'Change orders', 'orders shop-manager'],
  ['orders.see', '注文を見る', 'See orders', 'orders shipping accounting shop-manager'],
  ['packing.manage', '検品・梱包の設定', 'Set up packing', 'shop-manager'],
  ['packing.pack', '検品・梱包と荷渡し', 'Pack, and hand over to carriers', 'shipping shop-manager'],
  ['packing.teach', '商品コード（JAN）の登録', 'Teach product codes (JAN)', 'shop-manager'],
  ['pages.manage', 'プログラムの画面の許可', 'Agree to pages of programs', ''],
  ['payments.book', '入金を消し込む', 'Book payments', 'accounting shop-manager'],
  ['payments.manage', '入金の設定', 'Set up payments', 'shop-manager'],
  ['plans.manage', 'プランの切り替え', 'Switch plans', ''],
  ['product-list.issue', '商品リストを出す', 'Make product lists', 'orders shipping accounting shop-manager'],
  [
    'shipping.edit',
    '出荷する（送り状・番号・同梱）',
    'Ship: labels, numbers, combined parcels',
    'shipping shop-manager',
  ],
  [
    'shipping.see',
    '出荷と送り状データを見る',
    'See shipments and label files',
    'orders shipping shop-manager',
  ],
  ['shop.manage', '店舗情報と保留箱の設定', 'Set up the shop and hold boxes', 'shop-manager'],
  [
    'tracking.ask',
    '配送状況を運送会社に問い合わせる',
    'Ask carriers where parcels are',
    'shipping shop-manager',
  ],
  ['tracking.manage', '配送状況の確認の設定', 'Set up tracking', 'shop-manager'],
  ['trucks.manage', '集荷時刻の設定', 'Set when carriers come', 'shipping shop-manager'],
  ['tracking.see', '配送状況を見る', 'See where parcels are', 'orders shipping accounting shop-manager'],
  ['users.manage', '担当者・トークン・店舗IDの管理', 'Manage staff, tokens and accounts', ''],
  ['warehouses.manage', '外部倉庫の設定', 'Set up warehouses', 'shop-manager'],
  ['warehouses.request', '外部倉庫への出荷依頼', 'Request shipping from warehouses', 'shipping shop-manager'],
];

export const rights = offered.map(([id, ja, en]) => ({ id, ja, en }));

const role = (id, ja, en) => ({
  id,
  ja,
  en,
  rights: offered.filter(([, , , of]) => of.split(' ').includes(id)).map(([right]) => right),
});

export const roles = [
  role('orders', '受注', 'Orders'),
  role('shipping', '出荷', 'Shipping'),
  role('accounting', '経理', 'Accounting'),
  role('shop-manager', '店長', 'Shop manager'),
  role('administrator', '管理者', 'Administrator'),
];
