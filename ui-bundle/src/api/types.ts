// SPDX-License-Identifier: Apache-2.0
// The REST contract as the page uses it, kept by hand in the shape that openapi-typescript writes.

export type Desk =
  | 'NEW'
  | 'HOLD'
  | 'PAY_WAIT'
  | 'SHIP_WAIT'
  | 'DOC_WAIT'
  | 'TRACK_WAIT'
  | 'SHIPPED'
  | 'POSTPAY_WAIT'
  | 'DONE'
  | 'CANCELLED'
  | 'RETURN';
export type Level = 'OK' | 'WARN' | 'BLOCK';
export type PaymentKind =
  | 'CARD'
  | 'COD'
  | 'BANK_TRANSFER'
  | 'CONVENIENCE_STORE'
  | 'DEFERRED'
  | 'WALLET'
  | 'POINTS'
  | 'INVOICE'
  | 'LOAN'
  | 'OTHER';
export type PaymentState =
  | 'NONE'
  | 'UNPAID'
  | 'MALL_REVIEW'
  | 'AUTHORISED'
  | 'PAID'
  | 'CAPTURED'
  | 'SHORT'
  | 'OVER'
  | 'REFUND_DUE'
  | 'REFUNDED'
  | 'FAILED'
  | 'UNKNOWN';
export type ShipmentState =
  | 'PLANNED'
  | 'BACKORDER'
  | 'RELEASED'
  | 'REQUESTED'
  | 'PRINTED'
  | 'PACKED'
  | 'NUMBERED'
  | 'HANDED_OVER'
  | 'DELIVERED'
  | 'RETURNED'
  | 'LOST'
  | 'VOID';
export type Temperature = 'AMBIENT' | 'CHILLED' | 'FROZEN';
export type Sort = 'NEWEST' | 'OLDEST' | 'SHIP_DATE' | 'WISH_DATE';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: {
    field?: string;
    label?: string;
    row?: number;
    column?: string;
    value?: string | null;
    message: string;
    reason?: { ja: string; en: string };
  }[];
  /** Who has saved meanwhile what was to be saved. */
  saved?: { by: Actor; at: string };
}

export interface Session {
  user: string;
  name: string;
  account: string;
  accounts: { id: string; name: string }[];
  rights: string[];
  csrf: string;
  mustChangePassword: boolean;
}

export interface Desks {
  desks: { desk: Desk; name: string; count: number }[];
  shops: { desk: Desk; shop: string; count: number }[];
  boxes: { box: number; name: string; count: number }[];
  alarms: { wishToday: number; wishTomorrow: number; wishDayAfter: number; shipToday: number };
}

export interface Alarm {
  id: string;
  at: string;
  kind: string;
  name: string;
  nameEn: string;
  /** Ends by itself when it is mended; otherwise when somebody has looked. */
  fault: boolean;
  subject: string;
  text: string;
  textEn: string;
}

export interface AlarmKind {
  id: string;
  ja: string;
  en: string;
  fault: boolean;
}

export interface AlarmTargetWanted {
  name: string;
  way: string;
  to: string;
  secret: string;
  template: string;
  language: string;
  faults: boolean;
  kinds: string[];
  from: string;
  until: string;
  on: boolean;
}

export interface AlarmTarget extends Omit<AlarmTargetWanted, 'secret'> {
  id: string;
  /** Whether it has one; never shown. */
  secret: boolean;
  lastAt: string | null;
  trouble: string;
}

export interface RowFinding {
  code: string;
  level: Level;
  ja: string;
  en: string;
  acknowledged: boolean;
}

export interface OrderRow {
  id: number;
  revision: number;
  desk: Desk;
  box: number | null;
  boxName: string | null;
  shop: string;
  number: string;
  orderedAt: string;
  receivedAt: string;
  buyer: string;
  recipient: string;
  prefecture: string;
  destinations: number;
  items: number;
  firstItem: string;
  due: number | null;
  payment: PaymentKind;
  paymentName: string;
  paymentState: PaymentState;
  shipDate: string | null;
  wishDate: string | null;
  wishSlot: string | null;
  carrier: string;
  label: string;
  waybills: string[];
  tags: string[];
  findings: RowFinding[];
  flags: string[];
  route: string;
  mall: MallState | null;
  /** What the fields say that were asked for besides, by id; one that could not say anything is not there. */
  columns: Record<string, string[]>;
}

export interface Slice<T> {
  items: T[];
  next: string | null;
}

export interface Pile {
  code: string;
  ja: string;
  en: string;
  orders: number;
}

export interface Fix {
  kind: string;
  values: Record<string, string>;
}

export interface Finding {
  level: Level;
  code: string;
  subject: string;
  check: string;
  ja: string;
  en: string;
  fix: Fix;
}

export interface Actor {
  kind: 'STAFF' | 'ROBOT' | 'RULE' | 'MALL' | 'SYSTEM';
  name: string;
}

export interface Address {
  zip: string;
  prefecture: string;
  city: string;
  street: string;
  building: string;
}

export interface Person {
  name: string;
  kana: string;
  company: string;
  address: Address;
  phone: string;
  mail: string;
}

export interface Destination {
  key: string;
  recipient: Person;
  noshi: string;
  wrapping: string;
  note: string;
}

export interface OrderLine {
  no: number;
  key: string;
  destination: number;
  sku: string;
  itemCode: string;
  name: string;
  options: string[];
  quantity: number;
  unitPrice: number;
  tax: number;
  struck: boolean;
}

export interface Charge {
  kind:
    'POSTAGE' | 'COD_FEE' | 'PAYMENT_FEE' | 'WRAPPING' | 'SHOP_COUPON' | 'MALL_COUPON' | 'POINTS' | 'OTHER';
  label: string;
  amount: number;
  tax: number;
  destination: number;
}

export interface DeliveryWish {
  date: string | null;
  slot: { label: string; from: string | null; to: string | null } | null;
}

export interface PlacedOrder {
  orderedAt: string;
  buyer: Person;
  destinations: Destination[];
  lines: OrderLine[];
  amounts: {
    goods: number | null;
    total: number | null;
    due: number | null;
    charges: Charge[];
    taxes: { rate: number; total: number; tax: number }[];
  };
  payment: { kind: PaymentKind; name: string };
  deliveryMethod: string;
  wish: DeliveryWish;
  remarks: string;
  flags: string[];
}

