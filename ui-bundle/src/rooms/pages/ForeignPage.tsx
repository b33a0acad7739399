// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ForeignPage as Listed } from '../../api/types';
import { Framed } from '../../foreign/Framed';
import { find, subscribe } from '../../foreign/opened';
import { follow, open } from '../../foreign/rooms';
import { Shared } from '../../foreign/Shared';
import { useAt } from '../../foreign/useAt';
import { useInWords } from '../../kit/inWords';
import { Skeleton } from '../../kit/marks';
import { Page } from '../../kit/Page';
import { useListed } from './listed';
import './words';

/** The place of a page that a bundle brings. */
export default function ForeignPage() {
  const { t } = useTranslation();
  const inWords = useInWords();
  const { id = '', '*': path = '' } = useParams();
  const listed = useListed();
  const page = listed?.pages.find((p) => p.id === id);
  const it = useSyncExternalStore(subscribe, () => find(id));
  const ready = page?.state === 'READY';
  const client = useQueryClient();
  useEffect(() => follow(client), [client]);
  useEffect(() => {
    if (page && ready && !find(id)) open(page);
  }, [id, page, ready]);
  const reader = useAt(id);
  const at = useMemo(() => ({ ...reader, path: '/' + path }), [reader, path]);
  if (!listed) return <Skeleton lines={12} />;
  const title = page ? inWords(page.name) : t('place.pages');
  const said = (why: string, again?: Listed) => (
    <Page title={title} testid="foreign-away">
      <p role="alert">{why}</p>
      {again && <Button onClick={() => open(again)}>{t('foreign.again')}</Button>}
    </Page>
  );
  if (!page) return said(t('foreign.gone'));
  if (!ready) return said(page.why ? inWords(page.why) : t('foreign.gone'));
  if (!it) return <Skeleton lines={12} />;
  if (it.cut) return said(t(`foreign.cut.${it.cut}`), page);
  if (it.page.mode === 'FRAMED') {
    return <Framed key={it.page.key} it={it} at={at} title={title} refusal={t('foreign.closed')} />;
  }
  return it.room ? <Shared key={it.page.key} it={it} at={at} /> : <Skeleton lines={12} />;
}
