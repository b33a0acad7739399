// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeHouse } from '../mock/house.mjs';
import type { Order, OrderRow, OrderView, Slice } from '../src/api/types';
import { Contract, type Exchange } from './contract';

function there<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('the mock has none');
  return one;
}

type Step = [method: string, path: string, sent?: unknown];

/** What one asks of a house that has just begun, every path that the page asks, and what comes back. */
function walk(): Exchange[] {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const house = makeHouse({ pace: 1 });
  const all: Exchange[] = [];
  let cookie = '';
  let csrf = '';
  const ask = (method: string, path: string, sent?: unknown) => {
    const text = sent === undefined ? '' : typeof sent === 'string' ? sent : JSON.stringify(sent);
    const headers = {
      cookie,
      'x-banto-csrf': csrf,
      'content-type': typeof sent === 'string' ? 'application/octet-stream' : 'application/json',
    };
    const answer = house.handle(method, `/api/v1${path}`, headers, Buffer.from(text));
    const said = answer.headers as Record<string, string>;
    cookie = said['Set-Cookie']?.split(';')[0] ?? cookie;
    const body = answer.body.toString();
    if (path === '/session' && method === 'POST') csrf = JSON.parse(body).csrf;
    all.push({ method, path, sent: text, status: answer.status, type: said['Content-Type'] ?? '', body });
    return body.startsWith('{') ? JSON.parse(body) : {};
  };
  ask('POST', '/session', { user: 'admin', password: 'banto-demo' });
  const at = (desk: string, n = 0): Order => {
    const { items }: Slice<OrderRow> = ask('GET', `/orders?desk=${desk}&limit=10`);
    const { order }: OrderView = ask('GET', `/orders/${there(items[n]).id}`);
    return order;
  };
  const [fresh, wait, doc, unpaid] = [at('NEW'), at('SHIP_WAIT'), at('DOC_WAIT'), at('PAY_WAIT')];
  const { number, items } = there(wait.shipments[0]);
  const packing = there(at('TRACK_WAIT').shipments[0]);
  const beside = there(at('TRACK_WAIT', 1).shipments[0]);
  const scans = packing.items.map((i) => ({
    piece: `${packing.number}-${i.line}`,
    code: '',
    count: i.quantity,
  }));
  const shipped = there(there(at('SHIPPED').shipments[0]).parcels[0]);
  for (const amount of [1, 2])
    ask('POST', '/payments', { order: unpaid.id, day: '2026-12-01', amount, source: 'hand' });
  const [first, second] = ask('GET', `/orders/${unpaid.id}`).order.deposits;
  const batch = {
    id: 'W1',
    wave: 'j0',
    carrier: 'yamato',
    at: '2026-12-01T00:00:00Z',
    by: { kind: 'STAFF', name: 'admin' },
    shipments: [],
    sha256: 'ab'.repeat(32),
    reason: '',
    struck: false,
  };
  Object.assign(house.state, { batches: [batch] });
  Object.assign(there(house.state.issued[0]), { order: fresh.id });
  const goods = {
    name: '新商品',
    paperName: '',
    supplier: '',
    categories: [],
    costs: [{ from: null, yen: 1 }],
    taxes: [],
    weight: null,
    size: null,
    temperature: null,
    jan: '',
    leadDays: null,
    shelf: '',
    parts: [],
    links: [],
    ended: false,
  };
  const { unknown } = house.state.products;
  unknown.push({ ...there(unknown[0]), id: 'u3' });
  house.state.pages.publics = [
    {
      bundle: 'acme-status',
      version: '1.0.0',
      provider: 'Acme',
      name: { ja: '配送状況', en: 'Delivery status' },
      state: 'ASKS',
    },
  ];
  house.state.pages.pages = [
    {
      id: 'minato',
      name: { ja: '港', en: 'Harbour' },
      bundle: 'banto-mall-minato',
      version: '1.0.0',
      provider: 'Minato',
      right: 'orders.see',
      kit: '1',
      key: 'k',
      mode: 'FRAMED',
      parts: [],
      state: 'ASKS',
      why: null,
      module: null,
      sheet: null,
    },
  ];
  house.state.jobs.set('j0', {
    id: 'j0',
    kind: 'orders.move',
    by: batch.by,
    done: 1,
    total: 2,
    state: 'INTERRUPTED',
    result: '',
    refused: [],
  });
  const rule = {
    id: 'r1',
    name: '高額',
    phase: 'HOLD',
    condition: '{"f":"due","op":"ge","v":50000}',
    actions: [{ kind: 'hold.set', values: { box: '5', reason: '高額' } }],
  };
  const { job: run } = ask('POST', '/rules/dry-runs', {
    rules: [rule],
    from: '2026-01-01',
    to: '2026-12-01',
  });
  const { name, version, provider, sees } = house.state.rehearsal;
  const bundle = {
    name,
    version,
    provider,
    sees,
    state: 'ASKS',
    why: '',
    connectors: [],
    ports: [],
    dropped: true,
    former: '0.9.0',
  };
  Object.assign(house.state, { connectors: [bundle] });
  const layout = ask('GET', '/label-file-layouts').layouts[0];
  const payment = ask('GET', '/payment-file-layouts').layouts[0];
  const mail = ask('GET', '/mailbox?limit=1').items[0];
  const orderMail = ask('GET', '/order-mails?limit=1').items[0].id;
  const command = `mail/${mail.order}/${mail.template}`;
  const profile = ask('GET', '/order-file-profiles').profiles[0];
  const option = ask('GET', '/plans').options[0].id;
  const target = {
    name: '店長',
    way: 'mail',
    to: 'a@example.jp',
    secret: '',
    template: '',
    language: 'ja',
    faults: true,
    kinds: [],
    from: '',
    until: '',
    on: true,
  };
  const place = { place: 't1' };
  const steps: Step[] = [
    ['GET', '/session'],
    ['POST', '/session/account', { account: 'main' }],
    ['POST', '/session/password', { old: 'banto-demo', new: 'banto-demo-2' }],
    ['GET', '/sessions'],
    ['DELETE', '/sessions/gone'],
    ['DELETE', '/sessions'],
    ['GET', '/menu'],
    ['GET', '/desks'],
    ['GET', '/accounts'],
    ['POST', '/accounts', { id: 'second', name: '二号店' }],
    ['GET', '/practice'],
    ['GET', '/orders?desk=NEW&limit=50'],
    ['GET', '/orders/piles?desk=NEW'],
    ['GET', '/orders/count?desk=NEW&finding=none'],
    ['POST', '/orders/search', { query: { desk: ['NEW'] }, limit: 50 }],
    ['POST', '/orders/search/piles', { query: { desk: ['NEW'] } }],
    ['POST', '/orders/search/count', { query: { desk: ['NEW'], finding: ['none'] } }],
    ['GET', '/arrivals'],
    ['GET', '/trucks'],
    ['GET', `/orders/${fresh.id}`],
    ['GET', `/products/kits/${fresh.id}`],
    ['GET', `/orders/${wait.id}`],
    ['GET', '/orders/0'],
    ['GET', `/orders/${fresh.id}/history`],
    ['PUT', `/orders/${fresh.id}/placed`, fresh.placed],
    ['POST', `/orders/${fresh.id}/notes`, { text: '確認' }],
    ['PUT', `/orders/${fresh.id}/tags`, ['急ぎ']],
    ['PUT', `/orders/${fresh.id}/editing`],
    ['GET', `/orders/${fresh.id}/editing`],
    ['DELETE', `/orders/${fresh.id}/editing`],
    ['PUT', `/orders/${fresh.id}/notes/1`, { pinned: true, packing: false }],
    [
      'PUT',
      `/orders/${fresh.id}/notes/1`,
      { pinned: true, packing: true, reminder: { day: '2026-12-02', person: 'admin' } },
    ],
    ['PUT', `/orders/${fresh.id}/notes/9`, {}],
    ['GET', '/board/notes?state=STANDS&limit=50'],
    ['POST', '/board/notes/search', { words: '棚卸し', state: 'STANDS', limit: 50 }],
    ['GET', '/board/notes/unread'],
    ['POST', '/board/notes', { title: '休み', text: '3日', orders: [fresh.id], until: '2030-01-01' }],
    ['POST', '/board/notes', { title: '電話', text: '090-1234-5678' }],
    ['GET', '/board/notes/n1'],
    ['PUT', '/board/notes/n1', { title: '棚卸し', audience: 'ORDERS', colour: 'RED', pinned: true }],
    ['POST', '/board/notes/n1/read'],
    ['POST', '/board/notes/n1/replies', { text: 'わかりました' }],
    ['DELETE', '/board/notes/n1'],
    ['GET', '/board/notes?state=PAST&limit=50'],
    ['POST', '/board/notes/n1/restore'],
    ['GET', '/board/texts'],
    ['PUT', '/board/texts/new', { name: '確認', text: '{{受注番号}}', places: ['MEMO'] }],
    ['POST', '/board/texts/new/fill', { order: fresh.id }],
    ['DELETE', '/board/texts/new'],
    ['GET', '/board/tags'],
    ['PUT', '/board/tags/t2', { name: '贈り物', fore: '#ffffff', back: '#12587c' }],
    ['GET', '/board/tags/t2/mentions'],
    ['POST', '/board/tags/t2/merge', { into: 't1' }],
    ['DELETE', '/board/tags/t1?confirm=true'],
    ['GET', '/rules'],
    ['GET', '/rules/parts'],
    ['GET', `/rules/dry-runs/${run}`],
    ['POST', '/rules/check', { version: 0, note: null, rules: [{ ...rule, name: '' }] }],
    ['PUT', '/rules', { version: 0, note: null, rules: [{ ...rule, actions: [] }] }],
    ['PUT', '/rules', { version: 0, note: '初め', rules: [rule] }],
    ['PUT', '/rules', { version: 0, note: null, rules: [rule] }],
    ['GET', '/rules/versions'],
    ['GET', '/rules/versions/1'],
    ['POST', '/rules/versions/1/restore'],
    ['POST', '/rules/try', { condition: rule.condition, limit: 5 }],
    ['GET', `/rules/orders/${fresh.id}`],
    ['GET', `/rules/orders/${fresh.id}/why/r1`],
    ['GET', '/exports/orders?desk=NEW&reason=test'],
    ['POST', '/exports/orders', { query: { desk: ['NEW'] }, columns: 'number', reason: 'test' }],
    ['GET', '/actions'],
    ['POST', '/actions/preview', { action: 'move', desk: 'SHIP_WAIT', ids: [fresh.id] }],
    ['POST', '/actions', { action: 'acknowledge', code: 'x', ids: [fresh.id] }],
    ['POST', '/actions/j0/undo'],
    ['GET', '/jobs'],
    ['POST', '/actions/j0/resume'],
    ['GET', '/jobs/j0'],
    ['GET', '/searches'],
    ['PUT', '/searches/mine', { name: 'mine', query: 'desk=NEW' }],
    ['DELETE', '/searches/mine'],
    ['GET', '/shop'],
    ['PUT', '/shop', { name: '店' }],
    ['PUT', '/shop', { registration: 'T1' }],
    ['GET', '/fields'],
    ['GET', '/settings'],
    ['GET', '/settings/packing'],
    ['PUT', '/settings/packing', { scan: 'on' }],
    ['GET', '/settings/shipping'],
    ['PUT', '/settings/shipping', { carrier: 'japanpost' }],
    ['GET', '/settings/tracking'],
    ['PUT', '/settings/tracking', { every: '4' }],
    ['GET', '/boxes'],
    ['PUT', '/boxes', house.state.boxes],
    ['GET', '/users'],
    ['GET', '/users/rights'],
    ['GET', '/users/roles'],
    ['POST', '/users', { login: 'suzuki', name: '鈴木', rights: ['orders.see'], accounts: ['main'] }],
    ['PUT', '/users/suzuki', { name: '鈴木', rights: [], disabled: false }],
    ['POST', '/users/suzuki/password'],
    ['DELETE', '/users/suzuki/sessions'],
    ['DELETE', '/users/suzuki/factor'],
    ['DELETE', '/users/suzuki/factor-loss'],
    ['DELETE', '/users/suzuki'],
    ['GET', '/factor-rule'],
    ['PUT', '/factor-rule', { who: 'ADVISED', minutes: 10 }],
    ['GET', '/session/factor'],
    ['POST', '/session/factor', { password: 'banto-demo-2' }],
    ['POST', '/session/factor/confirmation', { code: '123456' }],
    ['POST', '/session', { user: 'admin', password: 'banto-demo-2' }],
    ['GET', '/users'],
    ['POST', '/session/factor/code', { code: '123456' }],
    ['GET', '/session/factor/proof'],
    ['POST', '/session/passkeys/challenge'],
    ['POST', '/session/passkeys', { challenge: 'YQ', credential: '{"id":"cGhvbmU"}', name: '電話' }],
    ['GET', '/session/passkeys'],
    ['POST', '/session/passkeys/proof', { challenge: 'YQ', credential: '{"id":"cGhvbmU"}', name: '' }],
    ['DELETE', '/session/passkeys/pcGhvbmU'],
    ['POST', '/session/factor/proof', { password: 'banto-demo-2', code: '123456' }],
    ['POST', '/session/factor/recovery', { password: 'banto-demo-2', code: '123456' }],
    ['POST', '/session/factor/removal', { password: 'banto-demo-2', code: '123456' }],
    ['POST', '/tokens', { name: 'erp', rights: ['orders.see'] }],
    ['GET', '/tokens'],
    ['DELETE', '/tokens/erp'],
    ['GET', '/address-rules'],
    ['PUT', '/address-rules', { lists: [{ of: 'HOUSE', name: '', addresses: ['192.0.2.0/24'] }] }],
    ['PUT', '/address-rules', { lists: [{ of: 'HOUSE', name: '', addresses: ['203.0.113.5'] }] }],
    ['PUT', '/address-rules', { lists: [{ of: 'USER', name: 'suzuki', addresses: ['x'] }] }],
    ['GET', '/audit?limit=50'],
    ['POST', '/audit/verify'],
    ['GET', '/alarms'],
    ['GET', '/alarms/kinds'],
    ['POST', '/alarms/a1/seen'],
    ['PUT', '/alarms/targets/t1', target],
    ['GET', '/alarms/targets'],
    ['POST', '/alarms/targets/t1/test'],
    ['DELETE', '/alarms/targets/t1'],
    ['GET', '/connections'],
    ['GET', '/connections/rakuten~tokyo'],
    ['GET', '/connections/none'],
    ['PUT', '/connections/rakuten~new', {}],
    ['PUT', '/connections/rakuten~tokyo', there(house.state.connections[0]).settings],
    ['POST', '/connections/rakuten~tokyo/test'],
    ['POST', '/connections/rakuten~tokyo/enable'],
    ['POST', '/connections/rakuten~tokyo/disable'],
    ['POST', '/connections/rakuten~tokyo/wake'],
    ['POST', '/connections/rakuten~tokyo/choose'],
    ['GET', '/connections/rakuten~tokyo/days'],
    ['GET', '/connections/rakuten~tokyo/faults'],
    ['GET', '/connections/rakuten~tokyo/inside'],
    ['GET', '/connections/rakuten~tokyo/pushes'],
    ['GET', '/connections/rakuten~tokyo/unread'],
    ['GET', '/connections/rakuten~tokyo/unread/7'],
    ['GET', '/connections/rakuten~tokyo/payloads/1'],
    ['GET', '/connections/rakuten~tokyo/unstored'],
    ['POST', '/connections/rakuten~tokyo/unstored/again', { numbers: [] }],
    ['DELETE', '/connections/rakuten~outlet'],
    ['GET', '/connector-types'],
    ['GET', '/mailboxes'],
    ['GET', '/mailboxes/readers'],
    ['PUT', '/mailboxes/own', { host: 'pop.example.jp' }],
    ['POST', '/mailboxes/own/test'],
    ['GET', '/mailboxes/own/inside'],
    ['POST', '/mailboxes/own/wake'],
    ['DELETE', '/mailboxes/own'],
    ['GET', '/order-mails?limit=50'],
    ['GET', `/order-mails/${orderMail}`],
    ['POST', `/order-mails/${orderMail}/retry`],
    ['GET', `/order-mails/${orderMail}/eml`],
    ['GET', '/outbox?state=DONE'],
    ['POST', '/outbox/retry', { command }],
    ['GET', '/observation'],
    ['POST', '/observation'],
    ['POST', '/observation/live', { carried: true }],
    ['GET', '/postal?zip=6008216'],
    ['PATCH', `/shipments/${number}`, { labelNote: '割れ物' }],
    ['POST', `/shipments/${number}/split`, { items: [{ line: items[0]?.line, quantity: 1 }] }],
    ['POST', `/shipments/${number}/join`, { other: `${number.slice(0, 9)}02` }],
    ['POST', `/shipments/${number}/numbers`, { numbers: ['900000000012'] }],
    ['POST', `/shipments/${number}/parcels`, { number: '' }],
    ['POST', `/shipments/${number}/part`, { reason: '' }],
    ['GET', '/shipments/problems?id=' + [...house.orders.keys()].slice(0, 100).join('&id=')],
    ['GET', '/consolidations?limit=50&declined=false&from=0'],
    ['POST', '/consolidations/declined', { groups: [[at('SHIP_WAIT', 1).id, at('SHIP_WAIT', 2).id]] }],
    ['POST', '/consolidations', { groups: [[at('SHIP_WAIT', 3).id, at('SHIP_WAIT', 4).id]] }],
    ['POST', '/waybill-batches', { ids: [doc.id], reason: '' }],
    ['GET', '/waybill-batches'],
    ['GET', '/waybill-batches/waves?limit=20'],
    ['GET', '/waybill-batches/W1/file'],
    ['POST', '/waybill-batches/W1/strike', { reason: 'やり直し' }],
    ['GET', '/carriers'],
    ['POST', '/tracking-imports?carrier=yamato&save=false&name=a.csv', 'S1,a,b,123456789012'],
    ['POST', '/tracking-imports?carrier=yamato&save=false&name=a.csv', 'nothing'],
    ['POST', '/packing/tasks', { ...place, code: 'S1', move: false }],
    ['POST', '/packing/tasks', { ...place, code: packing.number, move: false }],
    ['GET', '/packing/tasks?place=t1'],
    ['GET', `/packing/tasks/${packing.number}?place=t1`],
    ['PUT', `/packing/tasks/${packing.number}/scans`, { ...place, seq: 1, scans: [] }],
    ['POST', `/packing/tasks/${packing.number}/packed`, { ...place, seq: 2, scans }],
    ['POST', `/packing/tasks/${packing.number}/label`, { ...place, code: '123456789012' }],
    [
      'POST',
      `/packing/tasks/${packing.number}/codes`,
      { ...place, piece: `${packing.number}-${packing.items[0]?.line}`, code: '4901234567894' },
    ],
    ['POST', '/packing/tasks', { ...place, code: beside.number, move: false }],
    ['DELETE', `/packing/tasks/${beside.number}?place=t1`],
    ['GET', '/packing/packed?limit=50'],
    ['GET', '/packing/codes'],
    ['DELETE', '/packing/codes/x/4901234567894'],
    ['GET', '/hand-overs'],
    ['POST', '/hand-overs/loads', { code: 'x', carrier: 'yamato' }],
    ['POST', '/hand-overs/late', { shipments: [packing.number], reason: '遅れ' }],
    ['POST', '/hand-overs', { carrier: packing.carriage.carrier, day: '2026-12-01', reason: '' }],
    ['GET', '/hand-overs/none'],
    ['GET', `/hand-overs/${packing.carriage.carrier}-2026-12-01-1`],
    ['POST', `/hand-overs/${packing.carriage.carrier}-2026-12-01-1/reopen`],
    ['GET', '/tracking'],
    ['GET', '/tracking/links'],
    ['GET', '/tracking/parcels?show=open&limit=50'],
    ['GET', `/tracking/orders?id=${at('SHIPPED').id}`],
    ['POST', `/tracking/parcels/yamato/${shipped.waybill?.number}/ask`],
    ['POST', '/warehouse-requests/choice', { orders: [wait.id], warehouse: 'file~rsl' }],
    ['GET', '/warehouse-requests?state=WAITING&limit=200'],
    ['GET', '/warehouse-requests/overview'],
    ['POST', '/warehouse-requests/send', { shipments: [number] }],
    ['POST', '/warehouse-requests/cancel', { shipments: [number] }],
    ['POST', '/warehouse-requests/cancelled', { shipments: [number] }],
    ['GET', '/warehouse-requests/settings'],
    ['PUT', '/warehouse-requests/settings', { rules: [], auto: false, shortBox: 7, refusedBox: 30 }],
    ['POST', '/warehouse-files', { warehouse: 'file~rsl', shipments: [] }],
    ['GET', '/warehouse-files'],
    ['POST', '/warehouse-files/results?warehouse=file~rsl&save=false&name=a.csv', 'x'],
    ['GET', '/label-file-layouts'],
    ['POST', '/label-file-layouts/trial', layout],
    ['PUT', `/label-file-layouts/${layout.id}`, layout],
    ['GET', `/label-file-layouts/${layout.id}/versions`],
    ['POST', `/label-file-layouts/${layout.id}/restore`, { version: 0, seen: layout.version + 1 }],
    ['GET', '/payment-file-layouts'],
    ['POST', '/payment-file-layouts/trial', payment],
    ['PUT', `/payment-file-layouts/${payment.id}`, payment],
    ['GET', `/payment-file-layouts/${payment.id}/versions`],
    ['POST', `/payment-file-layouts/${payment.id}/restore`, { version: 0, seen: payment.version + 1 }],
    ['POST', `/payment-file-layouts/reading?layout=${payment.id}`],
    ['GET', '/order-file-profiles'],
    ['PUT', `/order-file-profiles/${profile.id}`, profile],
    ['GET', `/order-file-profiles/${profile.id}/versions`],
    ['POST', `/order-file-profiles/${profile.id}/restore`, { version: 0, seen: profile.version + 1 }],
    ['POST', '/order-files/preview?shop=rakuten~tokyo&profile=&size=1', 'x'],
    ['POST', '/order-files?shop=rakuten~tokyo&profile=&size=1', 'x'],
    ['GET', '/order-files/imports/j1'],
    ['GET', '/order-files/imports/j1/faults'],
    ['GET', '/documents?limit=50'],
    ['GET', '/documents/1'],
    ['GET', '/documents/kinds'],
    ['GET', '/documents/registration'],
    ['GET', '/documents/rules'],
    ['GET', '/documents/settings'],
    ['PUT', '/documents/settings', { message: '礼' }],
    ['POST', '/documents/look', { kind: 'receipt', ids: [fresh.id] }],
    ['POST', '/documents', { kind: 'receipt', ids: [fresh.id] }],
    ['POST', '/product-list', { ids: [fresh.id] }],
    ['GET', `/issued-documents?order=${fresh.id}`],
    ['POST', '/issued-documents/search', { kind: 'receipt' }],
    ['POST', '/issued-documents/export', {}],
    ['POST', '/issued-documents/proofs'],
    ['POST', '/issued-documents/returns', { order: fresh.id, day: '2026-12-01', reason: '', items: [] }],
    ['POST', '/issued-documents/3/reissue', { reason: '紛失' }],
    ['POST', '/issued-documents/3/void', { reason: '宛名' }],
    ['GET', '/issued-documents/3/pdf'],
    ['GET', '/mails/settings'],
    ['PUT', '/mails/settings', { transport: 'smtp' }],
    ['PUT', '/mails/settings', { transport: 'smtp', host: 'smtp.example.jp' }],
    ['GET', '/mails/settings/inside'],
    ['POST', '/mails/settings/test', { to: 'a@example.jp' }],
    ['GET', '/mails/settings/consent'],
    ['POST', '/mails/settings/consent', { redirect: 'https://house.example/ui/settings/sending' }],
    ['PUT', '/mails/settings/consent', { state: 's1', code: 'good' }],
    ['DELETE', '/mails/settings/consent'],
    ['GET', '/mails/sending'],
    ['GET', `/mails?order=${mail.order}`],
    ['GET', `/mails/${mail.id}`],
    ['GET', '/mailbox?limit=50'],
    ['GET', '/templates'],
    ['PUT', '/templates/thanks', { subject: '礼', body: '礼' }],
    ['POST', '/templates/thanks/preview', { subject: '礼', body: '礼' }],
    ['POST', '/templates/thanks/preview', { subject: '礼', body: '[nothing]' }],
    ['GET', '/payments/settings'],
    ['PUT', '/payments/settings', { days: '7' }],
    ['POST', '/payments', { order: unpaid.id, day: '2026-12-01', amount: 1, source: 'hand' }],
    ['POST', `/orders/${unpaid.id}/deposits`, { day: '2026-12-01', amount: 1 }],
    ['DELETE', `/payments/${unpaid.id}/${first.id}`],
    ['DELETE', `/orders/${unpaid.id}/deposits/${second.id}`],
    ['GET', `/orders/${unpaid.id}`],
    ['GET', '/payments/deposits'],
    ['POST', '/payments/deposits', { id: 'b1', order: unpaid.id }],
    ['POST', '/payments/deposits/undo', { id: 'b1' }],
    ['DELETE', '/payments/deposits?id=b2'],
    ['GET', '/payments/deposit-files'],
    ['POST', '/payments/deposit-files?format=zengin&name=a.txt', 'x'],
    ['GET', '/payments/request-files'],
    ['POST', '/payments/request-files', { format: 'sample' }],
    ['GET', '/payments/request-files/f1'],
    ['DELETE', '/payments/request-files/f1'],
    ['GET', '/payments/result-files'],
    ['POST', '/payments/result-files?format=sample&name=a.txt', 'x'],
    ['GET', '/pages'],
    ['PUT', '/pages', { on: true }],
    ['PUT', '/pages/minato', { bundle: 'banto-mall-minato', provider: 'Minato', mode: 'SHARED' }],
    ['PUT', '/pages/public/acme-status', { provider: 'Acme', open: true }],
    ['DELETE', '/pages/minato/rest'],
    ['POST', '/pages/minato/k/stood'],
    ['GET', '/connectors'],
    ['POST', '/connectors/rehearsal', 'jar'],
    ['POST', '/connectors', 'jar'],
    ['POST', '/connectors/banto-mall-eccube/install'],
    ['POST', `/connectors/${name}/${version}/allow`],
    ['POST', `/connectors/${name}/${version}/former`],
    ['DELETE', `/connectors/${name}/0.9.0`],
    ['GET', '/plans'],
    ['GET', '/plans/retention'],
    ['GET', '/plans/archives/a1'],
    ['POST', `/plans/options/${option}`],
    ['DELETE', `/plans/options/${option}`],
    ['POST', '/plans', { plan: 'basic' }],
    ['GET', '/take-out'],
    ['POST', '/accounts', { id: 'renshu', name: '練習用', practice: true }],
    ['POST', '/session/practice', { practice: true }],
    ['GET', '/practice'],
    ['POST', '/practice'],
    ['POST', '/practice/orders', { count: 5 }],
    ['GET', '/practice/results/W1'],
    ['GET', '/products?q=miso&shown=ALL&supplier=&category=食品&limit=50'],
    ['GET', '/products/facts'],
    ['GET', '/products/columns'],
    ['GET', '/products/file'],
    ['POST', '/products', { ...goods, code: 'N-1' }],
    ['GET', '/products/p1'],
    ['PUT', '/products/p2', { ...goods, code: 'BOWL-07' }],
    ['POST', '/products/ended', { ids: ['p4'], ended: true }],
    ['PUT', '/products/p1/picture', 'x'],
    ['GET', '/products/p1/picture'],
    ['DELETE', '/products/p1/picture'],
    ['POST', '/products/category-renames', { from: ['食品'], to: '食料品' }],
    ['GET', '/products/unknown?limit=50'],
    ['POST', '/products/unknown/u1/link', { product: 'p4' }],
    ['POST', '/products/unknown/u2/product', { code: 'H-1', name: '箸' }],
    ['POST', '/products/unknown/u3/ignored'],
    ['DELETE', '/products/unknown/u3/ignored'],
    ['POST', '/products/imports?name=a.csv', '商品コード,商品名\r\nMISO-01,味噌\r\n,x'],
    ['GET', '/products/imports'],
    ['GET', '/products/imports/i103'],
    ['PUT', '/products/imports/i103', { columns: ['code', 'name'], blank: 'KEEP' }],
    ['GET', '/products/imports/i103/rows?kind=REFUSED&limit=50'],
    ['GET', '/products/imports/i103/faults'],
    ['POST', '/products/imports/i103'],
    ['DELETE', '/products/imports/i103'],
    ['DELETE', '/products/p6'],
    ['DELETE', '/session'],
  ];
  for (const [method, path, sent] of steps) {
    ask(method, path, sent);
    // jobs of the mock go on by the clock
    vi.runAllTimers();
  }
  return all;
}

const text = (readdirSync('src', { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('schema.ts'))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

/** The operations that the page asks for, as its client's calls name them. */
function used(): string[] {
  const calls = [...text.matchAll(/\bapi\s*\.(GET|POST|PUT|PATCH|DELETE)\(\s*['`]([^'`]+)['`]/g)];
  const sends = [...text.matchAll(/\b(?:sendFile|sendJar|sendOrderFiles)\(\s*'([^']+)'/g)];
  return [
    ...new Set([
      ...calls.map(([, method, path]) => `${method} ${path}`),
      ...sends.map(([, path]) => `POST ${path}`),
    ]),
  ].filter((one) => !one.includes('${'));
}

test('theMockAnswersEachPathThatThePageAsksAsTheContractSays', () => {
  const contract = new Contract();
  const all = walk();
  const good = all.filter((e) => e.status < 300);
  const walked = new Set(good.map((e) => `${e.method} ${contract.pathOf(e.path)}`));
  expect(used().length).toBeGreaterThan(150);
  expect(used().filter((one) => !walked.has(one))).toEqual([]);
  expect([...new Set(all.flatMap((e) => contract.wrong(e)))]).toEqual([]);
});
