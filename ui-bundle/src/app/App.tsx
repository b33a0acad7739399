// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import jaJP from 'antd/locale/ja_JP';
import enUS from 'antd/locale/en_US';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { onSignedOut, ProblemError } from '../api/client';
import { Skeleton, Trouble } from '../kit/marks';
import { Toasts } from '../kit/toasts';
import { Frame } from './Frame';
import { Login, NewPassword } from './Login';
import { Net } from './Net';
import { useSession } from './session';
import { theme } from './theme';

const HomePage = lazy(() => import('../home/HomePage'));
const ListPage = lazy(() => import('../orders/ListPage'));
const OrderPage = lazy(() => import('../order/OrderPage'));
const OutputPage = lazy(() => import('../stations/OutputPage'));
const NumbersPage = lazy(() => import('../stations/NumbersPage'));
const ConsolidationsPage = lazy(() => import('../stations/ConsolidationsPage'));
const PackingPage = lazy(() => import('../packing/PackingPage'));
const HandOverPage = lazy(() => import('../packing/HandOverPage'));
const HandOverSheet = lazy(() => import('../packing/HandOverSheet'));
const TrackingPage = lazy(() => import('../tracking/TrackingPage'));
const ItemCodesPage = lazy(() => import('../packing/ItemCodesPage'));
const WarehousesPage = lazy(() => import('../warehouses/WarehousesPage'));
const WarehouseRulesPage = lazy(() => import('../warehouses/WarehouseRulesPage'));
const FilesPage = lazy(() => import('../files/FilesPage'));
const LabelLayoutsPage = lazy(() => import('../labels/LabelLayoutsPage'));
const FileProfilesPage = lazy(() => import('../files/FileProfilesPage'));
const PaymentsPage = lazy(() => import('../stations/PaymentsPage'));
const DocumentsPage = lazy(() => import('../stations/DocumentsPage'));
const MailboxPage = lazy(() => import('../mail/MailboxPage'));
const SendingPage = lazy(() => import('../mail/SendingPage'));
const TemplatesPage = lazy(() => import('../mail/TemplatesPage'));
const ConnectionsPage = lazy(() => import('../settings/ConnectionsPage'));
const ConnectionPage = lazy(() => import('../settings/ConnectionPage'));
const AlarmTargetsPage = lazy(() => import('../settings/AlarmTargetsPage'));
const OrderMailPage = lazy(() => import('../settings/OrderMailPage'));
const OutboxPage = lazy(() => import('../settings/OutboxPage'));
const ConnectorsPage = lazy(() => import('../settings/ConnectorsPage'));
const PlansPage = lazy(() => import('../settings/PlansPage'));
const UsersPage = lazy(() => import('../settings/UsersPage'));
const AuditPage = lazy(() => import('../settings/AuditPage'));
const ShopPage = lazy(() => import('../settings/ShopPage'));
const BoxesPage = lazy(() => import('../settings/BoxesPage'));

export function App() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider
      locale={i18n.language === 'ja' ? jaJP : enUS}
      theme={theme}
      componentSize="small"
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <Gate />
      <Toasts />
    </ConfigProvider>
  );
}

/** Nobody sees the house before signing in, nor works with a one-time password. */
function Gate() {
  const client = useQueryClient();
  const session = useSession();
  const { pathname } = useLocation();
  useEffect(() => onSignedOut(() => void client.resetQueries({ queryKey: ['session'] })), [client]);
  const account = session.data?.account;
  const began = useRef(account);
  useEffect(() => {
    // a page of its own: nothing of the other account stays on it
    if (began.current && account && began.current !== account) window.location.assign('/ui/');
    began.current = account;
  }, [account]);
  if (session.isPending) return null;
  if (session.error) {
    const away = !(session.error instanceof ProblemError) || session.error.problem.status >= 500;
    return away ? (
      <main className="away">
        <Trouble error={session.error} retry={() => void session.refetch()} />
      </main>
    ) : (
      <Login />
    );
  }
  if (session.data.mustChangePassword) return <NewPassword />;
  return (
    <Frame>
      <Net place={pathname}>
        <Suspense fallback={<Skeleton lines={12} />}>
          <Places />
        </Suspense>
      </Net>
    </Frame>
  );
}

function Places() {
  return (
    <Routes>
      <Route path="/" element={<HomePage />} />
      <Route path="/index.html" element={<Navigate to="/" replace />} />
      <Route path="/orders" element={<ListPage />} />
      <Route path="/orders/:id" element={<OrderPage />} />
      <Route path="/output" element={<OutputPage />} />
      <Route path="/numbers" element={<NumbersPage />} />
      <Route path="/consolidations" element={<ConsolidationsPage />} />
      <Route path="/packing" element={<PackingPage />} />
      <Route path="/hand-over" element={<HandOverPage />} />
      <Route path="/hand-over/:id" element={<HandOverSheet />} />
      <Route path="/tracking" element={<TrackingPage />} />
      <Route path="/settings/item-codes" element={<ItemCodesPage />} />
      <Route path="/warehouses" element={<WarehousesPage />} />
      <Route path="/settings/warehouse-rules" element={<WarehouseRulesPage />} />
      <Route path="/files" element={<FilesPage />} />
      <Route path="/settings/label-layouts" element={<LabelLayoutsPage />} />
      <Route path="/settings/file-profiles" element={<FileProfilesPage />} />
      <Route path="/payments" element={<PaymentsPage />} />
      <Route path="/documents" element={<DocumentsPage />} />
      <Route path="/mailbox" element={<MailboxPage />} />
      <Route path="/templates" element={<TemplatesPage />} />
      <Route path="/settings/connections" element={<ConnectionsPage />} />
      <Route path="/settings/connections/:id" element={<ConnectionPage />} />
      <Route path="/settings/alarms" element={<AlarmTargetsPage />} />
      <Route path="/settings/order-mail" element={<OrderMailPage />} />
      <Route path="/settings/sending" element={<SendingPage />} />
      <Route path="/settings/outbox" element={<OutboxPage />} />
      <Route path="/settings/connectors" element={<ConnectorsPage />} />
      <Route path="/settings/plans" element={<PlansPage />} />
      <Route path="/settings/users" element={<UsersPage />} />
      <Route path="/settings/audit" element={<AuditPage />} />
      <Route path="/settings/shop" element={<ShopPage />} />
      <Route path="/settings/boxes" element={<BoxesPage />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
