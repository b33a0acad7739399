// SPDX-License-Identifier: Apache-2.0
// Short names of what schema.ts says; what the house calls otherwise is said there.
import type { components } from './schema';

type Schemas = components['schemas'];

/** A part of a list; `next` is where it goes on. */
export interface Slice<T> {
  items: T[];
  next: string | null;
}

export type Desk = Schemas['DesksDeskRow']['desk'];
export type Level = Schemas['Finding']['level'];
export type PaymentState = Schemas['Order']['payment'];
export type Temperature = Schemas['Carriage']['temperature'];
export type Order = Schemas['Order'];
export type OrderRow = Schemas['OrderListRow'];
export type OrderView = Schemas['OrderPage'];
export type OrderQuery = Schemas['OrderFilter'];
export type PlacedOrder = Schemas['PlacedOrder'];
export type Person = Schemas['Person'];
export type Address = Schemas['Address'];
export type Destination = Schemas['Destination'];
export type OrderLine = Schemas['OrderLine'];
export type Shipment = Schemas['Shipment'];
export type Finding = Schemas['Finding'];
export type Pile = Schemas['PileView'];
export type ProposedChange = Schemas['ProposedChange'];
export type Desks = Schemas['DesksView'];
export type Candidate = Schemas['Candidate'];
export type AuditEntry = Schemas['HistoryLine'];
export type OutboxEntry = Schemas['OutboxView'];

export type OrderField = Schemas['FieldsRow'];
export type SettingsSection = Schemas['SettingsSectionDescription'];

export type ActionDescription = Schemas['OrderActionDescription'];
export type Parameter = Schemas['Parameter'];
export type ActionSent = Schemas['ActionsAction'];
export type Preview = Schemas['BulkPreview'];
export type Leaving = Schemas['CommandCount'];
export type Job = Schemas['JobsJobView'];
export type Started = Schemas['PlanStarted'];

export type Problem = Schemas['Problem'];
export type Session = Schemas['SessionView'];
export type Rule = Schemas['FactorRuleRule'];
export type User = Schemas['UsersView'];
export type Right = Schemas['UsersRightView'];
export type Token = Schemas['TokensView'];
export type Actor = Schemas['Actor'];
export type Alarm = Schemas['AlarmsAlarmView'];
export type AlarmKind = Schemas['AlarmsKindView'];
export type AlarmTarget = Schemas['TargetsTargetView'];
export type AlarmTargetWanted = Schemas['TargetsWanted'];
export type PlanCard = Schemas['PlanOffer'];
export type PlanOption = Schemas['PlanExtra'];
export type PastTerm = Schemas['OrderRetentionPastTerm'];
export type ForeignPage = Schemas['PagesRow'];
export type ForeignPages = Schemas['PagesView'];
export type SeenField = Schemas['SeenField'];
export type Rehearsal = Schemas['InstallPreview'];
export type ListedConnector = Schemas['ConnectorsListed'];

export type Carrier = Schemas['CarriersCarrier'];
export type Connection = Schemas['ConnectionsConnectionView'];
export type ConnectorType = Schemas['ConnectorTypesTypeView'];
export type ConnectorField = Schemas['ConnectorTypesFieldView'];
export type Pushed = Schemas['ConnectionsPushed'];
export type OrderMailbox = Schemas['MailboxesMailboxView'];
export type OrderMail = Schemas['OrderMailsOrderMailView'];
export type MailTested = Schemas['MailsTested'];
export type Template = Schemas['TemplatesTemplateView'];

export type WaitingDeposit = Schemas['WaitingDepositsWaitingDeposit'];
export type PaymentFormat = Schemas['PaymentFormat'];
export type LeftOut = Schemas['PaymentFilesLeftOut'];
export type PaymentLayout = Schemas['PaymentLayoutView'];
export type PaymentReading = Schemas['PaymentLayoutsReading'];
export type RequestedFile = Schemas['PaymentFilesRequestedFileView'];
export type ResultsTaken = Schemas['PaymentResultsResultsTaken'];

export type DocumentKind = Schemas['DocumentsKind'];
export type PaperTold = Schemas['DocumentsTold'];
export type PaperLook = Schemas['DocumentsLook'];
export type IssuedDocument = Schemas['IssuedPaper'];
export type IssuedSearch = Schemas['IssuedSearch'];

export type FileProfile = Schemas['ProfileView'];
export type FileFormats = Schemas['ProfilesAll'];
export type FileFault = Schemas['ResultViewFaultView'];
export type FilePreview = Schemas['PreviewView'];
export type FileResult = Schemas['ResultView'];
export type LabelLayout = Schemas['LayoutView'];

export type LabelFault = Schemas['LabelFault'];
export type Wave = Schemas['WavesWave'];
export type NumberImport = Schemas['TrackingImportsSeen'];
export type ImportRow = Schemas['TrackingImportsNumberRow'];
export type ParcelStateWord = NonNullable<Schemas['ParcelView']['state']>;
export type TrackedParcel = Schemas['ParcelView'];
export type Warehouse = Schemas['Warehouse'];
export type WarehouseRequest = Schemas['RequestsView'];
export type WarehouseRule = Schemas['RequestsRuleView'];
export type WarehouseSettings = Schemas['RequestsSettingsView'];
export type WarehouseDone = Schemas['RequestsDone'];
export type WarehouseResult = Schemas['FilesSeen'];

export type PackTask = Schemas['TaskView'];
export type PackPiece = Schemas['Piece'];
export type PackScan = Schemas['Scan'];
export type PackAnswer = Schemas['Answer'];
export type TaughtCode = Schemas['ProductCodesTaught'];
export type CheckRow = Schemas['CheckRow'];
export type CarrierSheet = Schemas['CarrierSheet'];
export type HandOver = Schemas['HandOver'];
export type DockDay = Schemas['HandOversDay'];