export interface Shipment {
  number: string;
  destination: number;
  items: { line: number; quantity: number }[];
  carriage: {
    carrier: string;
    label: string;
    temperature: Temperature;
    place: { kind: string; code: string; name: string } | null;
  };
  shipDate: string | null;
  wish: DeliveryWish;
  cod: number | null;
  state: ShipmentState;
  /** Each with where its carrier last saw it. */
  parcels: {
    no: number;
    waybill: { carrier: string; number: string } | null;
    seen: ParcelStateWord | null;
  }[];
  batch: string | null;
  labelNote: string;
  /** The shipment of another order in whose parcel it travels. */
  lead: string | null;
  /** Shipments of other orders in its parcel. */
  companions: string[];
}

/** Orders of one buyer to one place that could share a parcel. */
export interface Candidate {
  buyer: string;
  recipient: string;
  address: string;
  temperature: Temperature;
  members: {
    order: number;
    number: string;
    shop: string;
    desk: Desk;
    shipment: string | null;
    shipDate: string | null;
    wishDate: string | null;
    pieces: number;
    item: string;
    payment: string;
    cod: boolean;
    postage: number;
  }[];
  tooMuch: number;
  declined: boolean;
  ja: string;
  en: string;
}
/** What became of groups; `job` can be undone. */
export interface Decided {
  job: string;
  done: number;
  left: { orders: number[]; why: string }[];
}

export interface MallState {
  standing: string;
  code: string;
  words: string;
}

export interface Order {
  id: number;
  account: string;
  key: { shop: string; number: string };
  revision: number;
  receivedAt: string;
  changedAt: string;
  placed: PlacedOrder;
  mall: MallState;
  stage: string;
  route: { id: string; desks: Desk[] };
  hold: { box: number; reason: string; by: Actor; since: string } | null;
  payment: PaymentState;
  deposits: { id: string; day: string; amount: number; payer: string; source: string }[];
  shipments: Shipment[];
  findings: Finding[];
  acknowledged: { finding: string; by: Actor; at: string }[];
  tags: string[];
  notes: { at: string; by: Actor; text: string }[];
  traces: Trace[];
}

/** What a room did to an order on its way, and why. */
export interface Trace {
  at: string;
  by: string;
  name: { ja: string; en: string };
  did: { ja: string; en: string };
}

export interface OutboxEntry {
  command: { id: string; account: string; kind: string; target: string; order: number; argument: string };
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'PENDING' | 'REFUSED' | 'UNKNOWN' | 'STRUCK';
  tries: number;
  queuedAt: string;
  nextAt: string;
  reference: string;
  message: string;
}

export interface OrderView {
  order: Order;
  desk: Desk;
  boxName: string | null;
  open: Finding[];
  reachable: { desk: Desk; name: string }[];
  outbox: OutboxEntry[];
  plainDue: number | null;
}

export interface AuditEntry {
  seq: number;
  at: string;
  by: Actor;
  act: string;
  detail: string;
  order: number | null;
  job: string;
  hash: string;
  /** What it made of buyer and destinations; on the history of one order. */
  corrections?: { place: number; field: string; before: string; after: string }[];
}

export interface OrderQuery {
  desk?: string[];
  box?: number[];
  shop?: string[];
  payment?: string[];
  finding?: string[];
  tag?: string[];
  carrier?: string[];
  parcel?: string[];
  orderedFrom?: string;
  orderedTo?: string;
  shipFrom?: string;
  shipTo?: string;
  wishFrom?: string;
  wishTo?: string;
  batch?: string;
  q?: string;
  sort?: Sort;
  /** A condition over fields, as JSON. */
  condition?: string;
}

/** One thing that can be said of an order; of the house, of a room or of a partner. */
export interface OrderField {
  id: string;
  name: { ja: string; en: string };
  type: 'TEXT' | 'NUMBER' | 'YEN' | 'DATE' | 'TIME' | 'SET' | 'FLAG';
  scope: 'ORDER' | 'LINE' | 'DESTINATION';
  personal: boolean;
  /** Whether the database narrows orders by it; by another they are looked at one by one. */
  searchable: boolean;
  /** How it can be compared. */
  ops: string[];
  choices: Parameter['choices'];
  /** What is wrong with it, so that some orders have no value. */
  fault: { ja: string; en: string } | null;
}

/** A section of what the shop sets, as its room describes it. */
export interface SettingsSection {
  id: string;
  name: { ja: string; en: string };
  /** Who may change it. */
  right: string;
  keys: Parameter[];
  /** What holds where nothing is set. */
  initial: Record<string, string>;
}

/** What can be done to orders, and what it takes; of the house, of a room or of a partner. */
export interface ActionDescription {
  id: string;
  name: { ja: string; en: string };
  right: string;
  parameters: Parameter[];
}

/** What somebody fills in: the page draws it by this alone. */
export interface Parameter {
  name: string;
  label: { ja: string; en: string };
  kind: 'TEXT' | 'NUMBER' | 'DATE' | 'FLAG' | 'CHOICE';
  required: boolean;
  least: number;
  most: number;
  choices: { value: string; name: { ja: string; en: string } }[];
}

/** An action by its id; whatever stands beside the orders and the reason is an argument of it. */
export interface Action {
  action: string;
  ids?: number[];
  query?: OrderQuery;
  desk?: Desk;
  box?: number;
  reason?: string;
  code?: string;
  [argument: string]: unknown;
}

/** What leaves the house, and how often. */
export interface Leaving {
  kind: string;
  count: number;
}
/** What a bulk action would come to; `asks` are orders that stay unless a reason is given. */
export interface Preview {
  orders: number;
  looked: number;
  goes: number;
  first: OrderRow[];
  leaves: Leaving[];
  stays: { why: string; count: number }[];
  asks: { why: string; count: number }[];
}

export interface Job {
  id: string;
  kind: string;
  by: Actor;
  done: number;
  total: number;
  state: 'RUNNING' | 'DONE' | 'FAILED' | 'INTERRUPTED';
  result: string;
  refused: string[];
}

export interface SavedSearch {
  name: string;
  query: string;
}

