// SPDX-License-Identifier: Apache-2.0
import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNSAFE_NavigationContext as Navigation, type Navigator } from 'react-router';
import { Dialog } from './Dialog';
import './words/leave';

type Go = () => void;

/** Those who ask, the one to ask first last. */
const guards: ((go: Go) => void)[] = [];
let release: Go = () => undefined;

/** Lets nobody leave unasked; returns what lets them again. */
function hold(navigator: Navigator): Go {
  const { push, replace } = navigator;
  const here = window.location.href;
  const mark = { ...(window.history.state as object | null), guarded: true };
  const ask = (go: Go) => guards.at(-1)?.(go);
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
}

/**
 * Asks before somebody leaves what is typed and not saved: by a link, a key, the browser's way back, or by closing the
 * page, where the browser asks in its own words.
 *
 * @param leaving what closes the form itself, once somebody wants that
 * @param stay called where they would rather not
 */
export function LeaveGuard({
  dirty,
  leaving = null,
  stay = () => undefined,
}: {
  dirty: boolean;
  leaving?: Go | null;
  stay?: Go;
}) {
  const { t } = useTranslation();
  const { navigator } = useContext(Navigation);
  const [away, setAway] = useState<Go | null>(null);
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (go: Go) => setAway(() => go);
    guards.push(ask);
    if (guards.length === 1) release = hold(navigator);
    return () => {
      guards.splice(guards.indexOf(ask), 1);
      if (guards.length === 0) release();
    };
  }, [dirty, navigator]);
  const leave = away ?? leaving;
  if (!leave) return null;
  return (
    <Dialog
      title={t('leave.title')}
      ok={t('leave.go')}
      close={() => {
        setAway(null);
        stay();
      }}
      go={() => {
        setAway(null);
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
