// SPDX-License-Identifier: Apache-2.0
// A house in memory: a test double of the REST API, true to its contract where the page can tell.
import { day, deskOf, makeOrders, nextOrder, openOf, place, proposed } from './orders.mjs';
import { addresses } from './addresses.mjs';
import { packing } from './packing.mjs';
import { paymentFiles } from './paymentFiles.mjs';
import { payments } from './payments.mjs';
import { seen, tracking } from './tracking.mjs';
import { practice } from './practice.mjs';
import { products, startOfProducts } from './products.mjs';
import { board, startOfBoard } from './board.mjs';
import { rules, startOfRules } from './rules.mjs';
import { trucks } from './trucks.mjs';
import { warehouses } from './warehouses.mjs';
import { editions } from './editions.mjs';
import { columnsOf, fields, holds, sections } from './fields.mjs';
import { fileFormats, filePreview, fileResult } from './files.mjs';
import { labelLayouts } from './labels.mjs';
import { rights, roles } from './rights.mjs';
import {
  carriers,
  connections,
  connectorTypes,
  issued,
  kinds,
  mailboxes,
  orderMails,
  plans,
  queueTrouble,
  templates,
} from './things.mjs';

export const deskNames = {
  NEW: '新規受注',
  HOLD: '保留',
  PAY_WAIT: '入金待ち',
  SHIP_WAIT: '発送待ち',
  DOC_WAIT: '伝票・帳票出力待ち',
  TRACK_WAIT: '伝票番号未設定',
  SHIPPED: '発送完了',
  POSTPAY_WAIT: '発送後入金待ち',
  DONE: '処理済み',
  CANCELLED: 'キャンセル',
  RETURN: '返品',
};
const boxNames =
  '備考あり 住所不備 番地なし 要注意客 高額 大量 在庫なし 入荷待ち 予約 名入れ のし 同梱待ち 電話待ち 返事待ち 不着 長期不在 住所変更 日時変更 数量変更 キャンセル相談 離島 クール 大型 海外 領収書 商品未紐付け 取込エラー 金額相違 不正疑い その他'.split(
    ' ',
  );
const ordersFile = { raw: Buffer.from('\uFEFF"受注ID"\r\n'), type: 'text/csv', name: 'orders.csv' };
const everyRight = rights.map((r) => r.id);

/** What is wrong with a field, with all that a house says of it. */
const whole = ({ field, message, ...more }) => ({
  field,
  label: field,
  value: null,
  message,
  reason: { ja: message, en: message },
  ...more,
});

class Refusal extends Error {
  constructor(status, kind, title, detail = '', errors = undefined) {
    super(title);
    this.problem = {
      type: `urn:banto:problem:${kind}`,
      title,
      status,
      detail,
      ...(errors ? { errors: errors.map(whole) } : {}),
    };
  }
}

/** What of acts asks for a proof of who acts. */
const dangerous = ['users', 'tokens', 'factor-rule', 'plans', 'connectors', 'connections'];

/** What every user has, unless something is said of it. */
const nobody = {
  accounts: ['main'],
  mustChangePassword: false,
  disabled: false,
  secondFactor: false,
  factorLoss: null,
};

/** What a connection's setting should be instead; empty where it fits. */
function wrongValue(field, value) {
  if (value === '') return field.required ? '入力してください' : '';
  if (field.type !== 'integer') return '';
  if (!/^[+-]?\d+$/.test(value)) return '整数で入力してください';
  if (field.min !== null && Number(value) < field.min) return `${field.min}以上で入力してください`;
  return field.max !== null && Number(value) > field.max ? `${field.max}以下で入力してください` : '';
}

const alarm = (id, kind, fault, text) => ({
  id,
  at: new Date().toISOString(),
  kind,
  name: fault ? '接続の停止' : 'その他のお知らせ',
  nameEn: fault ? 'Connection stopped' : 'Other notices',
  fault,
  subject: '',
  text,
  textEn: text,
});

