// SPDX-License-Identifier: Apache-2.0
import { StyleProvider } from '@ant-design/cssinjs';
import { useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import jaJP from 'antd/locale/ja_JP';
import enUS from 'antd/locale/en_US';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { onSignedOut, ProblemError } from '../api/client';
import { wearLook } from '../kit/look';
import { Skeleton, Trouble } from '../kit/marks';
import { Net } from '../kit/Net';
import { useMenuKnown, useSession } from '../kit/session';
import { Toasts } from '../kit/toasts';
import { Frame } from './Frame';
import { keptStyles } from './keptStyles';
import { Login, NewPassword } from './Login';
import { RoomsContext, useRooms } from './room';
import { useAllRooms } from './rooms';
import { settings } from './Rail';
import { StepUp } from './StepUp';
import { useTheme } from './theme';

const SettingsPage = lazy(() => import('./SettingsPage'));

const CodeDoor = lazy(async () => ({ default: (await import('./FactorDoors')).CodeDoor }));
const EnrolDoor = lazy(async () => ({ default: (await import('./FactorDoors')).EnrolDoor }));

const styles = keptStyles();

export function App() {
  const { i18n } = useTranslation();
  const rooms = useAllRooms();
  const theme = useTheme();
  return (
    <StyleProvider cache={styles}>
      <ConfigProvider
        locale={i18n.language === 'ja' ? jaJP : enUS}
        theme={theme}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        <RoomsContext value={rooms}>
          <Gate />
        </RoomsContext>
        <Toasts />
      </ConfigProvider>
    </StyleProvider>
  );
}

/** Nobody sees the house before signing in with all that is asked for, nor works with a one-time password. */
function Gate() {
  const client = useQueryClient();
  const session = useSession();
  const { pathname } = useLocation();
  useEffect(() => onSignedOut(() => void client.resetQueries({ queryKey: ['session'] })), [client]);
  const user = session.data?.user;
  useEffect(() => wearLook(user), [user]);
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
  if (session.data.stage === 'CODE') return <Suspense children={<CodeDoor />} />;
  if (session.data.mustChangePassword) return <NewPassword />;
  if (session.data.stage === 'ENROL') return <Suspense children={<EnrolDoor />} />;
  return <Inside place={pathname} />;
}

/** Nothing that the house may not have is shown, or asked for, before it has said what it has. */
function Inside({ place }: { place: string }) {
  if (!useMenuKnown()) return null;
  return (
    <Frame>
      <StepUp />
      <Net place={place}>
        <Suspense fallback={<Skeleton lines={12} />}>
          <Places />
        </Suspense>
      </Net>
    </Frame>
  );
}

function Places() {
  const pages = useRooms().flatMap((r) => r.routes ?? []);
  return (
    <Routes>
      {pages.map(({ path, page: Page }) => (
        <Route key={path} path={path} element={<Page />} />
      ))}
      <Route path={settings} element={<SettingsPage />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
