// SPDX-License-Identifier: Apache-2.0
import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNSAFE_NavigationContext as Navigation } from 'react-router';
import { Dialog } from './Dialog';
import './words/leave';

/**
 * Asks before somebody leaves what is typed and not saved: by a link, a key, the browser's way back, or by closing the
 * page, where the browser asks in its own words.
 */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation();
  const { navigator } = useContext(Navigation);
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!dirty) return undefined;
    const { push, replace } = navigator;
    const here = window.location.href;
    const mark = { ...(window.history.state as object | null), guarded: true };
    const ask = (go: () => void) => setLeave(() => go);
    navigator.push = (...to) => ask(() => push.apply(navigator, to));
    navigator.replace = (...to) => ask(() => replace.apply(navigator, to));
    const close = (event: BeforeUnloadEvent) => event.preventDefault();
    // the way back leads here once more, so that there is time to ask
    const stay = () => window.history.pushState(mark, '', here);
    const back = () => {
      stay();
      ask(() => {
        window.removeEventListener('popstate', back);
        window.history.go(-2);
      });
    };
    if (!(window.history.state as { guarded?: boolean } | null)?.guarded) stay();
    window.addEventListener('beforeunload', close);
    window.addEventListener('popstate', back);
    return () => {
      Object.assign(navigator, { push, replace });
      window.removeEventListener('beforeunload', close);
      window.removeEventListener('popstate', back);
    };
  }, [dirty, navigator]);
  if (!leave) return null;
  return (
    <Dialog
      title={t('leave.title')}
      ok={t('leave.go')}
      close={() => setLeave(null)}
      go={() => {
        setLeave(null);
        leave();
      }}
      danger
      testid="leave-yes"
      width={420}
    >
      <p>{t('leave.lost')}</p>
    </Dialog>
  );
}