/** @param begins a house in which nothing is set up and no order is in yet */
export function makeHouse({ pace = 40, password = 'banto-demo', begins = false } = {}) {
  const orders = new Map(begins ? [] : makeOrders().map((o) => [o.id, o]));
  const state = {
    addresses: { suspended: false, lists: [] },
    password,
    mustChange: false,
    /** @type {{ seq: number, number: string, fault: string }[]} */
    unstored: [],
    /** @type {string[]} */
    inside: [],
    /** @type {object[]} */
    gaps: [],
    sessions: new Map(),
    // sessions whose log-in is not complete, and at which stage they are
    stages: new Map(),
    factor: { on: false, since: null, recovery: 0 },
    factorRule: { who: 'ADVISED', minutes: 10 },
    // whether dangerous acts ask for a proof now
    proofWanted: false,
    /** One's own passkeys; what an authenticator says is taken as it comes. */
    passkeys: [],
    // what the authenticator shows, whenever it is asked
    code: '123456',
    jobs: new Map(),
    undo: new Map(),
    undoSeconds: 30,
    // of those that go on, how many wait for money then
    unpaid: 0,
    // what is said of papers before they are printed
    unprintable: '',
    saves: { n: 0, last: {} },
    board: startOfBoard(),
    rules: startOfRules(),
    products: startOfProducts(begins),
    searches: [
      { name: '本日出荷・沖縄', query: 'desk=SHIP_WAIT&q=沖縄' },
      { name: '代引の発送待ち', query: 'desk=SHIP_WAIT&payment=COD' },
    ],
    batches: [],
    wavePapers: [],
    packing: { scan: 'on', label: 'on', told: 'numbered' },
    files: new Map(),
    documents: [],
    issued: issued(),
    mails: [],
    sending: {},
    audit: [],
    outbox: [],
    observing: null,
    live: null,
    carried: false,
    keys: new Map(),
    shop: {
      name: '味噌と器の店 ばんとう',
      kana: 'ミソトウツワノミセ バントウ',
      company: '株式会社番頭商店',
      zip: '1030027',
      prefecture: '東京都',
      city: '中央区',
      street: '日本橋1-2-3',
      building: '番頭ビル5階',
      phone: '03-1234-5678',
      mail: 'shop@example.com',
      url: 'https://www.rakuten.co.jp/example/',
      registration: 'T1234567890123',
      'carrier.yamato.billing': '0312345678',
    },
    boxes: [...boxNames],
    /** Colleagues with an open form. */
    editing: /** @type {{ order: number, login: string, name: string, since: string }[]} */ ([]),
    users: [
      { ...nobody, login: 'admin', name: '店主 太郎', rights: ['house.run'] },
      {
        ...nobody,
        login: 'tanaka',
        name: '田中 さくら',
        rights: ['orders.see', 'orders.edit', 'mail-out.see', 'documents.see'],
      },
      { ...nobody, login: 'packer1', name: '出荷 一郎', rights: roles[1].rights },
    ],
    accounts: [
      { id: 'main', name: '味噌と器の店 ばんとう', practice: false },
      { id: 'outlet', name: 'ばんとうアウトレット', practice: false },
    ],
    practising: false,
    consented: false,
    rights: everyRight,
    tokens: [],
    connections: connections(),
    connectors: [],
    pages: { on: true, pages: /** @type {any[]} */ ([]), publics: /** @type {any[]} */ ([]) },
    rehearsal: {
      name: 'banto-mall-minato',
      version: '1.1.0',
      from: '1.0.0',
      provider: 'Minato',
      connectors: ['MALL minato'],
      addsPorts: [],
      removesPorts: [],
      addsSettings: ['shop'],
      removesSettings: [],
      refused: [],
      sees: [
        { id: 'buyer.mail', name: { ja: '注文者メール', en: 'Buyer: mail' }, personal: true },
        { id: 'due', name: { ja: '請求金額', en: 'Due' }, personal: false },
      ],
      warnings: [
        {
          ja: 'いまの設定のままでは、接続「minato~tokyo」を引き継げません。店舗コード: 入力してください',
          en: 'It cannot take over the connection minato~tokyo with the settings of now. Shop code: Please enter a value',
        },
      ],
    },
    formats: structuredClone(fileFormats(connections().filter((c) => c.id === 'rakuten~tokyo'))),
    layouts: structuredClone(labelLayouts),
    mailboxes: mailboxes(),
    orderMails: orderMails(),
    plans: plans(),
    templates: templates(),
    settings: new Map(),
    fields: fields(),
    sections: sections(),
    // so many orders are looked at one by one for one filter
    mostLooked: 10_000,
    alarms: [
      alarm(
        'a1',
        'conductor.notice',
        false,
        'ライセンスキー（楽天市場 アウトレット店）の期限まであと7日です',
      ),
      alarm('a2', 'conductor.stopped', true, 'Yahoo!ショッピング 本店：認証に失敗したため受信を止めています'),
    ],
    alarmTargets: [],
  };
  if (begins)
    Object.assign(state, {
      searches: [],
      issued: [],
      shop: {},
      users: state.users.slice(0, 1),
      connections: [],
      formats: fileFormats([]),
      mailboxes: [],
      orderMails: [],
      alarms: [],
    });
  const listeners = new Set();
  const tell = (event, data = {}) => listeners.forEach((l) => l(event, data));
  let serial = 100;

  const names = {
    yamato: 'ヤマト運輸',
    japanpost: '日本郵便',
    rakuten: '楽天市場',
    yahoo: 'Yahoo!ショッピング',
  };
  function log(by, act, detail, order = null, job = '') {
    state.audit.unshift({
      seq: state.audit.length + 1,
      at: new Date().toISOString(),
      by,
      act,
      detail,
      order,
      job,
      address: by.kind === 'STAFF' ? '192.0.2.7' : '',
      session: by.kind === 'STAFF' ? '3f9c01ab' : '',
      hash: (state.audit.length * 2654435761).toString(16).padStart(64, '0').slice(-64),
    });
  }
  const robot = { kind: 'ROBOT', name: 'AutoRobo' };
  for (const o of [...orders.values()].reverse()) {
    log({ kind: 'MALL', name: o.key.shop }, 'order.received', '注文を取り込みました', o.id);
    if (o.shipments.length > 0) log(robot, 'order.moved', `${deskNames.NEW} → ${deskNames.SHIP_WAIT}`, o.id);
    if (deskOf(o) === 'SHIPPED' || deskOf(o) === 'DONE' || deskOf(o) === 'POSTPAY_WAIT') mail(o, 'shipped');
    else if (o.shipments.length > 0) mail(o, 'thanks');
  }

  function mail(o, name) {
    const template = state.templates.find((t) => t.name === name);
    const id = `m${++serial}`;
    state.mails.unshift({
      id,
      order: o.id,
      template: name,
      subject: fill(template.subject, o),
      to: o.placed.buyer.mail,
      at: new Date(Date.parse(o.receivedAt) + 600000).toISOString(),
      state: 'SENT',
      text: fill(template.body, o),
    });
    state.outbox.unshift({
      command: {
        id: `mail/${o.id}/${name}`,
        account: 'main',
        kind: 'mail.send',
        target: '',
        order: o.id,
        argument: name,
      },
      state: 'DONE',
      tries: 1,
      queuedAt: o.receivedAt,
      nextAt: o.receivedAt,
      reference: '',
      message: '',
    });
  }

  function observation() {
    const kinds = {};
    for (const { state: at, command } of state.outbox)
      if (at === 'UNSENT') kinds[command.kind] = (kinds[command.kind] ?? 0) + 1;
    const unsent = Object.entries(kinds).map(([kind, count]) => ({ kind, count }));
    return {
      since: state.observing,
      live: state.live ?? null,
      carriedBefore: (state.carried && state.live) || null,
      unsent: unsent.sort((a, b) => b.count - a.count),
    };
  }

  function fill(text, o) {
    const values = {
      '[buyer]': o.placed.buyer.name,
      '[number]': o.key.number,
      '[due]': (o.placed.amounts.due ?? 0).toLocaleString('ja-JP'),
      '[shop]': state.shop.name,
      '[lines]': o.placed.lines.map((l) => `・${l.name} × ${l.quantity}`).join('\n'),
      '[waybill]': o.shipments.flatMap((s) => s.parcels.map((p) => p.waybill?.number ?? '')).join(' / '),
      '[carrier]': names[o.shipments[0]?.carriage.carrier] ?? '',
    };
    return Object.entries(values).reduce((t, [k, v]) => t.replaceAll(k, v), text);
  }

  function row(o, columns = '') {
    const s = o.shipments.find((one) => one.state !== 'VOID');
    const to = o.placed.destinations[0].recipient;
    return {
      id: o.id,
      revision: o.revision,
      desk: deskOf(o),
      box: o.hold?.box ?? null,
      boxName: o.hold ? state.boxes[o.hold.box - 1] : '',
      shop: o.key.shop,
      number: o.key.number,
      orderedAt: o.placed.orderedAt,
      receivedAt: o.receivedAt,
      buyer: o.placed.buyer.name,
      recipient: to.name,
      prefecture: to.address.prefecture,
      destinations: o.placed.destinations.length,
      items: o.placed.lines.reduce((n, l) => n + l.quantity, 0),
      firstItem: o.placed.lines[0].name,
      due: o.placed.amounts.due,
      payment: o.placed.payment.kind,
      paymentName: o.placed.payment.name,
      paymentState: o.payment,
      shipDate: s?.shipDate ?? null,
      wishDate: o.placed.wish.date,
      wishSlot: o.placed.wish.slot?.label ?? '',
      carrier: s?.carriage.carrier ?? '',
      label: s?.carriage.label ?? '',
      waybills: o.shipments.flatMap((one) =>
        one.parcels.flatMap((p) => (p.waybill ? [p.waybill.number] : [])),
      ),
      tags: o.tags,
      findings: o.findings.map((f) => ({
        code: f.code,
        level: f.level,
        ja: f.ja,
        en: f.en,
        acknowledged: o.acknowledged.some((a) => a.finding === f.code),
        proposed: proposed(o, f),
      })),
      flags: o.placed.flags,
      route: o.route.id,
      mall: o.mall,
      columns: columnsOf(state.fields, columns, o),
    };
  }

  const q = {
    get: (query, name) =>
      query instanceof URLSearchParams ? query.getAll(name) : [query?.[name] ?? []].flat().map(String),
    one: (query, name) => q.get(query, name)[0] ?? '',
  };
  function conditionOf(text, candidates) {
    if (!text) return () => true;
    if (candidates > state.mostLooked)
      refuse(
        400,
        'invalid',
        'この内容では受け付けられません',
        `この条件では${state.mostLooked.toLocaleString('ja-JP')}件を超える受注を1件ずつ調べることになります。次の項目で絞ってください: 店舗、ステータス`,
      );
    const unknown = (id) =>
      refuse(400, 'invalid', 'この内容では受け付けられません', `知らない項目です: ${id}`);
    return (o) => holds(JSON.parse(text), o, state.fields, unknown);
  }
  function pilesOf(query) {
    const piles = new Map();
    for (const o of matching(query)) {
      const open = openOf(o);
      for (const f of open.length > 0 ? open : [{ code: '', ja: '', en: '' }]) {
        const pile = piles.get(f.code) ?? { code: f.code, ja: f.ja, en: f.en, orders: 0 };
        pile.orders++;
        piles.set(f.code, pile);
      }
    }
    return [...piles.values()].sort((a, b) => b.orders - a.orders);
  }

  function matching(query) {
    const some = (name, value) => {
      const wanted = q.get(query, name);
      return wanted.length === 0 || [value].flat().some((v) => wanted.includes(String(v)));
    };
    const between = (name, value) => {
      const from = q.one(query, name + 'From');
      const to = q.one(query, name + 'To');
      if (!from && !to) return true;
      return Boolean(value) && (!from || value >= from) && (!to || value <= to);
    };
    const text = q.one(query, 'q');
    const sort = q.one(query, 'sort') || 'NEWEST';
    const keys = {
      NEWEST: (o) => -Date.parse(o.placed.orderedAt),
      OLDEST: (o) => Date.parse(o.placed.orderedAt),
      SHIP_DATE: (o) => o.shipments[0]?.shipDate ?? '9999',
      WISH_DATE: (o) => o.placed.wish.date ?? '9999',
    };
    const narrowed = [...orders.values()].filter((o) => some('desk', deskOf(o)));
    const condition = conditionOf(q.one(query, 'condition'), narrowed.length);
    return narrowed
      .filter(
        (o) =>
          condition(o) &&
          some('box', o.hold?.box ?? 0) &&
          some('shop', o.key.shop) &&
          some('payment', o.placed.payment.kind) &&
          some('finding', openOf(o).length > 0 ? openOf(o).map((f) => f.code) : '') &&
          some('tag', o.tags) &&
          some('assignee', o.assignee ?? '') &&
          some(
            'carrier',
            o.shipments.map((s) => s.carriage.carrier),
          ) &&
          some('parcel', seen(o)) &&
          between('ordered', day(0, new Date(o.placed.orderedAt))) &&
          between('ship', o.shipments[0]?.shipDate) &&
          between('wish', o.placed.wish.date) &&
          (!q.one(query, 'batch') || o.shipments.some((s) => s.batch === q.one(query, 'batch'))) &&
          (!text ||
            [
              o.key.number,
              o.placed.buyer.name,
              o.placed.buyer.phone,
              ...o.placed.destinations.map((d) => d.recipient.name + d.recipient.address.prefecture),
              ...o.shipments.map((s) => s.number),
            ].some((v) => v.includes(text))),
      )
      .sort((a, b) => {
        const [x, y] = [keys[sort](a), keys[sort](b)];
        return x < y ? -1 : x > y ? 1 : b.id - a.id;
      });
  }
  const targets = (b) =>
    b.ids ? b.ids.map((id) => orders.get(id)).filter(Boolean) : matching(b.query ?? {});

  function job(kind, by, list, each, finish = () => '') {
    const id = `j${++serial}`;
    const it = { id, kind, by, done: 0, total: list.length, state: 'RUNNING', result: '', refused: [] };
    state.jobs.set(id, it);
    const step = () => {
      for (let i = 0; i < 25 && it.done < list.length; i++, it.done++) {
        const why = each(list[it.done], id);
        if (why) it.refused.push(`${list[it.done].key.number}: ${why}`);
      }
      if (it.done >= list.length) {
        it.state = 'DONE';
        it.result = finish(id);
        tell('orders', { ids: list.map((o) => o.id) });
        tell('desks');
      } else setTimeout(step, pace);
      tell('job', { id });
    };
    setTimeout(step, pace);
    return { job: id };
  }

  /** What was put out at one time, newest first. */
  function waves() {
    const ids = [...new Set(state.batches.map((b) => b.wave))];
    return ids.map((id) => {
      const files = state.batches.filter((b) => b.wave === id);
      const at = { waiting: 0, numbered: 0, left: 0, elsewhere: 0 };
      for (const b of files)
        for (const n of b.shipments) {
          const [, s] = ship(n);
          const numbered = s?.parcels.every((p) => p.waybill);
          at[
            s?.batch !== b.id
              ? 'elsewhere'
              : ['PRINTED', 'PACKED'].includes(s.state)
                ? numbered
                  ? 'numbered'
                  : 'waiting'
                : s.state === 'NUMBERED'
                  ? 'numbered'
                  : 'left'
          ]++;
        }
      return {
        id,
        day: day(0),
        run: ids.length - ids.indexOf(id),
        at: files[0].at,
        by: files[0].by,
        reason: files[0].reason,
        files: files.map((b) => ({
          id: b.id,
          carrier: b.carrier,
          shipments: b.shipments.length,
          struck: b.struck,
        })),
        papers: state.wavePapers
          .filter((p) => p.wave === id)
          .map(({ kind, id: of, at: printed }) => ({ kind, id: of, at: printed })),
        ...at,
      };
    });
  }

  function change(o, jobId, by, act, detail, edit) {
    const before = structuredClone(o);
    edit(o);
    o.revision++;
    o.changedAt = new Date().toISOString();
    if (jobId) state.undo.set(jobId, [...(state.undo.get(jobId) ?? []), before]);
    log(by, act, detail, o.id, jobId ?? '');
    return '';
  }

  const tag = {
    name: 'tag',
    label: { ja: 'タグ', en: 'Tag' },
    kind: 'TEXT',
    required: true,
    least: 0,
    most: 50,
    choices: [],
  };
  const actions = [
    {
      id: 'tags.give',
      name: { ja: 'タグを付ける', en: 'Give a tag' },
      right: 'orders.edit',
      parameters: [tag],
    },
    {
      id: 'tags.take',
      name: { ja: 'タグを外す', en: 'Take a tag away' },
      right: 'orders.edit',
      parameters: [tag],
    },
    {
      id: 'orders.assign',
      name: { ja: '担当を決める', en: 'Put in charge' },
      right: 'orders.edit',
      parameters: [
        {
          name: 'staff',
          label: { ja: '担当（空欄は担当なし）', en: 'In charge (empty: nobody)' },
          kind: 'CHOICE',
          required: false,
          least: 0,
          most: 0,
          choices: state.users.map((u) => ({ value: u.login, name: { ja: u.name, en: u.name } })),
        },
      ],
    },
  ];
  function act(b, by) {
    const verbs = {
      move: (o, id) => {
        const open = openOf(o);
        if (deskOf(o) === 'NEW' && open.length > 0) return `未確認の理由があります（${open[0].ja}）`;
        if (b.desk === 'SHIP_WAIT' && deskOf(o) === 'NEW') setTimeout(() => mail(o, 'thanks'), 50);
        return change(o, id, by, 'order.moved', `${deskNames[deskOf(o)]} → ${deskNames[b.desk]}`, () => {
          if (b.desk === 'CANCELLED') o.cancelReason = b.cancelReason ?? null;
          place(o, b.desk);
        });
      },
      hold: (o, id) =>
        change(o, id, by, 'order.held', `保留「${state.boxes[b.box - 1]}」`, () => place(o, 'HOLD', b.box)),
      release: (o, id) => change(o, id, by, 'order.released', '保留を解除しました', () => (o.hold = null)),
      acknowledge: (o, id) =>
        change(o, id, by, 'order.acknowledged', `確認済み：${b.code}`, () =>
          o.acknowledged.push({ finding: b.code, by, at: new Date().toISOString() }),
        ),
      fix: (o, id) => {
        const finding = o.findings.find((f) => f.code === b.code);
        if (!finding?.fix.kind) return '直し方の提案がありません';
        return change(o, id, by, 'order.fixed', '提案どおりに直しました', () => {
          const v = finding.fix.values;
          if (finding.fix.kind === 'address.replace')
            o.placed.destinations[Number(v.destination)].recipient.address = {
              zip: v.zip,
              prefecture: v.prefecture,
              city: v.city,
              street: v.street,
              building: v.building,
            };
          if (finding.fix.kind === 'wish.set') o.placed.wish = { ...o.placed.wish, date: v.date || null };
          o.findings = o.findings.filter((f) => f !== finding);
        });
      },
      'tags.give': (o, id) =>
        o.tags.includes(b.tag)
          ? 'このタグはもう付いています'
          : change(o, id, by, 'order.tagged', `タグを付けました: ${b.tag}`, () => o.tags.push(b.tag)),
      'tags.take': (o, id) =>
        o.tags.includes(b.tag)
          ? change(o, id, by, 'order.tagged', `タグを外しました: ${b.tag}`, () => {
              o.tags = o.tags.filter((tag) => tag !== b.tag);
            })
          : 'このタグは付いていません',
      'orders.assign': (o, id) =>
        o.assignee === (b.staff ?? null)
          ? 'すでにこの担当です'
          : change(o, id, by, 'order.assigned', `担当を決めました: ${b.staff ?? ''}`, () => {
              o.assignee = b.staff ?? null;
            }),
      back: (o, id) => {
        const desks = o.route.desks;
        const at = desks.indexOf(deskOf(o));
        if (at < 1) return '前の受注箱がありません';
        return change(o, id, by, 'order.back', `${deskNames[deskOf(o)]} → ${deskNames[desks[at - 1]]}`, () =>
          place(o, desks[at - 1]),
        );
      },
    };
    const verb = verbs[b.action] ?? refuse(404, 'not-found', 'この操作はありません');
    return job(`orders.${b.action}`, by, targets(b), verb);
  }

  const editor = ({ login, name, since }) => ({ login, name, since });
  const find = (id) => orders.get(Number(id)) ?? refuse(404, 'not-found', '注文が見つかりません');
  function refuse(...args) {
    throw new Refusal(...args);
  }
  function fresh(o, request) {
    const seenRevision = (request.headers['if-match'] ?? '').replaceAll('"', '');
    if (seenRevision && Number(seenRevision) !== o.revision)
      refuse(
        412,
        'stale',
        'ほかの人が先に変更しました',
        '画面を最新にしました。入力した内容は残っています。もう一度保存してください。',
      );
  }
  function view(o) {
    const desk = deskOf(o);
    const reachable =
      {
        NEW: ['SHIP_WAIT', 'PAY_WAIT', 'CANCELLED'],
        PAY_WAIT: ['SHIP_WAIT', 'CANCELLED'],
        SHIP_WAIT: ['DOC_WAIT', 'CANCELLED'],
        DOC_WAIT: ['HOLD', 'CANCELLED'],
        TRACK_WAIT: ['HOLD', 'CANCELLED'],
        SHIPPED: ['DONE', 'RETURN'],
        DONE: ['RETURN'],
      }[desk] ?? [];
    return {
      order: o,
      desk,
      boxName: row(o).boxName,
      open: openOf(o),
      reachable: reachable.map((d) => ({ desk: d, name: deskNames[d] })),
      outbox: state.outbox.filter((e) => e.command.order === o.id),
    };
  }
  const page = (list, query) => {
    const from = Number(query.get('from') || 0);
    const limit = Number(query.get('limit') || 50);
    return {
      items: list.slice(from, from + limit),
      next: from + limit < list.length ? String(from + limit) : null,
    };
  };
  const ship = (number) => {
    for (const o of orders.values()) for (const s of o.shipments) if (s.number === number) return [o, s];
    return [];
  };
  const sessionOf = (token) => ({
    user: 'admin',
    name: '店主 太郎',
    account: state.sessions.get(token) ?? 'main',
    accounts: state.stages.has(token) ? [] : state.accounts,
    rights: state.stages.has(token) ? [] : state.rights,
    csrf: token,
    mustChangePassword: state.mustChange,
    stage: state.stages.get(token) ?? 'IN',
  });
  /** One's own second factor: any time the same code is right, and each recovery code as often as one likes. */
  const recovery = Array.from({ length: 10 }, (_, i) => `ab${i}c-defg-hjkm-npqr-stuv`.replaceAll('0', 'z'));
  const isCode = (code) => code === state.code || recovery.includes(code);
  function proved(sent) {
    if (sent.password !== state.password || (state.factor.on && !isCode(sent.code)))
      refuse(400, 'invalid', '入力を確認してください', 'パスワードか確認コードが違います。');
  }
  function coded(sent) {
    if (!isCode(sent.code))
      refuse(
        400,
        'invalid',
        '入力を確認してください',
        '確認コードが違います。アプリに表示されている新しいコードを入力してください。',
      );
  }
  function passkeyAct(method, act, sent, token) {
    if (method === 'GET')
      return state.passkeys.map(({ id, name, since, used }) => ({ id, name, since, used }));
    if (act === 'challenge')
      return {
        challenge: 'Y2hhbGxlbmdl',
        host: 'localhost',
        user: 'dXNlcg',
        ids: state.passkeys.map((p) => p.handle),
      };
    if (act === 'proof') {
      const used = state.passkeys.find((p) => p.handle === JSON.parse(sent.credential).id);
      if (!used) refuse(400, 'invalid', '入力を確認してください', 'パスキーを確かめられませんでした。');
      used.used = new Date().toISOString();
      state.stages.delete(token);
      state.proofWanted = false;
      return sessionOf(token);
    }
    if (method === 'DELETE') {
      state.passkeys = state.passkeys.filter((p) => p.id !== act);
      return undefined;
    }
    if (state.proofWanted)
      refuse(403, 'step-up', 'ご本人の確認が必要です', 'パスワードをもう一度入力してください。');
    const { id: handle } = JSON.parse(sent.credential);
    state.passkeys.push({
      id: `p${handle}`,
      handle,
      name: sent.name,
      since: new Date().toISOString(),
      used: null,
    });
    return undefined;
  }
  function factorAct(method, act, sent, token) {
    if (method === 'GET' && act === 'proof') {
      if (state.proofWanted)
        refuse(403, 'step-up', 'ご本人の確認が必要です', 'パスワードをもう一度入力してください。');
      return undefined;
    }
    if (method === 'GET') return { ...state.factor, required: state.factorRule.who !== 'ADVISED' };
    if (act === 'code') {
      coded(sent);
      state.stages.delete(token);
      return sessionOf(token);
    }
    if (act === 'confirmation') {
      coded(sent);
      state.factor = { on: true, since: new Date().toISOString(), recovery: 10 };
      state.stages.delete(token);
      return { codes: recovery };
    }
    proved(sent);
    if (act === 'proof') {
      state.proofWanted = false;
      return sessionOf(token);
    }
    if (act === 'recovery') {
      state.factor.recovery = 10;
      return { codes: recovery };
    }
    if (act === 'removal') {
      state.factor = { on: false, since: null, recovery: 0 };
      if (state.factorRule.who !== 'ADVISED') state.stages.set(token, 'ENROL');
      return sessionOf(token);
    }
    const qr = Array.from({ length: 33 }, (_, y) =>
      Array.from({ length: 33 }, (_, x) => ((x * y + x + y) % 3 === 0 ? '1' : '0')).join(''),
    );
    return { key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', qr };
  }

  function verdicts(text, save, carrier, by) {
    const rows = text
      .split(/\r?\n/)
      .map((line) => line.split(',').map((c) => c.replaceAll('"', '').trim()))
      .map((cells, i) => ({ cells, row: i + 1 }))
      .filter(({ cells }) => cells.length > 1 && !/[ぁ-んァ-ヶ一-龠]/.test(cells[0]));
    const used = new Set(
      [...orders.values()].flatMap((o) =>
        o.shipments.flatMap((s) => s.parcels.map((p) => p.waybill?.number)),
      ),
    );
    return rows.map(({ cells: [key, , , number = ''], row: n }) => {
      const digits = number.replaceAll('-', '');
      const verdict = (v, column = '', ja = '', en = '') => ({
        row: n,
        key,
        number,
        verdict: v,
        column,
        ja,
        en,
      });
      const [o, s] = ship(key);
      if (!/^\d+$/.test(digits))
        return verdict(
          'UNREADABLE',
          '伝票番号',
          `「${number}」は番号として読めません`,
          `"${number}" is not a number`,
        );
      if (Number(digits.slice(0, 11)) % 7 !== Number(digits.slice(11)))
        return verdict(
          'CHECK_DIGIT',
          '伝票番号',
          `「${number}」のチェックデジットが違います`,
          `The check digit of "${number}" is wrong`,
        );
      if (!s)
        return verdict(
          'UNKNOWN_KEY',
          'お客様管理番号',
          `「${key}」という発送はありません`,
          `There is no shipment "${key}"`,
        );
      if (s.parcels[0].waybill?.number === digits)
        return verdict('ALREADY', '', '登録済みです', 'Already saved');
      if (used.has(digits))
        return verdict(
          'USED_NUMBER',
          '伝票番号',
          `「${number}」は別の発送で使われています`,
          `"${number}" is on another shipment`,
        );
      if (deskOf(o) !== 'TRACK_WAIT')
        return verdict(
          'NOT_WAITING',
          '',
          '伝票番号を待っている注文ではありません',
          'The order is not waiting for a number',
        );
      if (save)
        change(
          o,
          null,
          by,
          'shipment.numbered',
          `伝票番号を取り込みました（${names[carrier] ?? carrier}）`,
          () => {
            s.parcels[0].waybill = { carrier, number: digits };
            s.state = 'NUMBERED';
            setTimeout(() => mail(o, 'shipped'), 50);
          },
        );
      return verdict('MATCHED');
    });
  }

  /** Pairs of waiting orders that a house of this size would find. */
  function candidates(query) {
    const open = [...orders.values()].filter((o) => deskOf(o) === 'SHIP_WAIT' && o.shipments.length === 1);
    const pairs = [0, 2, 4].map((i) => open.slice(i, i + 2)).filter((pair) => pair.length === 2);
    const asked = Number(query.get('order') ?? 0);
    const no = (o) => o.acknowledged.some((a) => a.finding === 'CONSOLIDATION_CANDIDATE');
    return pairs
      .filter((pair) => pair.every((o) => !o.shipments[0].lead && !o.shipments[0].companions.length))
      .filter((pair) => !asked || pair.some((o) => o.id === asked))
      .filter((pair) => query.get('declined') === 'true' || !pair.every(no))
      .map((pair) => ({
        buyer: pair[0].placed.buyer.name,
        recipient: pair[0].placed.destinations[0].recipient.name,
        address: Object.values(pair[0].placed.destinations[0].recipient.address).slice(1).join(''),
        temperature: 'AMBIENT',
        members: pair.map((o) => ({
          order: o.id,
          number: o.key.number,
          shop: o.key.shop,
          desk: deskOf(o),
          shipment: o.shipments[0].number,
          shipDate: o.shipments[0].shipDate,
          wishDate: null,
          pieces: o.shipments[0].items.reduce((n, i) => n + i.quantity, 0),
          item: o.placed.lines[0].name,
          payment: o.placed.payment.name,
          cod: o.shipments[0].cod !== null,
          postage: 700,
        })),
        tooMuch: 700,
        declined: pair.every(no),
        ja: 'モールの送料は変わりません。返金はモールの画面で行ってください。',
        en: 'The postage at the malls stays as it is. Pay back on the mall\u2019s own page.',
      }));
  }

  function unbook(o, deposit, by) {
    const booked = o.deposits.find((d) => d.id === deposit);
    change(o, null, by, 'payment.unbooked', `入金 -${booked.amount}円`, () => {
      o.deposits.push({ ...booked, id: `${deposit}/back`, amount: -booked.amount });
      const sum = o.deposits.reduce((all, d) => all + d.amount, 0);
      o.payment = sum === 0 ? 'UNPAID' : 'SHORT';
    });
    return { order: o.id, result: 'APPLIED', revision: o.revision, detail: '' };
  }
  function bookMoney(o, money, by, request) {
    fresh(o, request);
    const said = `入金 ${money.amount.toLocaleString('ja-JP')}円（${money.day}）`;
    change(o, null, by, 'payment.booked', said, () => {
      const { day, amount, source } = money;
      o.deposits.push({ id: `d${++serial}`, day, amount, payer: '', source });
      const sum = o.deposits.reduce((all, d) => all + d.amount, 0);
      o.payment = sum === o.placed.amounts.due ? 'PAID' : sum < o.placed.amounts.due ? 'SHORT' : 'OVER';
    });
    tell('orders', { ids: [o.id] });
    tell('desks');
    return { order: o.id, result: 'APPLIED', revision: o.revision, detail: '' };
  }
  const pastTerm = () => ({
    night: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    before: '2026-09-27',
    done: 4980,
    cancelled: 20,
    oldest: '2022-11-28',
    newest: '2026-09-26',
  });

  const option = (id, by, to) => {
    state.plans.switching = { to: id, since: new Date().toISOString() };
    return [
      202,
      job(
        'plans.option',
        by,
        [...orders.values()].slice(0, 10),
        () => '',
        () => {
          Object.assign(
            state.plans.options.find((o) => o.id === id),
            { state: to },
          );
          state.plans.switching = null;
          tell('house');
          return id;
        },
      ),
    ];
  };

  const routes = {
    'GET /menu': () =>
      state.menu ?? [
        'searches',
        'exports',
        'saved-search-panel',
        'shop-id-switch',
        'order-data-download',
        'order-tags',
        'issued-receipt-download',
        'worksheet-decoration',
        'holiday-calendar',
        'alarms',
        'orders',
        'shipments',
        'waybill-batches',
        'tracking-imports',
        'consolidations',
        'packing',
        'hand-overs',
        'tracking',
        'trucks',
        'arrivals',
        'warehouse-requests',
        'order-files',
        'order-file-profiles',
        'label-file-layouts',
        'payment-file-layouts',
        'documents',
        'pages',
        'product-list',
        'products',
        'templates',
        'payments',
        'connections',
        'mailboxes',
        'outbox',
        'observation',
        'plans',
        'practice',
        'take-out',
        'address-rules',
        'board',
        'team-board',
        'canned-texts',
        'rules',
      ],
    'GET /desks': () => {
      const all = [...orders.values()].map((o) => [deskOf(o), o]);
      const shops = {};
      for (const [desk, o] of all) shops[`${desk} ${o.key.shop}`] = (shops[`${desk} ${o.key.shop}`] ?? 0) + 1;
      const open = all
        .filter(([d]) => ['NEW', 'HOLD', 'PAY_WAIT', 'SHIP_WAIT', 'DOC_WAIT', 'TRACK_WAIT'].includes(d))
        .map(([, o]) => o);
      const wish = (n) => open.filter((o) => o.placed.wish.date === day(n)).length;
      return {
        desks: Object.entries(deskNames).map(([desk, name]) => ({
          desk,
          name,
          count: all.filter(([d]) => d === desk).length,
        })),
        shops: Object.entries(shops).map(([k, count]) => ({
          desk: k.split(' ')[0],
          shop: k.split(' ')[1],
          count,
        })),
        boxes: state.boxes
          .map((name, i) => ({
            box: i + 1,
            name,
            count: all.filter(([d, o]) => d === 'HOLD' && o.hold.box === i + 1).length,
          }))
          .filter((b) => b.count > 0),
        alarms: {
          wishToday: open.filter((o) => o.placed.wish.date && o.placed.wish.date <= day(0)).length,
          wishTomorrow: wish(1),
          wishDayAfter: wish(2),
          shipToday: open.filter((o) => o.shipments[0]?.shipDate && o.shipments[0].shipDate <= day(0)).length,
        },
      };
    },
    'GET /orders': ({ query }) => {
      const found = page(matching(query), query);
      return { ...found, items: found.items.map((o) => row(o, q.one(query, 'columns'))) };
    },
    'POST /orders/search': ({ body }) => {
      const found = page(
        matching(body.query),
        new URLSearchParams({ from: body.from ?? '', limit: body.limit ?? 50 }),
      );
      return { ...found, items: found.items.map((o) => row(o, body.columns ?? '')) };
    },
    'POST /orders/search/count': ({ body }) => ({ orders: matching(body.query).length, more: false }),
    'POST /orders/search/piles': ({ body }) => pilesOf(body.query),
    'GET /orders/count': ({ query }) => ({ orders: matching(query).length, more: false }),
    'GET /orders/piles': ({ query }) => pilesOf(query),
    'GET /orders/:id': ({ id }) => view(find(id)),
    'GET /orders/:id/history': ({ id }) =>
      state.audit.filter((e) => e.order === Number(id)).map((e) => ({ corrections: [], ...e })),
    'PUT /orders/:id/placed': ({ id, body, request, by }) => {
      const o = find(id);
      fresh(o, request);
      const bad = body.destinations.findIndex(
        (d) => d.recipient.address.zip && !/^\d{7}$/.test(d.recipient.address.zip),
      );
      if (bad >= 0)
        refuse(400, 'invalid', '郵便番号は7桁の数字で入力してください', '', [
          { field: `destinations[${bad}].recipient.address.zip`, message: '7桁の数字で入力してください' },
        ]);
      change(o, null, by, 'address.fixed', '届け先・内容を変更しました', () => {
        o.placed = body;
        o.findings = o.findings.filter(
          (f) =>
            f.code !== 'address.house-number' || !/\d/.test(body.destinations[0].recipient.address.street),
        );
      });
      tell('orders', { ids: [o.id] });
      return view(o);
    },
    'POST /orders/:id/notes': ({ id, body, by }) => {
      const o = find(id);
      change(o, null, by, 'note.added', 'メモを書きました', () =>
        o.notes.push({
          at: new Date().toISOString(),
          by,
          text: body.text,
          kind: body.kind ?? 'INTERNAL',
          pinned: body.pinned ?? false,
          packing: body.packing ?? true,
          reminder: body.reminder ?? null,
        }),
      );
      return view(o);
    },
    'POST /orders/:id/deposits': ({ id, body, by, request }) =>
      bookMoney(find(id), { ...body, source: 'hand' }, by, request),
    'GET /orders/:id/editing': ({ id }) => state.editing.filter((e) => e.order === Number(id)).map(editor),
    'PUT /orders/:id/editing': ({ id }) => state.editing.filter((e) => e.order === Number(id)).map(editor),
    'DELETE /orders/:id/editing': () => undefined,
    'PUT /orders/:id/tags': ({ id, body, by }) => {
      const o = find(id);
      change(o, null, by, 'tags.set', `タグ：${body.join('、') || 'なし'}`, () => (o.tags = body));
      return view(o);
    },
    'GET /actions': () => actions,
    'POST /actions': ({ body, by }) => [202, { ...act(body, by), undoSeconds: state.undoSeconds }],
    'POST /actions/preview': ({ body }) => {
      const list = targets(body);
      if (!body.action)
        return {
          orders: list.length,
          looked: 0,
          goes: 0,
          lands: [],
          first: [],
          leaves: [],
          stays: [],
          asks: [],
          undoSeconds: state.undoSeconds,
        };
      const fresh = list.filter((o) => deskOf(o) === 'NEW').length;
      const printed = list.filter((o) => deskOf(o) === 'TRACK_WAIT').length;
      const asked = !body.reason && (body.desk === 'CANCELLED' || body.action === 'back') ? printed : 0;
      const goes = list.length - asked;
      const kinds =
        body.action !== 'move'
          ? {}
          : body.desk === 'SHIP_WAIT'
            ? { 'mail.send': fresh, 'mall.confirm': fresh }
            : body.desk === 'CANCELLED'
              ? { 'mall.cancel': goes }
              : {};
      return {
        orders: list.length,
        looked: list.length,
        goes,
        lands: [
          { desk: body.desk ?? 'NEW', count: goes - state.unpaid },
          { desk: 'PAY_WAIT', count: state.unpaid },
        ].filter((l) => l.count > 0),
        first: list.slice(0, 1).map((o) => row(o)),
        leaves: Object.entries(kinds)
          .filter(([, count]) => count > 0 && !state.observing)
          .map(([kind, count]) => ({ kind, count })),
        stays: [],
        asks: asked
          ? [{ why: '送り状が出力済みです。荷物を抜き取り、理由を入れてください', count: asked }]
          : [],
        undoSeconds: state.undoSeconds,
      };
    },
    'POST /actions/:id/undo': ({ id, by }) => {
      const before = state.undo.get(id) ?? [];
      state.undo.delete(id);
      for (const o of before) {
        orders.set(o.id, { ...o, revision: orders.get(o.id).revision + 1 });
        log(by, 'order.undone', '元に戻しました', o.id, id);
      }
      tell('orders', { ids: before.map((o) => o.id) });
      tell('desks');
      const late = {
        ja: 'もう元に戻せません。元に戻せるのは操作から7日以内です。',
        en: 'It is too late to undo this: that is possible for 7 days.',
      };
      return { undone: before.length, kept: [], why: before.length === 0 ? late : null };
    },
    'GET /jobs': () => [...state.jobs.values()].reverse(),
    'POST /actions/:id/resume': ({ id }) => {
      const it = state.jobs.get(id);
      if (it?.state !== 'INTERRUPTED') return refuse(409, 'conflict', 'この処理は中断していません。');
      Object.assign(it, { state: 'DONE', done: it.total, result: '' });
      return [202, { job: id, undoSeconds: state.undoSeconds }];
    },
    'GET /jobs/:id': ({ id }) => state.jobs.get(id) ?? refuse(404, 'not-found', '処理が見つかりません'),
    'GET /searches': () => state.searches,
    'PUT /searches/:id': ({ id, body }) => {
      const search = { name: id, query: body.query };
      state.searches = [...state.searches.filter((s) => s.name !== id), search];
      return search;
    },
    'DELETE /searches/:id': ({ id }) => {
      state.searches = state.searches.filter((s) => s.name !== id);
      return { dropped: true };
    },
    'GET /shop': () => state.shop,
    'PUT /shop': ({ body }) => {
      if (body.registration && !/^T\d{13}$/.test(body.registration))
        refuse(400, 'invalid', '登録番号の形が違います', '', [
          { field: 'registration', message: 'T と13桁の数字で入力してください' },
        ]);
      return Object.assign(state.shop, body);
    },
    'GET /fields': () => state.fields.map((f) => f.is),
    'GET /settings': () => state.sections,
    'GET /settings/:id': ({ id }) => {
      const section =
        state.sections.find((s) => s.id === id) ?? refuse(404, 'not-found', `この設定はありません: ${id}`);
      return { ...section.initial, ...state.settings.get(id) };
    },
    'PUT /settings/:id': ({ id, body }) => {
      const section = state.sections.find((s) => s.id === id);
      for (const [name, value] of Object.entries(body)) {
        const key = section.keys.find((k) => k.name === name);
        if (value && key.kind === 'NUMBER' && !(key.least <= value && value <= key.most))
          refuse(
            400,
            'invalid',
            'この内容では受け付けられません',
            `${name}（${key.label.ja}）に使えない値です: ${value}`,
          );
      }
      const all = Object.entries({ ...state.settings.get(id), ...body }).filter(([, v]) => v !== '');
      state.settings.set(id, Object.fromEntries(all));
      return { ...section.initial, ...state.settings.get(id) };
    },
    'GET /boxes': () => state.boxes,
    'PUT /boxes': ({ body }) => (state.boxes = body),
    'GET /users': () =>
      state.users.map((u) => (u.login === 'admin' ? { ...u, secondFactor: state.factor.on } : u)),
    'GET /users/rights': () => rights,
    'GET /users/roles': () => roles,
    'POST /users': ({ body }) => {
      if (state.users.some((u) => u.login === body.login))
        refuse(409, 'conflict', 'そのログインIDはもう使われています', '', [
          { field: 'login', message: 'そのログインIDはもう使われています' },
        ]);
      const { login, name, rights = [], accounts = nobody.accounts } = body;
      const user = { ...nobody, login, name, rights, accounts };
      state.users.push(user);
      return { user, password: 'k7Qm-2vXe-9tRb' };
    },
    'PUT /users/:id': ({ id, body }) =>
      Object.assign(
        state.users.find((u) => u.login === id),
        body,
      ),
    'POST /users/:id/password': ({ id }) => ({
      user: state.users.find((u) => u.login === id),
      password: 'p3Wn-8cKd-5hYs',
    }),
    'DELETE /users/:id/sessions': () => undefined,
    'DELETE /users/:id/factor': ({ id }) => {
      const lost = state.users.find((u) => u.login === id);
      const second = lost.factorLoss && lost.factorLoss.by !== 'admin';
      lost.secondFactor = !second;
      lost.factorLoss = second ? null : { by: 'admin', name: '店主 太郎', at: new Date().toISOString() };
      return lost;
    },
    'DELETE /users/:id/factor-loss': ({ id }) => {
      state.users.find((u) => u.login === id).factorLoss = null;
    },
    'GET /factor-rule': () => state.factorRule,
    'PUT /factor-rule': ({ body }) => (state.factorRule = body),
    'DELETE /users/:id': ({ id }) => {
      state.users.find((u) => u.login === id).disabled = true;
      return { disabled: true };
    },
    'GET /tokens': () => state.tokens,
    'POST /tokens': ({ body }) => {
      const token = { ...body, maker: 'admin', until: new Date(Date.now() + 31536000000).toISOString() };
      state.tokens.push(token);
      return { name: body.name, token: 'bt_6f1d0c9e4b7a48d2' };
    },
    'DELETE /tokens/:id': ({ id }) => {
      state.tokens = state.tokens.filter((t) => t.name !== id);
      return { ended: true };
    },
    'GET /audit': ({ query }) =>
      page(
        state.audit.filter(
          (e) =>
            (!query.get('staff') || e.by.name === query.get('staff')) &&
            (!query.get('act') || e.act === query.get('act')),
        ),
        query,
      ),
    'POST /audit/verify': () => ({ ok: true, brokenAt: null, gaps: state.gaps ?? [] }),
    'GET /alarms': () => state.alarms,
    'POST /alarms/:id/seen': ({ id }) => (state.alarms = state.alarms.filter((a) => a.id !== id)),
    'GET /alarms/kinds': () => [
      { id: 'conductor.stopped', ja: '接続の停止', en: 'Connection stopped', fault: true },
      { id: 'store.intake', ja: '受注取込の停止', en: 'Intake stands still', fault: true },
      { id: 'intake.order', ja: '注文の変更', en: 'Order changed', fault: false },
    ],
    'GET /alarms/targets': () => state.alarmTargets,
    'PUT /alarms/targets/:id': ({ id, body }) => {
      const { secret, ...rest } = body;
      const before = state.alarmTargets.find((t) => t.id === id);
      const kept = {
        ...rest,
        id,
        secret: Boolean(secret) || before?.secret === true,
        lastAt: null,
        trouble: '',
      };
      state.alarmTargets = [...state.alarmTargets.filter((t) => t.id !== id), kept];
      return state.alarmTargets;
    },
    'DELETE /alarms/targets/:id': ({ id }) =>
      (state.alarmTargets = state.alarmTargets.filter((t) => t.id !== id)),
    'POST /alarms/targets/:id/test': ({ id }) =>
      state.alarmTargets.find((t) => t.id === id)?.way === 'chatwork'
        ? { ok: false, words: 'api.chatwork.com が 401 を返しました' }
        : { ok: true, words: '送りました。届いたか確認してください' },
    'GET /mailboxes': () => state.mailboxes,
    'GET /mailboxes/readers': () => state.connections.map((c) => c.id),
    'PUT /mailboxes/:id': ({ id, body }) => {
      let box = state.mailboxes.find((b) => b.id === id);
      if (!box) {
        box = { id, settings: {}, words: '', field: '', lastRead: null, nextRead: null };
        state.mailboxes.push(box);
      }
      Object.assign(box.settings, body, body._password ? { _password: '••••' } : {});
      box.state = box.settings.on === 'false' ? 'OFF' : 'STARTING';
      return box;
    },
    'DELETE /mailboxes/:id': ({ id }) => {
      state.mailboxes = state.mailboxes.filter((b) => b.id !== id);
      return null;
    },
    'POST /mailboxes/:id/test': ({ id }) =>
      id === 'sub'
        ? {
            ok: false,
            words: 'ログインできません。ユーザー名とパスワードを確認してください',
            field: '_password',
          }
        : { ok: true, words: 'つながりました', field: '' },
    'GET /mailboxes/:id/inside': () => state.inside,
    'POST /mailboxes/:id/wake': ({ id }) => state.mailboxes.find((b) => b.id === id),
    'GET /order-mails': ({ query }) => ({
      items: state.orderMails
        .filter((m) => !query.get('state') || m.state === query.get('state'))
        .map((m) => ({ ...m, text: null })),
      next: null,
    }),
    'GET /order-mails/:id': ({ id }) => state.orderMails.find((m) => m.id === id),
    'POST /order-mails/:id/retry': ({ id }) => state.orderMails.find((m) => m.id === id),
    'GET /connections': () => state.connections,
    'GET /connections/:id': ({ id }) =>
      state.connections.find((c) => c.id === id) ?? refuse(404, 'not-found', '接続が見つかりません'),
    'PUT /connections/:id': ({ id, body }) => {
      const kind = connectorTypes.find((t) => t.id === id.split('~')[0]);
      const errors = kind.fields.flatMap((f) => {
        const ja = wrongValue(f, body[f.id] ?? '');
        const value = f.type === 'password' ? null : (body[f.id] ?? null);
        return ja ? [{ field: f.id, label: f.name, value, message: ja, reason: { ja, en: ja } }] : [];
      });
      if (errors.length > 0) {
        const detail = errors.map((e) => `${e.label}「${e.value}」: ${e.message}`).join('。');
        refuse(400, 'invalid', '入力を確認してください', detail, errors);
      }
      let c = state.connections.find((one) => one.id === id);
      if (!c)
        state.connections.push(
          (c = {
            id,
            account: 'main',
            settings: {},
            state: 'STARTING',
            words: 'まだ受信していません',
            field: '',
            lastRead: null,
            nextRead: null,
            credentialEnds: null,
          }),
        );
      // a shop by file is read by nobody; orders are brought in for it
      if (kind.id === 'file') {
        c.state = 'OK';
        c.words = '使えます';
        const { shops } = state.formats;
        if (!shops.some((s) => s.id === id)) shops.push({ id, name: body.title, profile: '', own: false });
      }
      c.settings = Object.fromEntries(
        Object.entries(body).map(([k, v]) => [
          k,
          kind.fields.find((f) => f.id === k)?.type === 'password' && v ? '••••' : v,
        ]),
      );
      tell('connection', { id });
      return c;
    },
    'DELETE /connections/:id': ({ id }) => {
      state.connections = state.connections.filter((c) => c.id !== id);
    },
    'POST /connections/:id/test': ({ id }) =>
      id.startsWith('yahoo')
        ? { ok: false, words: '認証に失敗しました。公開鍵を確かめてください', field: 'publicKey' }
        : { ok: true, words: 'つながりました', field: '' },
    'POST /connections/:id/enable': ({ id }) =>
      Object.assign(
        state.connections.find((c) => c.id === id),
        { state: 'OK', words: '正常に受信しています' },
      ),
    'POST /connections/:id/disable': ({ id }) =>
      Object.assign(
        state.connections.find((c) => c.id === id),
        { state: 'OFF', words: '店舗が止めています' },
      ),
    'POST /connections/:id/wake': ({ id }) => state.connections.find((c) => c.id === id),
    'POST /connections/:id/choose': ({ id }) => {
      const same = (c) => c.id.split('~')[0] === id.split('~')[0];
      for (const c of state.connections.filter(same))
        Object.assign(
          c,
          c.id === id
            ? { state: 'OK', words: '正常に受信しています' }
            : { state: 'RESTS', words: '今のプランで受信するのは1つのモールにつき1店舗です' },
        );
      return state.connections.find((c) => c.id === id);
    },
    'GET /payments/settings': () => state.terms ?? {},
    'PUT /payments/settings': ({ body }) => (state.terms = { ...(state.terms ?? {}), ...body }),
    'GET /connections/:id/faults': () => state.faults ?? [],
    'GET /connections/:id/unread': () => [
      {
        seq: 7,
        first: new Date(Date.now() - 7_200_000).toISOString(),
        last: new Date(Date.now() - 3_600_000).toISOString(),
        times: 12,
        mediaType: 'text/html',
        size: 1834,
        why: '受注検索の答えがJSONではありません',
      },
    ],
    'GET /connections/:id/unstored': () => state.unstored ?? [],
    'POST /connections/:id/unstored/again': ({ body }) => {
      const before = state.unstored ?? [];
      const meant = (u) => body.numbers.length === 0 || body.numbers.includes(u.number);
      state.unstored = before.filter((u) => !meant(u) || u.fault !== 'LEFT_OVERS');
      const left = state.unstored.filter(meant).length;
      return { stored: before.length - state.unstored.length, left };
    },
    'GET /connections/:id/pushes': ({ id }) => ({
      path: `/api/v1/push/main/${id}`,
      genuine: 128,
      refused: 0,
      last: new Date(Date.now() - 240_000).toISOString(),
      trouble: id === 'amazon~main' ? queueTrouble : '',
    }),
    'GET /connections/:id/inside': () => state.inside,
    'GET /connections/:id/days': () =>
      Array.from({ length: 14 }, (_, i) => ({
        day: day(-i),
        received: 120 - i * 3,
        changed: 90 - i * 2,
        done: i === 0 ? 88 : 90 - i * 2,
      })),
    'GET /connector-types': () => connectorTypes,
    'GET /outbox': ({ query }) =>
      state.outbox.filter(
        (e) => query.getAll('state').length === 0 || query.getAll('state').includes(e.state),
      ),
    'POST /outbox/retry': () => undefined,
    'GET /observation': () => observation(),
    'POST /observation': () => {
      state.observing ??= new Date().toISOString();
      state.live = null;
      return observation();
    },
    'POST /observation/live': ({ body }) => {
      state.observing = null;
      state.live = new Date().toISOString();
      state.carried = body?.carried ?? true;
      return observation();
    },
    'GET /postal': ({ query }) =>
      ({
        1000001: [['東京都', '千代田区', '千代田']],
        1500001: [['東京都', '渋谷区', '神宮前']],
        6008216: [
          ['京都府', '京都市下京区', '東塩小路町'],
          ['京都府', '京都市下京区', '西七条'],
        ],
      })[query.get('zip')]?.map(([prefecture, city, town]) => ({
        zip: query.get('zip'),
        prefecture,
        city,
        town,
      })) ?? [],
    'PATCH /shipments/:id': ({ id, body, request, by }) => {
      const [o, s] = ship(id);
      if (!s) refuse(404, 'not-found', '発送が見つかりません');
      fresh(o, request);
      change(o, null, by, 'shipment.changed', '発送の内容を変えました', () => {
        for (const k of ['carrier', 'label', 'temperature']) if (body[k]) s.carriage[k] = body[k];
        if (body.shipDate) s.shipDate = body.shipDate;
        if (body.labelNote !== undefined) s.labelNote = body.labelNote;
      });
      return s;
    },
    'POST /shipments/:id/split': ({ id, body, request, by }) => {
      const [o, s] = ship(id);
      if (!s) refuse(404, 'not-found', '発送が見つかりません');
      fresh(o, request);
      const number = s.number.slice(0, 9) + String(o.shipments.length + 1).padStart(2, '0');
      const jobId = `j${++serial}`;
      change(o, jobId, by, 'shipment.split', '発送を分けました', () => {
        for (const { line, quantity } of body.items) {
          const item = s.items.find((one) => one.line === line);
          item.quantity -= quantity;
        }
        s.items = s.items.filter((one) => one.quantity > 0);
        o.shipments.push({
          ...s,
          number,
          items: body.items,
          shipDate: body.shipDate ?? s.shipDate,
          cod: null,
        });
      });
      return { job: jobId, revision: o.revision, detail: `発送 ${s.number} を分割` };
    },
    'POST /shipments/:id/join': ({ id, body, request, by }) => {
      const [o, s] = ship(id);
      fresh(o, request);
      const other = o.shipments.find((one) => one.number === body.other);
      const jobId = `j${++serial}`;
      change(o, jobId, by, 'shipment.joined', '発送をまとめました', () => {
        for (const i of other.items) {
          const item = s.items.find((one) => one.line === i.line);
          if (item) item.quantity += i.quantity;
          else s.items.push(i);
        }
        other.items = [];
        other.state = 'VOID';
      });
      return { job: jobId, revision: o.revision, detail: `発送 ${other.number} をまとめました` };
    },
    'POST /shipments/:id/parcels': ({ id, body, request, by }) => {
      const [o, s] = ship(id);
      if (!s) refuse(404, 'not-found', '発送が見つかりません');
      fresh(o, request);
      const jobId = `j${++serial}`;
      change(o, jobId, by, 'parcel.added', '個口を追加しました', () => {
        const waybill = body.number ? { carrier: s.carriage.carrier, number: body.number } : null;
        s.parcels.push({ no: s.parcels.length + 1, waybill, seen: null });
      });
      return { job: jobId, revision: o.revision, detail: `出荷 ${s.number} に個口を追加` };
    },
    'POST /shipments/:id/numbers': ({ id, body, request, by }) => {
      const [o, s] = ship(id);
      if (!s) refuse(404, 'not-found', '発送が見つかりません');
      fresh(o, request);
      const wrong = body.numbers.find((n) => !/^[0-9A-Z]{8,20}$/.test(n.replaceAll('-', '')));
      if (wrong !== undefined) refuse(400, 'refused', `「${wrong}」は伝票番号の形ではありません。`);
      const jobId = `j${++serial}`;
      change(o, jobId, by, 'waybill.numbered', '伝票番号を入力しました', () => {
        s.parcels.forEach((p, i) => {
          p.waybill = { carrier: s.carriage.carrier, number: body.numbers[i].replaceAll('-', '') };
        });
        if (['RELEASED', 'PRINTED', 'PACKED'].includes(s.state)) s.state = 'NUMBERED';
      });
      return { job: jobId, revision: o.revision, detail: `出荷 ${s.number} の伝票番号を入力` };
    },
    'POST /shipments/:id/part': ({ id, by }) => {
      const [o, s] = ship(id);
      const jobId = `j${++serial}`;
      const others = s.lead ? [s.lead] : s.companions;
      for (const number of [s.number, ...others]) {
        const [of, one] = ship(number);
        change(of, jobId, by, 'shipment.parted', '同梱を解除', () => {
          one.lead = null;
          one.companions = [];
        });
      }
      return { job: jobId, revision: o.revision, detail: '同梱を解除しました' };
    },
    'GET /consolidations': ({ query }) => page(candidates(query), query),
    'POST /consolidations': ({ body, by }) => {
      const jobId = `j${++serial}`;
      for (const [first, ...rest] of body.groups) {
        const lead = orders.get(first);
        change(lead, jobId, by, 'shipment.carries', '同梱', () => {
          lead.shipments[0].companions = rest.map((n) => orders.get(n).shipments[0].number);
        });
        for (const n of rest)
          change(orders.get(n), jobId, by, 'shipment.travels', '同梱', () => {
            orders.get(n).shipments[0].lead = lead.shipments[0].number;
          });
      }
      return { job: jobId, done: body.groups.length, left: [] };
    },
    'POST /consolidations/declined': ({ body, by }) => {
      const jobId = `j${++serial}`;
      for (const n of body.groups.flat())
        change(orders.get(n), jobId, by, 'order.acknowledged', '別々に送る', () => {
          orders
            .get(n)
            .acknowledged.push({ finding: 'CONSOLIDATION_CANDIDATE', by, at: new Date().toISOString() });
        });
      return { job: jobId, done: body.groups.length, left: [] };
    },
    'GET /shipments/problems': ({ query }) =>
      query
        .getAll('id')
        .map((id) => orders.get(Number(id)))
        .filter(Boolean)
        .flatMap((o) =>
          o.shipments
            .filter((s) => o.placed.destinations[s.destination].recipient.address.building.length > 16)
            .map((s) => {
              const { recipient } = o.placed.destinations[s.destination];
              const { building } = recipient.address;
              return {
                shipment: s.number,
                order: o.id,
                carrier: s.carriage.carrier,
                recipient: recipient.name,
                column: 'お届け先建物名',
                code: 'length',
                ja: '建物名が16文字を超えています',
                en: 'The building name is longer than 16 characters',
                was: { building },
                proposal: {
                  street: `${recipient.address.street} ${building.slice(0, 8)}`,
                  building: building.slice(8, 24),
                },
              };
            }),
        ),
    'GET /waybill-batches/waves': () => waves(),
    'GET /waybill-batches': () => state.batches,
    'POST /waybill-batches': ({ body, by }) => {
      const past = body.again ? state.batches.filter((b) => b.wave === body.again) : [];
      const own = new Set(past.flatMap((b) => b.shipments));
      const meant = body.again
        ? [...orders.values()].filter((o) => o.shipments.some((s) => own.has(s.number)))
        : targets(body);
      const writes = body.labels !== false;
      const list = meant.filter((o) => !writes || deskOf(o) === 'DOC_WAIT' || body.reason);
      const made = {};
      return [
        202,
        job(
          'waybills.write',
          by,
          list,
          (o, id) => {
            const s = o.shipments[0];
            if (!writes) return '';
            if (o.placed.destinations[0].recipient.address.building.length > 16)
              return '建物名が16文字を超えています';
            const batch = (made[s.carriage.carrier] ??= {
              id: `W${day(0).replaceAll('-', '')}-${++serial}`,
              wave: id,
              carrier: s.carriage.carrier,
              at: new Date().toISOString(),
              by,
              shipments: [],
              sha256: 'a3f5'.repeat(16),
              reason: body.reason ?? '',
              struck: false,
            });
            batch.shipments.push(...o.shipments.map((one) => one.number));
            return change(o, id, by, 'shipment.printed', `送り状データを出力しました（${batch.id}）`, () => {
              place(o, 'TRACK_WAIT');
              o.shipments.forEach((one) => (one.batch = batch.id));
            });
          },
          () => {
            const batches = Object.values(made);
            state.batches.unshift(...batches);
            const wave = batches[0]?.wave ?? body.again;
            const papers = wave ? (body.papers ?? []) : [];
            for (const kind of papers)
              state.wavePapers.unshift({ wave, kind, id: String(++serial), at: new Date().toISOString() });
            return [
              ...(batches.length > 0 ? ['waybill-batches/' + batches.map((b) => b.id).join(',')] : []),
              ...papers.map((_, i) => `documents/${state.wavePapers[papers.length - 1 - i].id}`),
            ].join(' ');
          },
        ),
      ];
    },
    'GET /waybill-batches/:id/file': ({ id }) => ({
      raw: Buffer.from(
        'お客様管理番号,送り状種類\r\n' +
          (state.batches.find((b) => b.id === id)?.shipments ?? []).map((s) => `"${s}","0"`).join('\r\n'),
      ),
      type: 'text/csv',
      name: `${id}.csv`,
    }),
    'POST /waybill-batches/:id/strike': ({ id, by }) => {
      const batch = state.batches.find((b) => b.id === id);
      batch.struck = true;
      for (const number of batch.shipments) {
        const [o] = ship(number);
        if (o && deskOf(o) === 'TRACK_WAIT')
          change(o, null, by, 'batch.struck', `送り状データ ${id} を取り消しました`, () =>
            place(o, 'DOC_WAIT'),
          );
      }
      tell('desks');
    },
    'POST /tracking-imports': ({ query, text, by }) => {
      if (!text.includes(','))
        refuse(
          400,
          'invalid',
          'このファイルは読めません',
          'ヤマトB2クラウドの「発行済データ」CSV（73列）を選んでください。ファイルは保存していません。',
        );
      const carrier = query.get('carrier') || 'yamato';
      const rows = verdicts(text, query.get('save') === 'true', carrier, by);
      const matched = rows.filter((r) => r.verdict === 'MATCHED').length;
      if (query.get('save') === 'true') tell('desks');
      return {
        carrier,
        sha256: '9c1d'.repeat(16),
        rows,
        matched,
        refused: rows.length - matched,
        early: rows.filter((r) => r.verdict === 'MATCHED' && (ship(r.key)[1]?.shipDate ?? '') > day(0))
          .length,
        job: query.get('save') === 'true' ? 'numbers-9c1d9c1d9c1d' : '',
        undoSeconds: state.undoSeconds,
        leaves:
          query.get('save') === 'true' || matched === 0
            ? []
            : [
                { kind: 'mail.send', count: matched },
                { kind: 'mall.ship', count: matched },
              ],
      };
    },
    'GET /label-file-layouts': () => state.layouts,
    ...editions('/label-file-layouts', state.layouts.layouts, refuse),
    'POST /label-file-layouts/trial': () => ({
      text: '"出荷番号","お届け先"\r\n"S0000000101","架空　花子 様"',
      problems: [],
    }),
    'GET /order-file-profiles': () => state.formats,
    ...editions('/order-file-profiles', state.formats.profiles, refuse),
    'POST /order-files/preview': () => filePreview(),
    'POST /order-files': ({ by }) => [
      202,
      job(
        'order-files.import',
        by,
        [...orders.values()].slice(0, 1),
        () => '',
        () => {
          if (orders.size === 0) receive();
          return '新規 1件、更新 0件、取込済み 1件、取込不可 1件';
        },
      ),
    ],
    'GET /order-files/imports/:id': () => fileResult([...orders.keys()][0]),
    ...packing({ orders, ship, change, tell, job, refuse, settings: state.packing }),
    ...tracking({ orders, refuse }),
    'GET /take-out': () => ({ raw: Buffer.from('PK'), type: 'application/zip', name: 'banto.zip' }),
    ...practice({ state, refuse }),
    ...addresses({ state, refuse, whole }),
    ...trucks({ orders, deskOf, openOf, day, state }),
    ...products({ state, orders, refuse, tell, job }),
    ...board({ state, orders, refuse, tell, fieldNames: () => state.fields.map((f) => f.is.name.ja) }),
    ...rules({ state, orders, refuse, tell, job }),
    ...warehouses({ orders, job }),
    ...paymentFiles(refuse),
    ...payments({ orders, find, bookMoney, unbook, refuse, misfits: () => state.misfits ?? [] }),
    'GET /carriers': () => carriers,
    'GET /documents/kinds': () => kinds,
    'POST /documents': ({ body, by }) => {
      const list = targets(body);
      return [
        202,
        job(
          'documents.print',
          by,
          list,
          () => '',
          () => {
            const id = String(++serial);
            const kind = kinds.find((k) => k.kind === body.kind);
            for (const o of kind?.list ? [] : list) {
              const copies = state.issued.filter((d) => d.order === o.id && d.kind === body.kind);
              state.issued.unshift({
                ...issued()[0],
                seq: state.issued.length + 1,
                kind: body.kind,
                name: kind?.name ?? body.kind,
                no: copies[0]?.no ?? (kind?.numbered ? `R${String(++serial).padStart(8, '0')}` : ''),
                order: o.id,
                copy: copies.length + 1,
                reason: body.reason ?? '',
                at: new Date().toISOString(),
              });
            }
            state.documents.unshift({
              id,
              kind: body.kind,
              name: kinds.find((k) => k.kind === body.kind)?.name ?? body.kind,
              at: new Date().toISOString(),
              by: by.name,
              sha256: 'ab'.repeat(32),
              orders: list.length,
              pages: list.length,
            });
            return `documents/${id}`;
          },
        ),
      ];
    },
    'GET /exports/orders': () => ordersFile,
    'POST /exports/orders': () => ordersFile,
    'POST /product-list': () => ({
      raw: Buffer.from('商品コード\r\n'),
      type: 'text/csv',
      name: 'product-list.csv',
    }),
    'POST /documents/look': ({ body }) => {
      const told = (o, no = '', ja = '', en = '') => ({
        order: o.id,
        number: o.key?.number ?? o.number ?? String(o.id),
        paper: kinds.find((k) => k.kind === body.kind)?.name ?? '',
        no,
        ja,
        en,
      });
      const list = targets(body);
      const again = list.filter((o) => state.issued.some((d) => d.order === o.id && d.kind === body.kind));
      return {
        ready: list.length - again.length,
        again: again.map((o) =>
          told(o, state.issued.find((d) => d.order === o.id && d.kind === body.kind).no),
        ),
        refused: [],
        warned: state.unprintable ? list.map((o) => told(o, '', state.unprintable, state.unprintable)) : [],
      };
    },
    'GET /documents/registration': () => ({ number: 'T7123456789012', wellFormed: true, checked: true }),
    'GET /documents/rules': () => [
      {
        paper: 'receipt',
        mall: 'rakuten',
        payment: '*',
        money: '*',
        verdict: 'FORBID',
        ja: '楽天市場の領収書は、購入者が購入履歴から発行します。',
        en: 'Buyers on Rakuten take their receipt from the purchase history.',
      },
    ],
    'GET /issued-documents': ({ query }) =>
      state.issued.filter((d) => d.order === Number(query.get('order'))),
    'POST /issued-documents/search': ({ body }) => ({
      items: state.issued.filter(
        (d) =>
          (!body.kind || d.kind === body.kind) &&
          (!body.from || d.day >= body.from) &&
          (!body.to || d.day <= body.to) &&
          (body.least == null || d.amount >= body.least) &&
          (body.most == null || (d.amount != null && d.amount <= body.most)) &&
          (!body.noAmount || d.amount == null) &&
          d.customer.includes(body.customer ?? '') &&
          (!body.number || d.number === body.number || d.no === body.number),
      ),
      next: null,
    }),
    'POST /issued-documents/export': () => ({
      raw: Buffer.from('PK'),
      type: 'application/zip',
      name: 'x.zip',
      headers: { 'Banto-Count': '5450' },
    }),
    'POST /issued-documents/proofs': ({ by }) => [
      202,
      job(
        'documents.prove',
        by,
        [],
        () => '',
        () => '発行した帳票の台帳は、すべて書かれたときのままです。',
      ),
    ],
    'POST /issued-documents/returns': () => ({ document: 'documents/1', required: false }),
    'POST /issued-documents/:id/reissue': ({ id, body }) => {
      const first = state.issued.find((d) => d.seq === Number(id));
      const copies = state.issued.filter((d) => d.of === first.seq).length;
      const again = { ...first, seq: state.issued.length + 1, copy: copies + 2, of: first.seq };
      state.issued.unshift({ ...again, reason: body.reason, at: new Date().toISOString() });
      return { document: 'documents/1' };
    },
    'POST /issued-documents/:id/void': ({ id, body }) => {
      const one = state.issued.find((d) => d.seq === Number(id));
      one.voided = body.reason;
      return one;
    },
    'GET /issued-documents/:id/pdf': () => ({
      raw: Buffer.from('%PDF-1.4\n%%EOF'),
      type: 'application/pdf',
      name: 'document.pdf',
    }),
    'GET /documents': () => ({ items: state.documents, next: null }),
    'GET /documents/settings': () =>
      state.settings.get('documents') ?? {
        message: 'このたびはお買い上げいただき、誠にありがとうございます。',
      },
    'PUT /documents/settings': ({ body }) => {
      state.settings.set('documents', body);
      return body;
    },
    'GET /documents/:id': () => ({
      raw: Buffer.from('%PDF-1.4\n%%EOF'),
      type: 'application/pdf',
      name: 'document.pdf',
    }),
    'GET /mails/settings': () =>
      state.sending._password ? { ...state.sending, _password: '••••' } : { ...state.sending },
    'PUT /mails/settings': ({ body }) => {
      if (body.transport === 'smtp' && !body.host && !state.sending.host)
        refuse(400, 'invalid', '送信するには、メールサーバー（host）を入れてください');
      delete state.sending.tested;
      return Object.assign(state.sending, body);
    },
    'GET /mails/settings/consent': () => ({ given: state.consented }),
    'POST /mails/settings/consent': ({ body }) => ({
      url: `https://login.example/authorize?state=s1&redirect_uri=${encodeURIComponent(body.redirect)}`,
    }),
    'PUT /mails/settings/consent': ({ body }) => {
      state.consented = body.code === 'good';
      return state.consented
        ? { ok: true, words: '許可を受け取りました。テストメールで確かめてください。', field: '' }
        : { ok: false, words: 'メールを送る許可がないか、取り消されています。', field: 'consent' };
    },
    'DELETE /mails/settings/consent': () => {
      state.consented = false;
      return { given: false };
    },
    'GET /mails/settings/inside': () => state.inside,
    'POST /mails/settings/test': ({ body }) => {
      if (state.sending.host !== 'smtp.example.jp')
        return { ok: false, words: 'メールサーバーに接続できません', field: 'host' };
      state.sending.tested = new Date().toISOString();
      return { ok: true, words: `メールサーバーが受け取りました（${body.to}）`, field: '' };
    },
    'GET /mails/sending': () => ({ sends: state.sending.transport === 'smtp' }),
    'GET /mails': ({ query }) =>
      state.mails.filter((m) => m.order === Number(query.get('order'))).map((m) => ({ ...m, text: null })),
    'GET /mails/:id': ({ id }) =>
      state.mails.find((m) => m.id === id) ?? refuse(404, 'not-found', 'メールが見つかりません'),
    'GET /mailbox': ({ query }) =>
      page(
        state.mails.map((m) => ({ ...m, text: null })),
        query,
      ),
    'GET /templates': () => state.templates,
    'PUT /templates/:id': ({ id, body }) =>
      Object.assign(
        state.templates.find((t) => t.name === id),
        body,
      ),
    'POST /templates/:id/preview': ({ body }) => {
      const o = orders.get(body.order) ?? [...orders.values()][0];
      const unknown = /\[[a-z]+\]/.exec(fill(body.body, o));
      if (unknown)
        refuse(400, 'invalid', '代入記号が違います', '', [
          { field: 'body', message: `${unknown[0]} という代入記号はありません` },
        ]);
      return { subject: fill(body.subject, o), text: fill(body.body, o) };
    },
    'DELETE /payments/:id/:deposit': ({ id, parts, by }) => unbook(find(id), parts[2], by),
    'DELETE /orders/:id/deposits/:deposit': ({ id, parts, by }) => unbook(find(id), parts[3], by),
    'POST /payments': ({ body, by, request }) => bookMoney(find(body.order), body, by, request),
    'GET /pages': () => state.pages,
    'PUT /pages': ({ body }) => Object.assign(state.pages, { on: body.on }),
    'PUT /pages/:id': ({ body, parts }) => {
      const one = state.pages.pages.find((p) => p.id === parts[1]);
      Object.assign(one, {
        mode: body.mode === 'OFF' ? 'FRAMED' : body.mode,
        state: body.mode === 'OFF' ? 'OFF' : 'READY',
      });
      return state.pages;
    },
    'PUT /pages/public/:bundle': ({ body, parts }) => {
      state.pages.publics.find((p) => p.bundle === parts[2]).state = body.open ? 'READY' : 'OFF';
      return state.pages;
    },
    'DELETE /pages/:id/rest': ({ parts }) => {
      state.pages.pages.find((p) => p.id === parts[1]).state = 'READY';
      return state.pages;
    },
    'GET /connectors': () => state.connectors,
    'POST /connectors/rehearsal': () => state.rehearsal,
    'POST /connectors': ({ by }) => [
      202,
      job(
        'connectors.install',
        by,
        [...orders.values()].slice(0, 25),
        () => '',
        () => {
          const { name, version, provider, sees } = state.rehearsal;
          state.connectors.push({
            name,
            version,
            provider,
            state: 'WORKS',
            why: '',
            connectors: [],
            ports: [],
            dropped: true,
            former: null,
            sees,
          });
          return `${name} ${version} を入れました`;
        },
      ),
    ],
    'POST /connectors/:feature/install': ({ by, parts }) => [
      202,
      job(
        'connectors.install',
        by,
        [],
        () => '',
        () => `${parts[1]} を入れました`,
      ),
    ],
    'DELETE /connectors/:name/:version': ({ parts }) => {
      state.connectors = state.connectors.filter((c) => c.name !== parts[1] || c.version !== parts[2]);
    },
    'POST /connectors/:name/:version/former': ({ parts }) => {
      const one = state.connectors.find((c) => c.name === parts[1] && c.version === parts[2]);
      if (!one.former) refuse(409, 'conflict', `${parts[1]} に戻せる前の版はありません`);
      Object.assign(one, { version: one.former, state: 'WORKS', why: '', former: null });
    },
    'POST /connectors/:name/:version/allow': ({ parts }) => {
      const one = state.connectors.find((c) => c.name === parts[1] && c.version === parts[2]);
      Object.assign(one, { state: 'WORKS', why: '' });
      return [204];
    },
    'GET /plans': () => state.plans,
    'GET /plans/retention': () => ({
      term: { months: 0, switched: null, waitsUntil: null, monthsNow: 0 },
      waits: null,
      lower: [{ plan: 'lite', takes: pastTerm() }],
      archives: [],
      ...state.keeping,
    }),
    'POST /plans/options/:id': ({ id, by }) => option(id, by, 'TAKEN'),
    'DELETE /plans/options/:id': ({ id, by }) => option(id, by, 'OFFERED'),
    'POST /plans': ({ body, by }) => {
      state.plans.switching = { to: body.plan, since: new Date().toISOString() };
      return [
        202,
        job(
          'plan.switch',
          by,
          [...orders.values()].slice(0, 100),
          () => '',
          () => {
            state.plans.current = body.plan;
            state.plans.switching = null;
            tell('house');
            return body.plan;
          },
        ),
      ];
    },
  };

  const table = Object.entries(routes).map(([name, act]) => {
    const [method, path] = name.split(' ');
    return { method, parts: path.split('/').slice(1), act };
  });
  function route(method, parts) {
    const fits = (r) =>
      r.method === method &&
      r.parts.length === parts.length &&
      r.parts.every((p, i) => p.startsWith(':') || p === parts[i]);
    return table
      .filter(fits)
      .sort(
        (a, b) =>
          a.parts.filter((p) => p.startsWith(':')).length - b.parts.filter((p) => p.startsWith(':')).length,
      )[0];
  }

  /** Answers one request: { status, headers, body }. */
  const isForm = ([first, second, third]) =>
    [
      'address-rules',
      'boxes',
      'shop',
      'users',
      'factor-rule',
      'templates',
      'connections',
      'mailboxes',
      'settings',
    ].includes(first) ||
    (first === 'rules' && second === undefined) ||
    (first === 'alarms' && second === 'targets') ||
    (first === 'board' && (second !== 'notes' || third !== undefined)) ||
    (first === 'products' && second !== undefined && third === undefined) ||
    (second === 'settings' && ['mails', 'documents', 'payments', 'warehouse-requests'].includes(first));
  /** As the house does: what somebody else has saved since it was read is not saved over. */
  function saveOver(method, parts, seen) {
    if (!isForm(parts) || !['PUT', 'DELETE'].includes(method)) return;
    const path = parts.join('/');
    const last = state.saves.last[path];
    if (seen && last && last.n > Number(seen.replaceAll('"', ''))) {
      const stale = new Refusal(
        412,
        'stale',
        'ほかの人が先に変更しました',
        '開いている間に、ほかの人が保存しました。',
      );
      stale.problem.saved = { by: { kind: 'STAFF', name: last.by }, at: last.at };
      throw stale;
    }
  }
  /** What was refused has saved nothing. */
  function saved(method, parts, name) {
    if (!isForm(parts) || !['PUT', 'DELETE'].includes(method)) return;
    state.saves.last[parts.join('/')] = { n: ++state.saves.n, by: name, at: new Date().toISOString() };
  }
  /** Where one is logged in; the cookie itself stands for its id. */
  function sessionsOf(token) {
    const at = new Date().toISOString();
    const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0 Safari/537.36';
    return [...state.sessions.keys()]
      .reverse()
      .map((id) => ({ id, opened: at, seen: at, address: '192.0.2.7', browser, current: id === token }));
  }
  function handle(method, url, headers, bytes) {
    const json = (status, value, more = {}) => ({
      status,
      headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...more },
      body: value === undefined ? '' : JSON.stringify(value),
    });
    try {
      const { pathname, searchParams: query } = new URL(url, 'http://house');
      const parts = pathname
        .replace(/^\/api\/v1\//, '')
        .split('/')
        .map(decodeURIComponent);
      const text = bytes ? Buffer.from(bytes).toString('utf8') : '';
      const token = /banto_session=([^;]+)/.exec(headers.cookie ?? '')?.[1];
      if (parts[0] === 'session' && parts.length === 1 && method === 'POST') {
        const b = JSON.parse(text);
        if (b.password !== state.password) refuse(401, 'unauthenticated', 'ログインIDかパスワードが違います');
        const fresh = `s${++serial}`;
        state.sessions.set(fresh, 'main');
        if (state.factor.on) state.stages.set(fresh, 'CODE');
        else if (state.factorRule.who !== 'ADVISED') state.stages.set(fresh, 'ENROL');
        return json(200, sessionOf(fresh), {
          'Set-Cookie': `banto_session=${fresh}; Path=/; HttpOnly; SameSite=Strict`,
        });
      }
      if (!state.sessions.has(token)) refuse(401, 'unauthenticated', 'ログインしてください');
      if (state.stages.has(token) && parts[0] !== 'session')
        refuse(
          state.stages.get(token) === 'CODE' ? 401 : 403,
          'second-factor',
          '二段階認証が終わっていません',
        );
      if (method !== 'GET' && headers['x-banto-csrf'] !== token)
        refuse(403, 'forbidden', 'この操作は受け付けられません', '画面を開き直してください');
      if (state.proofWanted && method !== 'GET' && dangerous.includes(parts[0]))
        refuse(403, 'step-up', 'ご本人の確認が必要です', 'パスワードをもう一度入力してください。');
      if (parts[0] === 'sessions') {
        if (method === 'GET') return json(200, sessionsOf(token));
        for (const one of sessionsOf(token))
          if (parts[1] ? one.id === parts[1] : !one.current) state.sessions.delete(one.id);
        return json(204);
      }
      if (parts[0] === 'session') {
        if (parts[1] === 'passkeys') {
          const given = passkeyAct(method, parts[2], text ? JSON.parse(text) : {}, token);
          return json(given ? 200 : 204, given);
        }
        if (method === 'DELETE') {
          state.sessions.delete(token);
          return json(204);
        }
        if (parts[1] === 'factor') {
          const given = factorAct(method, parts[2], text ? JSON.parse(text) : {}, token);
          return json(given ? 200 : 204, given);
        }
        if (parts[1] === 'account') state.sessions.set(token, JSON.parse(text).account);
        if (parts[1] === 'practice') {
          const { practice } = JSON.parse(text);
          const there = state.accounts.find((a) => a.practice === !!practice);
          state.sessions.set(token, (there ?? refuse(404, 'not-found', '移る先の店舗IDがありません。')).id);
        }
        if (parts[1] === 'password') {
          const b = JSON.parse(text);
          if (b.old !== state.password)
            refuse(400, 'invalid', '今のパスワードが違います', '', [
              { field: 'old', message: '今のパスワードが違います' },
            ]);
          state.password = b.new;
          state.mustChange = false;
        }
        return json(200, sessionOf(token));
      }
      const key = method === 'GET' ? '' : headers['idempotency-key'];
      if (key && state.keys.has(key)) return state.keys.get(key);
      saveOver(method, parts, headers['if-match']);
      const r = route(method, parts) ?? refuse(404, 'not-found', '見つかりません', pathname);
      const id = parts[r.parts.findIndex((p) => p.startsWith(':'))];
      const isJson = (headers['content-type'] ?? '').includes('json');
      const done = r.act({
        id,
        parts,
        query,
        text,
        body: isJson && text ? JSON.parse(text) : {},
        request: { headers },
        by: { kind: 'STAFF', name: 'admin' },
        token,
      });
      saved(method, parts, 'admin');
      if (done?.raw)
        return {
          status: 200,
          headers: {
            'Content-Type': done.type,
            'Content-Disposition': `attachment; filename="${done.name}"`,
            ...done.headers,
          },
          body: done.raw,
        };
      const plain = done === undefined || done === null ? [204] : [200, done];
      const [status, value] = Array.isArray(done) && typeof done[0] === 'number' ? done : plain;
      const answer = json(
        status,
        value,
        value?.order?.revision
          ? { ETag: `"${value.order.revision}"` }
          : isForm(parts)
            ? { ETag: `"${state.saves.n}"` }
            : {},
      );
      if (key) state.keys.set(key, answer);
      return answer;
    } catch (e) {
      if (e instanceof Refusal) return json(e.problem.status, e.problem);
      return json(500, {
        type: 'urn:banto:problem:internal',
        title: 'サーバーの中でエラーが起きました',
        status: 500,
        detail: String(e),
      });
    }
  }

  /** A new order comes in. */
  function receive() {
    const o = nextOrder(++serial + 100000);
    orders.set(o.id, o);
    log({ kind: 'MALL', name: o.key.shop }, 'order.received', '注文を取り込みました', o.id);
    tell('orders', { ids: [o.id] });
    tell('desks');
  }

  return {
    handle,
    orders,
    state,
    listen: (l) => {
      listeners.add(l);
      return () => listeners.delete(l);
    },
    receive,
  };
}
