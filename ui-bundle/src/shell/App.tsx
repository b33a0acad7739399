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
import { useSession } from '../kit/session';
import { theme } from './theme';

const HomePage = lazy(() => import('../rooms/home/HomePage'));
const ListPage = lazy(() => import('../rooms/orders/ListPage'));
const OrderPage = lazy(() => import('../rooms/orders/order/OrderPage'));
const OutputPage = lazy(() => import('../rooms/shipping/OutputPage'));
const NumbersPage = lazy(() => import('../rooms/shipping/NumbersPage'));
const ConsolidationsPage = lazy(() => import('../rooms/shipping/ConsolidationsPage'));
const PackingPage = lazy(() => import('../rooms/packing/PackingPage'));
const HandOverPage = lazy(() => import('../rooms/packing/HandOverPage'));
const HandOverSheet = lazy(() => import('../rooms/packing/HandOverSheet'));
const TrackingPage = lazy(() => import('../rooms/tracking/TrackingPage'));
const ItemCodesPage = lazy(() => import('../rooms/packing/ItemCodesPage'));
const WarehousesPage = lazy(() => import('../rooms/warehouses/WarehousesPage'));
const WarehouseRulesPage = lazy(() => import('../rooms/warehouses/WarehouseRulesPage'));
const FilesPage = lazy(() => import('../rooms/order-files/FilesPage'));
const LabelLayoutsPage = lazy(() => import('../rooms/label-files/LabelLayoutsPage'));
const FileProfilesPage = lazy(() => import('../rooms/order-files/FileProfilesPage'));
const PaymentsPage = lazy(() => import('../rooms/payments/PaymentsPage'));
const DocumentsPage = lazy(() => import('../rooms/documents/DocumentsPage'));
const MailboxPage = lazy(() => import('../rooms/mail-out/MailboxPage'));
const SendingPage = lazy(() => import('../rooms/mail-out/SendingPage'));
const TemplatesPage = lazy(() => import('../rooms/mail-out/TemplatesPage'));
const ConnectionsPage = lazy(() => import('../rooms/conductor/ConnectionsPage'));
const ConnectionPage = lazy(() => import('../rooms/conductor/ConnectionPage'));
const AlarmTargetsPage = lazy(() => import('../rooms/alarms/AlarmTargetsPage'));
const OrderMailPage = lazy(() => import('../rooms/mail-in/OrderMailPage'));
const OutboxPage = lazy(() => import('../rooms/conductor/OutboxPage'));
const ConnectorsPage = lazy(() => import('../rooms/plans/ConnectorsPage'));
const PlansPage = lazy(() => import('../rooms/plans/PlansPage'));
const UsersPage = lazy(() => import('../rooms/web/UsersPage'));
const AuditPage = lazy(() => import('../rooms/web/AuditPage'));
const ShopPage = lazy(() => import('../rooms/web/ShopPage'));
const BoxesPage = lazy(() => import('../rooms/web/BoxesPage'));

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