export interface User {
  login: string;
  name: string;
  rights: string[];
  accounts?: string[];
  mustChangePassword?: boolean;
  disabled?: boolean;
}
/** A right that can be given now. */
export interface Right {
  id: string;
  ja: string;
  en: string;
}

/** Rights to start from. */
export interface Role extends Right {
  rights: string[];
}

/** A user with a one-time password, shown once. */
export interface OneTime {
  user: User;
  password: string;
}

export interface Token {
  name: string;
  rights: string[];
  until?: string;
}

export interface Connection {
  id: string;
  account: string;
  settings: Record<string, string>;
  state:
    'OK' | 'DEGRADED' | 'STARTING' | 'WAITING' | 'STALLED' | 'STOPPED' | 'RESTS' | 'OFF' | 'CONNECTOR_AWAY';
  words: string;
  field: string;
  lastRead: string | null;
  nextRead: string | null;
  credentialEnds: string | null;
}

/** A mailbox whose order mails are read. */
export interface OrderMailbox {
  id: string;
  settings: Record<string, string>;
  state: 'OK' | 'STARTING' | 'WAITING' | 'STOPPED' | 'OFF';
  words: string;
  field: string;
  lastRead: string | null;
  nextRead: string | null;
}

/** A mail that came in. */
export interface OrderMail {
  id: string;
  box: string;
  at: string;
  from: string;
  subject: string;
  state: 'NEW' | 'READ' | 'OTHER' | 'UNREADABLE';
  connection: string;
  number: string;
  why: string;
  text: string | null;
}

export interface Pushed {
  path: string;
  genuine: number;
  refused: number;
  last: string | null;
  trouble: string;
}

export interface ConnectorField {
  id: string;
  name: string;
  help: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'password' | 'select' | 'date';
  required: boolean;
  default: string | null;
  /** The least and greatest value of a number, or the fewest and most characters of a text. */
  min: number | null;
  max: number | null;
  options: { value: string; label: string }[];
}

export interface ConnectorType {
  id: string;
  kind: 'MALL' | 'CARRIER' | 'PAYMENT' | 'WAREHOUSE' | 'CRM' | 'SERVICE';
  pid: string;
  name: string;
  description: string;
  bundle: string;
  version: string;
  installed: boolean;
  ports: string[];
  fields: ConnectorField[];
}

/** Money of which nobody knows for which order it is, with orders that it could be for. */
export interface WaitingDeposit {
  id: string;
  day: string;
  amount: number;
  payer: string;
  source: string;
  reason: string;
  candidates: { order: number; revision: number; number: string; buyer: string; left: number }[];
}

/** What became of a file of deposits. */
export interface DepositsRead {
  read: number;
  waiting: number;
}

/** A kind of file about payments. */
export interface PaymentFormat {
  id: string;
  name: string;
}

/** A file that asks an agent for deferred payments. */
export interface RequestedFile {
  id: string;
  format: string;
  at: string;
  by: string;
  orders: number;
  struck: boolean;
  name: string;
}

export interface RequestFilesState {
  formats: PaymentFormat[];
  waiting: number;
  files: RequestedFile[];
}

/** What became of a file of what an agent decided. */
export interface ResultsTaken {
  read: number;
  decided: number;
  faults: { row: number; column: string; why: string }[];
}

/** An answer of a far side that nobody could read. */
export interface Aside {
  seq: number;
  first: string;
  last: string;
  times: number;
  mediaType: string;
  size: number;
  why: string;
}

/** An order that came in and cannot be stored. */
export interface Unstored {
  seq: number;
  number: string;
  first: string;
  last: string;
  times: number;
  fault: 'LEFT_OVERS' | 'VALUE' | 'BROKEN' | 'PROGRAM';
  detail: string;
}
export interface LedgerDay {
  day: string;
  received: number;
  changed: number;
  done: number;
}

export interface LabelProblem {
  shipment: string;
  column: string;
  code: string;
  ja: string;
  en: string;
}

export interface WaybillBatch {
  id: string;
  carrier: string;
  at: string;
  by: Actor;
  shipments: string[];
  sha256: string;
  reason: string;
  struck: boolean;
}

export type Verdict =
  | 'MATCHED'
  | 'CHANGED'
  | 'ALREADY'
  | 'UNKNOWN_KEY'
  | 'USED_NUMBER'
  | 'CHECK_DIGIT'
  | 'NOT_WAITING'
  | 'UNREADABLE';
export interface ImportRow {
  row: number;
  key: string;
  number: string;
  verdict: Verdict;
  column: string;
  ja: string;
  en: string;
}
export interface NumberImport {
  carrier: string;
  sha256: string;
  rows: ImportRow[];
  matched: number;
  refused: number;
  /** Matched rows of parcels that are planned to leave later than today. */
  early: number;
  leaves: Leaving[];
}

export interface Carrier {
  id: string;
  name: string;
  labels: { code: string; name: string }[];
  /** What it asks of the shop by contract; kept among the shop's settings. */
  settings: { key: string; ja: string; en: string }[];
}

export interface DocumentKind {
  kind: string;
  name: string;
  numbered: boolean;
  list: boolean;
}
/** One order of what a print would come to. */
export interface PaperTold {
  order: number;
  number: string;
  paper: string;
  no: string;
  ja: string;
  en: string;
}
export interface PaperLook {
  ready: number;
  again: PaperTold[];
  refused: PaperTold[];
  warned: PaperTold[];
}
export interface PaperRule {
  paper: string;
  mall: string;
  payment: string;
  money: string;
  verdict: string;
  ja: string;
  en: string;
}
export interface IssuedDocument {
  seq: number;
  kind: string;
  name: string;
  no: string;
  at: string;
  by: string;
  day: string;
  amount: number | null;
  rates: string;
  order: number;
  number: string;
  customer: string;
  copy: number;
  of: number;
  print: string;
  firstPage: number;
  pages: number;
  reason: string;
  voided: string | null;
  hash: string;
}
export interface IssuedSearch {
  kind?: string;
  from?: string;
  to?: string;
  least?: number;
  most?: number;
  noAmount?: boolean;
  customer?: string;
  number?: string;
  before?: number;
  limit?: number;
}
export interface ReturnItem {
  label: string;
  quantity: number;
  price: number;
  rate: number;
}
export interface PrintedDocument {
  id: string;
  kind: string;
  name: string;
  at: string;
  by: Actor | string;
  orders: number;
  pages: number;
}

