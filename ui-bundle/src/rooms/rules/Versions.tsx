// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { By } from '../../kit/By';
import { Dialog } from '../../kit/Dialog';
import { moment } from '../../kit/format';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { versionsAsked } from './asked';
import './words';
import './rules.css';

/** What was saved before, newest first, and the way back to it. */
export function Versions({
  now,
  dirty,
  close,
  restore,
}: {
  now: number;
  /** Whether something is not saved, which a way back would lose. */
  dirty: boolean;
  close: () => void;
  restore: (version: number) => void;
}) {
  const { t } = useTranslation();
  const versions = useQuery(versionsAsked);
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Dialog title={t('rules.versions')} close={close} footer={null} width={640}>
      {dirty && <p className="trouble">{t('rules.versionsDirty')}</p>}
      {versions.isPending && <Skeleton />}
      {versions.error && <Trouble error={versions.error} retry={() => void versions.refetch()} />}
      {versions.data?.length === 0 && <Empty title={t('rules.noVersions')} />}
      <ul className="rule-versions">
        {versions.data?.map((v) => (
          <li key={v.version} data-testid="rule-version" data-version={v.version}>
            <div className="row-line">
              <b className="num">{t('rules.version', { n: v.version })}</b>
              <span className="num quiet">{moment(v.at)}</span>
              <By actor={v.by} />
              <span className="quiet">{t('rules.ruleCount', { n: v.rules })}</span>
              <span className="grow" />
              <Button
                type="text"
                onClick={() => setOpen(open === v.version ? null : v.version)}
                aria-expanded={open === v.version}
                data-testid="rule-version-look"
              >
                {t('rules.look')}
              </Button>
              {v.version === now ? (
                <span className="quiet">{t('rules.current')}</span>
              ) : (
                <Button
                  disabled={dirty}
                  onClick={() => restore(v.version)}
                  data-testid="rule-version-restore"
                >
                  {t('rules.restore')}
                </Button>
              )}
            </div>
            {v.note && <p className="break">{v.note}</p>}
            {open === v.version && <Inside version={v.version} />}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The rules of one version. */
function Inside({ version }: { version: number }) {
  const { t } = useTranslation();
  const set = useQuery({
    queryKey: ['rules', 'version', version],
    queryFn: () => body(api.GET('/rules/versions/{version}', { params: { path: { version } } })),
    staleTime: Infinity,
  });
  if (set.error) return <Trouble error={set.error} />;
  return (
    <ol className="small" data-testid="rule-version-rules">
      {set.data?.rules.map((r) => (
        <li key={r.id}>
          {r.name} <span className="quiet">{t(r.active ? 'rules.on' : 'rules.off')}</span>
        </li>
      ))}
    </ol>
  );
}
