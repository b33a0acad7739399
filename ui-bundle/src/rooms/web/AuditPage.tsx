// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, body } from '../../api/client';
import { count, moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { readOn } from '../../kit/pages';
import { By } from '../../kit/By';
import '../../kit/words/acts';
import './words';

interface Gap {
  first: number;
  last: number;
  line: number;
}

/** 担当者処理履歴: who did what; the chain of its lines can be verified. */
export default function AuditPage() {
  const { t } = useTranslation();
  const [staff, setStaff] = useState('');
  const [verdict, setVerdict] = useState<{ ok: boolean; words: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const list = useInfiniteQuery({
    queryKey: ['audit', staff],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/audit', {
          params: {
            query: { limit: 100, ...(staff ? { staff } : {}), ...(pageParam ? { from: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const whole = (gaps: Gap[]) =>
    gaps.length === 0
      ? t('audit.whole')
      : t('audit.wholeBut', {
          gaps: gaps
            .map((g) => t(g.last < g.first ? 'audit.joint' : 'audit.gap', { ...g, n: g.last - g.first + 1 }))
            .join(' / '),
        });
  async function verify() {
    setBusy(true);
    try {
      const answer = await body(api.POST('/audit/verify'));
      setVerdict({
        ok: answer.ok,
        words: answer.ok ? whole(answer.gaps) : t('audit.broken', { seq: answer.brokenAt ?? '' }),
      });
    } catch (e) {
      setVerdict({ ok: false, words: e instanceof Error ? e.message : String(e) });
    } finally {
      setBusy(false);
    }
  }
  const entries = list.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <Page
      title={t('place.audit')}
      testid="audit"
      about={
        <Input.Search
          allowClear
          placeholder={t('audit.staff')}
          aria-label={t('audit.staff')}
          onSearch={(text) => setStaff(text.trim())}
          style={{ width: 220 }}
        />
      }
      actions={
        <>
          {verdict && (
            <span
              className={verdict.ok ? 'good' : 'bad'}
              role="status"
              data-testid="audit-verdict"
              data-ok={verdict.ok}
            >
              {verdict.ok ? '✓ ' : '! '}
              {verdict.words}
            </span>
          )}
          <Button disabled={busy} onClick={() => void verify()} data-testid="audit-verify">
            {t('audit.verify')}
          </Button>
        </>
      }
    >
      {list.isPending && <Skeleton lines={14} />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.data && entries.length === 0 && <Empty title={t('audit.none')} />}
      {entries.length > 0 && (
        <Card flush>
          <table className="grid">
            <thead>
              <tr>
                <th className="right">{t('audit.seq')}</th>
                <th>{t('audit.at')}</th>
                <th>{t('audit.by')}</th>
                <th>{t('audit.order')}</th>
                <th className="wide">{t('audit.what')}</th>
                <th>{t('audit.from')}</th>
                <th>{t('audit.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((e) => (
                <tr key={e.seq} data-testid="audit-row" data-act={e.act}>
                  <td className="right num quiet">{count(e.seq)}</td>
                  <td className="num nowrap">{moment(e.at)}</td>
                  <td>
                    <By actor={e.by} />
                  </td>
                  <td className="num nowrap">
                    {e.order !== null && <Link to={`/orders/${e.order}`}>{e.order}</Link>}
                  </td>
                  <td>{e.detail || t(`act.${e.act}`, { defaultValue: e.act })}</td>
                  <td className="num quiet small nowrap" data-testid="audit-from">
                    {e.address}
                    {e.session && (
                      <>
                        <br />
                        {e.session}
                      </>
                    )}
                  </td>
                  <td className="num quiet small nowrap" title={e.hash}>
                    {e.hash.slice(0, 8)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.hasNextPage && (
            <div className="pad">
              <Button block onClick={() => void readOn(list)}>
                {t('common.more')}
              </Button>
            </div>
          )}
        </Card>
      )}
    </Page>
  );
}