export interface MailEntry {
  id: string;
  order: number | null;
  template: string;
  subject: string;
  to: string;
  at: string;
  state: string;
  text?: string | null;
}

export interface Template {
  name: string;
  title: string;
  subject: string;
  body: string;
  symbols: { symbol: string; help: string }[];
}

export interface Outcome {
  order: number;
  result: 'APPLIED' | 'STALE' | 'DUPLICATE' | 'STOPPED';
  revision: number;
  detail: string;
}

export interface PlanCard {
  id: string;
  name: string;
  features: string[];
  adds: string[];
  removes: string[];
  numbers?: Record<string, string>;
}
export interface PlanOption {
  id: string;
  name: string;
  features: string[];
  state: 'TAKEN' | 'OFFERED' | 'INCLUDED' | 'RESTS' | 'OTHER_PLAN' | 'SOON';
}
export interface Plans {
  current: string | null;
  plans: PlanCard[];
  options?: PlanOption[];
  switching: { to: string; since: string } | null;
  withdrawn?: { desk: Desk; instead: Desk; tag: string; orders: number }[];
  // what the shop has made with functions of its plan, by function
  uses?: Record<string, string>;
  // not built yet
  promised?: { id: string; ja: string; en: string; plans: string[] }[];
}

/** Finished orders that a night would take out. */
export interface PastTerm {
  night: string;
  before: string;
  done: number;
  cancelled: number;
  oldest: string | null;
  newest: string | null;
}
/** A file of orders that were taken out. */
export interface OrderArchive {
  id: string;
  name: string;
  at: string;
  orders: number;
  oldest: string;
  newest: string;
  bytes: number;
  sha256: string;
}
/** How long finished orders are kept. */
export interface Keeping {
  term: { months: number; switched: string | null; waitsUntil: string | null; monthsNow: number };
  waits: PastTerm | null;
  lower: { plan: string; takes: PastTerm }[];
  archives: OrderArchive[];
}

/** What a connector does that no connector may, for its author. */
export interface ConnectorFault {
  call: string;
  since: string;
  words: string;
  frames: string[];
  starts: boolean;
}

export interface ListedConnector {
  name: string;
  version: string;
  provider: string;
  state: 'WORKS' | 'TRYING' | 'ASKS' | 'RESTS' | 'BROKEN' | 'AVAILABLE';
  /** What is wrong with it, or empty. */
  why: string;
  connectors: string[];
  ports: string[];
  dropped: boolean;
  sees: SeenField[];
}

/** A page that a bundle brings. */
export interface ForeignPage {
  id: string;
  name: { ja: string; en: string };
  bundle: string;
  version: string;
  provider: string;
  right: string;
  kit: string;
  key: string;
  /** How it is shown: as agreed, else as is proposed. */
  mode: 'SHARED' | 'FRAMED';
  /** What it brings to the house's own pages, where it is shared. */
  parts: ('COLUMNS' | 'ACTS' | 'ORDER' | 'HOME' | 'CONDITIONS')[];
  state: 'READY' | 'ASKS' | 'OFF' | 'RESTS' | 'TAKEN' | 'FORBIDDEN' | 'UNFIT';
  why: { ja: string; en: string } | null;
  module: string | null;
  sheet: string | null;
}

export interface ForeignPages {
  on: boolean;
  pages: ForeignPage[];
}

/** A field of orders that a partner's program sees. */
export interface SeenField {
  id: string;
  name: { ja: string; en: string };
  personal: boolean;
}

/** What a jar would change. */
export interface Rehearsal {
  name: string;
  version: string;
  from: string | null;
  provider: string;
  connectors: string[];
  addsPorts: string[];
  removesPorts: string[];
  addsSettings: string[];
  removesSettings: string[];
  refused: { ja: string; en: string }[];
  /** What keeps it from taking over. */
  warnings: { ja: string; en: string }[];
  sees: SeenField[];
}

export interface PostalPlace {
  zip: string;
  prefecture: string;
  city: string;
  town: string;
}

export interface FileProfile {
  id: string;
  version: number;
  preset: boolean;
  name: string;
  malls: string[];
  note: string;
  charset: string;
  delimiter: 'comma' | 'tab' | 'semicolon' | 'pipe';
  tax: number;
  swapNames: boolean;
  optionRows: string;
  dates: string[];
  columns: { field: string; required: boolean; columns: string[] }[];
  meanings: { field: string; from: string; to: string }[];
  gaps: string[];
}

/** A column of a shop's own label file. */
export interface LabelColumn {
  title: string;
  text: string;
  codes: string;
  most: number;
  unit: 'width' | 'characters' | 'bytes';
  required: boolean;
  cut: boolean;
}

/** A shop's own label file. */
export interface LabelLayout {
  id: string;
  version: number;
  preset: boolean;
  name: string;
  used: boolean;
  note: string;
  carrier: string;
  carrierName: string;
  labels: { code: string; name: string }[];
  charset: string;
  mark: boolean;
  delimiter: 'comma' | 'tab' | 'semicolon' | 'pipe';
  head: boolean;
  quoted: boolean;
  perLine: boolean;
  between: string;
  columns: LabelColumn[];
  result: {
    key: string;
    number: string;
    date: string;
    head: boolean;
    digits: string;
    checked: boolean;
  } | null;
  /** There when it is for a warehouse and no carrier. */
  warehouse: {
    carrier: string;
    carriers: string;
    outcome: string;
    outcomes: string;
    cause: string;
  } | null;
}

export const requestStates = [
  'WAITING',
  'ASKED',
  'TAKEN',
  'SHIPPED',
  'SHORT',
  'REFUSED',
  'CANCELLING',
  'CANCELLED',
  'LATE',
] as const;
export type RequestState = (typeof requestStates)[number];

/** A warehouse of the shop: one that is asked by its connection, or one that works by files. */
export interface Warehouse {
  id: string;
  name: string;
  file: boolean;
  results: boolean;
}

/** A shipment that a warehouse was chosen for. */
export interface WarehouseRequest {
  shipment: string;
  order: number;
  orderNumber: string;
  shop: string;
  shipDate: string;
  goods: string[];
  warehouse: string;
  attempt: number;
  state: RequestState;
  words: string;
  at: string;
}

export interface WarehouseRule {
  shop: string;
  sku: string;
  warehouse: string;
}
export interface WarehouseSettings {
  rules: WarehouseRule[];
  auto: boolean;
  shortBox: number;
  refusedBox: number;
}

/** What became of some shipments. */
export interface WarehouseDone {
  done: number;
  refused: { shipment: string; why: string }[];
}

/** A request file that was written. */
export interface WarehouseFile {
  id: string;
  warehouse: string;
  at: string;
  by: string;
  shipments: number;
  name: string;
}

/** What a warehouse's result file says. */
export interface WarehouseResult {
  rows: (Omit<ImportRow, 'verdict'> & { verdict: string })[];
  good: number;
  refused: number;
  leaves: Leaving[];
}

export interface LabelField {
  code: string;
  ja: string;
  en: string;
  part: 'SHIPMENT' | 'RECIPIENT' | 'SENDER' | 'ORDER' | 'PRODUCT';
  kind: 'TEXT' | 'DATE' | 'LINES' | 'CODE';
}

export interface LabelLayouts {
  layouts: LabelLayout[];
  fields: LabelField[];
}

export interface FileField {
  code: string;
  ja: string;
  en: string;
  part: 'ORDER' | 'PLACE' | 'LINE';
}

/** What can read order files, and for whom. */
export interface FileFormats {
  profiles: FileProfile[];
  shops: { id: string; name: string; profile: string; own: boolean }[];
  fields: FileField[];
}

export interface FileFault {
  row: number;
  order: string;
  column: string;
  value: string;
  ja: string;
  en: string;
}

export type FileVerdict = 'NEW' | 'CHANGED' | 'KNOWN';

export interface FileCounts {
  fresh: number;
  changed: number;
  known: number;
  bad: number;
  faults: FileFault[];
}

export interface FilePreview extends FileCounts {
  profile: string;
  version: number;
  header: string[];
  orders: {
    row: number;
    number: string;
    verdict: FileVerdict;
    orderedAt: string;
    buyer: string;
    places: { name: string; zip: string; address: string; phone: string }[];
    lines: { sku: string; name: string; options: string[]; quantity: number; price: number; tax: number }[];
    payment: string;
    paymentKind: string;
    state: string;
    mall: string;
    wish: string;
    due: number | null;
    remarks: string;
  }[];
}

export interface FileResult extends FileCounts {
  undone: number;
  orders: { number: string; id: number; verdict: FileVerdict }[];
}

export interface PackPiece {
  id: string;
  name: string;
  options: string[];
  sku: string;
  itemCode: string;
  codes: string[];
  quantity: number;
}
/** Pieces put into a box; without a code they were counted by eye. */
export interface PackScan {
  piece: string;
  code: string;
  count: number;
}
export interface PackTask {
  shipment: string;
  order: number;
  numbers: string[];
  shop: string;
  carrier: string;
  label: string;
  temperature: Temperature;
  cod: number | null;
  recipient: string;
  prefecture: string;
  gift: boolean;
  noshi: string;
  wrapping: string;
  parcels: { no: number; number: string; tied: boolean }[];
  pieces: PackPiece[];
  scans: PackScan[];
  seq: number;
  packed: boolean;
  labels: boolean;
}
export interface PackAnswer {
  state:
    | 'OPEN'
    | 'PACKED'
    | 'TIED'
    | 'NONE'
    | 'UNKNOWN'
    | 'SEVERAL'
    | 'REFUSED'
    | 'BUSY'
    | 'ELSEWHERE'
    | 'LOST'
    | 'INCOMPLETE'
    | 'WRONG_LABEL';
  ja: string;
  en: string;
  task: PackTask | null;
  others: string[];
}
export interface Packed {
  shipment: string;
  order: number;
  by: string;
  at: string;
  pieces: number;
  byEye: number;
}
export interface TaughtCode {
  item: string;
  code: string;
  sku: string;
  name: string;
  by: string;
  at: string;
}

export interface CheckRow {
  shipment: string;
  order: number;
  number: string;
  label: string;
  temperature: Temperature;
  cod: number;
  numbers: string[];
  parcels: number;
  packed: boolean;
  loaded: number;
  kind: 'READY' | 'LEFT' | 'PULL' | 'NOT_PACKED' | 'NOT_NUMBERED' | 'NOT_LOADED';
  ja: string;
  en: string;
}
export interface CarrierSheet {
  carrier: string;
  printed: number;
  packed: number;
  numbered: number;
  loaded: number;
  parcels: number;
  left: number;
  groups: { label: string; temperature: Temperature; cod: boolean; parcels: number; yen: number }[];
  rows: CheckRow[];
}
export interface HandOver {
  id: string;
  carrier: string;
  day: string;
  run: number;
  at: string;
  by: string;
  reason: string;
  lines: { number: string; shipment: string; label: string; temperature: Temperature; cod: number }[];
}
export interface DockDay {
  day: string;
  carriers: CarrierSheet[];
  lists: HandOver[];
}
export interface Loaded {
  state: 'LOADED' | 'AGAIN' | 'REFUSED';
  ja: string;
  en: string;
  shipment: string;
}

type Json<T> = { content: { 'application/json': T } };
type Operation<Answer, Query, Path, Body> = {
  parameters: { query?: Query; header?: Record<string, string | undefined> } & (Path extends Record<
    string,
    never
  >
    ? { path?: Path }
    : { path: Path });
  requestBody?: Body extends undefined ? never : Json<Body>;
  responses: { 200: Json<Answer>; default: Json<Problem> };
};
/** What a carrier's words mean. */
export type ParcelStateWord =
  | 'REGISTERED'
  | 'PICKED_UP'
  | 'IN_TRANSIT'
  | 'HELD'
  | 'OUT_FOR_DELIVERY'
  | 'ATTEMPT_FAILED'
  | 'EXCEPTION'
  | 'DELIVERED'
  | 'RETURNED'
  | 'UNKNOWN'
  | 'NOT_FOUND'
  | 'INVALID';
export interface TrackedParcel {
  carrier: string;
  number: string;
  state: ParcelStateWord | null;
  words: string;
  place: string;
  at: string | null;
  asked: string | null;
  changed: string;
  absent: string | null;
  attention: 'NONE' | 'RETURNED' | 'ABSENT' | 'TROUBLE' | 'NUMBER';
  end: 'OPEN' | 'DELIVERED' | 'GIVEN_UP';
  orders: { id: number; number: string }[];
}
export interface TrackingOverview {
  carriers: { carrier: string; connection: string | null; state: string; words: string; open: number }[];
  attention: Record<string, number>;
}

type Get<Answer, Query = Record<string, never>, Path = Record<string, never>> = Operation<
  Answer,
  Query,
  Path,
  undefined
>;
type Send<Answer, Body = undefined, Path = Record<string, never>, Query = Record<string, never>> = Operation<
  Answer,
  Query,
  Path,
  Body
>;
type One<K extends string, T = string> = Record<K, T>;
export type Started = { job: string; undoSeconds?: number };
/** What came of a test mail; the setting to look at, where one is wrong. */
export type MailTested = { ok: boolean; words: string; field: string };
type Orders = { ids?: number[]; query?: OrderQuery };
type Paged = { from?: string; limit?: number };

/** Every path of the REST API that the page calls. */
export interface paths {
  '/session': {
    get: Get<Session>;
    post: Send<Session, { account?: string; user: string; password: string }>;
    delete: Send<unknown>;
  };
  '/session/password': { post: Send<Session | undefined, { old: string; new: string; chosen: string }> };
  '/session/account': { post: Send<Session, { account: string }> };
  '/accounts': {
    get: Get<{ id: string; name: string }[]>;
    post: Send<{ id: string; name: string }, { id: string; name: string }>;
  };
  '/menu': { get: Get<string[]> };
  '/desks': { get: Get<Desks> };
  '/fields': { get: Get<OrderField[]> };
  '/orders': { get: Get<Slice<OrderRow>, OrderQuery & Paged & { columns?: string }> };
  '/orders/piles': { get: Get<Pile[], OrderQuery> };
  '/orders/{id}': { get: Get<OrderView, Record<string, never>, One<'id', number>> };
  '/orders/{id}/history': { get: Get<AuditEntry[], Record<string, never>, One<'id', number>> };
  '/orders/{id}/placed': { put: Send<unknown, PlacedOrder, One<'id', number>> };
  '/orders/{id}/notes': { post: Send<unknown, { text: string }, One<'id', number>> };
  '/orders/{id}/deposits/{deposit}': { delete: Send<Outcome, undefined, { id: number; deposit: string }> };
  '/orders/{id}/deposits': { post: Send<Outcome, { day: string; amount: number }, One<'id', number>> };
  '/orders/{id}/tags': { put: Send<unknown, string[], One<'id', number>> };
  '/actions': { get: Get<ActionDescription[]>; post: Send<Started, Action> };
  '/actions/preview': { post: Send<Preview, Action | Pick<Action, 'ids' | 'query'>> };
  '/actions/{job}/resume': { post: Send<Started, undefined, One<'job'>> };
  '/actions/{job}/undo': {
    post: Send<
      { undone: number; kept: { order: number; why: string }[]; why: { ja: string; en: string } | null },
      undefined,
      One<'job'>
    >;
  };
  '/jobs': { get: Get<Job[]> };
  '/jobs/{id}': { get: Get<Job, Record<string, never>, One<'id'>> };
  '/searches': { get: Get<SavedSearch[]> };
  '/searches/{name}': {
    put: Send<unknown, { query: string }, One<'name'>>;
    delete: Send<unknown, undefined, One<'name'>>;
  };
  '/shop': { get: Get<Record<string, string>>; put: Send<unknown, Record<string, string>> };
  '/boxes': { get: Get<string[]>; put: Send<unknown, string[]> };
  '/users': { get: Get<User[]>; post: Send<OneTime, Partial<User>> };
  '/users/rights': { get: Get<Right[]> };
  '/users/roles': { get: Get<Role[]> };
  '/users/{login}/password': { post: Send<OneTime, undefined, One<'login'>> };
  '/users/{login}': {
    put: Send<User, Partial<User>, One<'login'>>;
    delete: Send<unknown, undefined, One<'login'>>;
  };
  '/tokens': {
    get: Get<Token[]>;
    post: Send<{ name: string; token: string }, { name: string; rights: string[] }>;
  };
  '/tokens/{name}': { delete: Send<unknown, undefined, One<'name'>> };
  '/audit': { get: Get<Slice<AuditEntry>, { staff?: string; act?: string } & Paged> };
  '/audit/verify': {
    post: Send<{
      ok: boolean;
      brokenAt: number | null;
      gaps: { first: number; last: number; line: number }[];
    }>;
  };
  '/alarms': { get: Get<Alarm[]> };
  '/alarms/{id}/seen': { post: Send<Alarm[], undefined, One<'id'>> };
  '/alarms/kinds': { get: Get<AlarmKind[]> };
  '/alarms/targets': { get: Get<AlarmTarget[]> };
  '/alarms/targets/{id}': {
    put: Send<AlarmTarget[], AlarmTargetWanted, One<'id'>>;
    delete: Send<AlarmTarget[], undefined, One<'id'>>;
  };
  '/alarms/targets/{id}/test': {
    post: Send<{ ok: boolean; words: string }, undefined, One<'id'>>;
  };
  '/connections': { get: Get<Connection[]> };
  '/connections/{id}': {
    get: Get<Connection, Record<string, never>, One<'id'>>;
    put: Send<Connection, Record<string, string>, One<'id'>>;
    delete: Send<unknown, undefined, One<'id'>>;
  };
  '/connections/{id}/{verb}': {
    post: Send<{ ok: boolean; words: string; field: string }, undefined, One<'id' | 'verb'>>;
  };
  '/connections/{id}/faults': { get: Get<ConnectorFault[], Record<string, never>, One<'id'>> };
  '/connections/{id}/unread': { get: Get<Aside[], Record<string, never>, One<'id'>> };
  '/connections/{id}/unstored': { get: Get<Unstored[], Record<string, never>, One<'id'>> };
  '/connections/{id}/unstored/again': {
    post: Send<{ stored: number; left: number }, { numbers: string[] }, One<'id'>>;
  };
  '/connections/{id}/pushes': { get: Get<Pushed, Record<string, never>, One<'id'>> };
  '/connections/{id}/inside': { get: Get<string[], Record<string, never>, One<'id'>> };
  '/connections/{id}/days': { get: Get<LedgerDay[], Record<string, never>, One<'id'>> };
  '/connector-types': { get: Get<ConnectorType[]> };
  '/warehouse-requests': {
    get: Get<Slice<WarehouseRequest>, { state: string; warehouse?: string; from?: string; limit?: number }>;
  };
  '/warehouse-requests/overview': {
    get: Get<{ warehouses: Warehouse[]; counts: Partial<Record<RequestState, number>> }>;
  };
  '/warehouse-requests/choice': { post: Send<WarehouseDone, { orders: number[]; warehouse: string }> };
  '/warehouse-requests/send': { post: Send<Started, { shipments: string[] }> };
  '/warehouse-requests/cancel': { post: Send<WarehouseDone, { shipments: string[] }> };
  '/warehouse-requests/cancelled': { post: Send<WarehouseDone, { shipments: string[] }> };
  '/warehouse-requests/settings': {
    get: Get<WarehouseSettings>;
    put: Send<WarehouseSettings, WarehouseSettings>;
  };
  '/warehouse-files': {
    get: Get<WarehouseFile[]>;
    post: Send<Started, { warehouse: string; shipments: string[] }>;
  };
  '/label-file-layouts': { get: Get<LabelLayouts> };
  '/label-file-layouts/trial': { post: Send<{ text: string; problems: string[] }, LabelLayout> };
  '/label-file-layouts/{id}': { put: Send<LabelLayout, LabelLayout, One<'id'>> };
  '/label-file-layouts/{id}/versions': {
    get: Get<{ version: number; at: string; by: string }[], Record<string, never>, One<'id'>>;
  };
  '/label-file-layouts/{id}/restore': {
    post: Send<LabelLayout, { version: number; seen: number }, One<'id'>>;
  };
  '/order-file-profiles': { get: Get<FileFormats> };
  '/order-file-profiles/{id}': {
    get: Get<FileProfile, Record<string, never>, One<'id'>>;
    put: Send<FileProfile, FileProfile, One<'id'>>;
  };
  '/order-file-profiles/{id}/versions': {
    get: Get<{ version: number; at: string; by: string }[], Record<string, never>, One<'id'>>;
  };
  '/order-file-profiles/{id}/restore': {
    post: Send<FileProfile, { version: number; seen: number }, One<'id'>>;
  };
  '/order-files/imports/{job}': { get: Get<FileResult, Record<string, never>, One<'job'>> };
  '/outbox': { get: Get<OutboxEntry[], { state?: string[] }> };
  '/outbox/retry': { post: Send<unknown, { command: string }> };
  '/postal': { get: Get<PostalPlace[], { zip: string }> };
  '/shipments/{number}': {
    patch: Send<
      unknown,
      Partial<{
        carrier: string;
        label: string;
        temperature: Temperature;
        shipDate: string;
        wishDate: string;
        wishSlot: string;
        labelNote: string;
        parcels: number;
        place: string;
        depotCode: string;
        depotName: string;
      }>,
      One<'number'>
    >;
  };
  '/shipments/{number}/split': {
    post: Send<
      { job: string; revision: number; detail: string },
      { items: { line: number; quantity: number }[]; shipDate?: string; temperature?: Temperature },
      One<'number'>
    >;
  };
  '/shipments/{number}/join': {
    post: Send<{ job: string; revision: number; detail: string }, { other: string }, One<'number'>>;
  };
  '/shipments/{number}/parcels': {
    post: Send<{ job: string; revision: number; detail: string }, { number: string }, One<'number'>>;
  };
  '/shipments/{number}/part': {
    post: Send<{ job: string; revision: number; detail: string }, { reason: string }, One<'number'>>;
  };
  '/consolidations': {
    get: Get<Slice<Candidate>, { order?: number; declined?: boolean } & Paged>;
    post: Send<Decided, { groups: number[][] }>;
  };
  '/consolidations/declined': { post: Send<Decided, { groups: number[][] }> };
  '/shipments/problems': { get: Get<LabelProblem[], { id: number[] }> };
  '/waybill-batches': { get: Get<WaybillBatch[]>; post: Send<Started, Orders & { reason?: string }> };
  '/waybill-batches/{id}/strike': { post: Send<unknown, { reason: string }, One<'id'>> };
  '/packing/tasks': {
    get: Get<PackAnswer, { place: string }>;
    post: Send<PackAnswer, { place: string; code: string; move: boolean }>;
  };
  '/packing/tasks/{shipment}': {
    get: Get<PackAnswer, { place: string }, One<'shipment'>>;
    delete: Send<unknown, undefined, One<'shipment'>, { place: string }>;
  };
  '/packing/tasks/{shipment}/scans': {
    put: Send<PackAnswer, { place: string; seq: number; scans: PackScan[] }, One<'shipment'>>;
  };
  '/packing/tasks/{shipment}/packed': {
    post: Send<PackAnswer, { place: string; seq: number; scans: PackScan[] }, One<'shipment'>>;
  };
  '/packing/tasks/{shipment}/label': {
    post: Send<PackAnswer, { place: string; code: string }, One<'shipment'>>;
  };
  '/packing/tasks/{shipment}/codes': {
    post: Send<PackAnswer, { place: string; piece: string; code: string }, One<'shipment'>>;
  };
  '/packing/packed': { get: Get<Packed[], { limit?: number }> };
  '/packing/codes': { get: Get<TaughtCode[]> };
  '/packing/codes/{item}/{code}': { delete: Send<unknown, undefined, One<'item' | 'code'>> };
  '/hand-overs': {
    get: Get<DockDay, { day?: string }>;
    post: Send<Started, { carrier: string; day: string; reason: string }>;
  };
  '/hand-overs/{id}': { get: Get<HandOver, Record<string, never>, One<'id'>> };
  '/hand-overs/loads': { post: Send<Loaded, { code: string; carrier: string }> };
  '/hand-overs/loads/{number}': { delete: Send<unknown, undefined, One<'number'>> };
  '/hand-overs/late': { post: Send<string[], { shipments: string[]; reason: string }> };
  '/tracking': { get: Get<TrackingOverview> };
  '/tracking/parcels': { get: Get<Slice<TrackedParcel>, { show: string; carrier?: string } & Paged> };
  '/tracking/parcels/{carrier}/{number}/ask': { post: Send<unknown, undefined, One<'carrier' | 'number'>> };
  '/tracking/orders': { get: Get<{ order: number; parcels: TrackedParcel[] }[], { id: number[] }> };
  '/tracking/links': { get: Get<{ carrier: string; address: string; unverified: boolean }[]> };
  '/settings': { get: Get<SettingsSection[]> };
  '/settings/{section}': {
    get: Get<Record<string, string>, Record<string, never>, One<'section'>>;
    put: Send<Record<string, string>, Record<string, string>, One<'section'>>;
  };
  '/settings/packing': { get: Get<Record<string, string>>; put: Send<unknown, Record<string, string>> };
  '/settings/tracking': { get: Get<Record<string, string>>; put: Send<unknown, Record<string, string>> };
  '/carriers': { get: Get<Carrier[]> };
  '/documents': {
    get: Get<Slice<PrintedDocument>, { limit?: number }>;
    post: Send<
      Started,
      Orders & {
        kind: string;
        layout?: string;
        reason?: string;
        addressee?: string;
        proviso?: string;
        medium?: string;
      }
    >;
  };
  '/product-list': { post: Send<unknown, Orders> };
  '/documents/look': { post: Send<PaperLook, Orders & { kind: string }> };
  '/documents/registration': { get: Get<{ number: string; wellFormed: boolean; checked: boolean }> };
  '/documents/rules': { get: Get<PaperRule[]> };
  '/issued-documents': { get: Get<IssuedDocument[], { order: number }> };
  '/issued-documents/search': { post: Send<Slice<IssuedDocument>, IssuedSearch> };
  '/issued-documents/export': { post: Send<unknown, IssuedSearch> };
  '/issued-documents/{seq}/void': { post: Send<IssuedDocument, { reason: string }, One<'seq', number>> };
  '/issued-documents/{seq}/reissue': {
    post: Send<{ document: string }, { reason: string }, One<'seq', number>>;
  };
  '/issued-documents/returns': {
    post: Send<
      { document: string; required: boolean },
      { order: number; day: string; reason: string; items: ReturnItem[] }
    >;
  };
  '/issued-documents/proofs': { post: Send<Started> };
  '/documents/kinds': { get: Get<DocumentKind[]> };
  '/documents/settings': { get: Get<Record<string, string>>; put: Send<unknown, Record<string, string>> };
  '/mails/settings': {
    get: Get<Record<string, string>>;
    put: Send<Record<string, string>, Record<string, string>>;
  };
  '/mails/settings/inside': { get: Get<string[]> };
  '/mails/settings/test': { post: Send<MailTested, { to: string }> };
  '/mails/sending': { get: Get<{ sends: boolean }> };
  '/mails': { get: Get<MailEntry[], { order: number }> };
  '/mails/{id}': { get: Get<MailEntry, Record<string, never>, One<'id'>> };
  '/mailboxes': { get: Get<OrderMailbox[]> };
  '/mailboxes/readers': { get: Get<string[]> };
  '/mailboxes/{id}': {
    put: Send<OrderMailbox, Record<string, string>, One<'id'>>;
    delete: Send<unknown, undefined, One<'id'>>;
  };
  '/mailboxes/{id}/test': {
    post: Send<{ ok: boolean; words: string; field: string }, undefined, One<'id'>>;
  };
  '/mailboxes/{id}/inside': { get: Get<string[], Record<string, never>, One<'id'>> };
  '/mailboxes/{id}/wake': { post: Send<OrderMailbox, undefined, One<'id'>> };
  '/order-mails': { get: Get<Slice<OrderMail>, { state?: string } & Paged> };
  '/order-mails/{id}': { get: Get<OrderMail, Record<string, never>, One<'id'>> };
  '/order-mails/{id}/retry': { post: Send<OrderMail, undefined, One<'id'>> };
  '/mailbox': { get: Get<Slice<MailEntry>, Paged> };
  '/templates': { get: Get<Template[]> };
  '/templates/{name}': { put: Send<unknown, { subject: string; body: string }, One<'name'>> };
  '/templates/{name}/preview': {
    post: Send<
      { subject: string; text: string },
      { subject: string; body: string; order: number | null },
      One<'name'>
    >;
  };
  '/payments/settings': {
    get: Get<Record<string, string>>;
    put: Send<Record<string, string>, Record<string, string>>;
  };
  '/payments': { post: Send<Outcome, { order: number; day: string; amount: number; source: string }> };
  '/payments/deposits': {
    get: Get<WaitingDeposit[]>;
    post: Send<Outcome, { id: string; order: number }>;
    delete: Send<unknown, undefined, Record<string, never>, { id: string }>;
  };
  '/payments/deposits/undo': { post: Send<unknown, { id: string }> };
  '/payments/deposit-files': { get: Get<PaymentFormat[]> };
  '/payments/request-files': {
    get: Get<RequestFilesState>;
    post: Send<RequestedFile, { format: string; orders?: number[] }>;
  };
  '/payments/request-files/{id}': { delete: Send<{ orders: number }, undefined, One<'id'>> };
  '/payments/result-files': { get: Get<PaymentFormat[]> };
  '/payments/{order}/{deposit}': { delete: Send<Outcome, undefined, One<'order' | 'deposit'>> };
  '/pages': { get: Get<ForeignPages>; put: Send<ForeignPages, { on: boolean }> };
  '/pages/{id}': {
    put: Send<ForeignPages, { bundle: string; provider: string; mode: string }, One<'id'>>;
  };
  '/pages/{id}/rest': { delete: Send<ForeignPages, undefined, One<'id'>> };
  '/connectors': { get: Get<ListedConnector[]> };
  '/connectors/{feature}/install': { post: Send<Started, undefined, One<'feature'>> };
  '/connectors/{name}/{version}/allow': { post: Send<unknown, undefined, One<'name' | 'version'>> };
  '/connectors/{name}/{version}': { delete: Send<unknown, undefined, One<'name' | 'version'>> };
  '/plans/retention': { get: Get<Keeping> };
  '/plans': { get: Get<Plans>; post: Send<Started, { plan: string }> };
  '/plans/options/{id}': {
    post: Send<Started, undefined, One<'id'>>;
    delete: Send<Started, undefined, One<'id'>>;
  };
}
