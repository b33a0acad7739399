// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import type { ForeignPages } from '../../api/types';
import { Dialog } from '../../kit/Dialog';
import { useInWords } from '../../kit/inWords';
import { Card } from '../../kit/Page';
import './words';

type Row = ForeignPages['publics'][number];

/** The programs that want to answer people who are not logged in, and whether each may. */
export function Publics({ rows, act }: { rows: Row[]; act: (work: Promise<ForeignPages>) => Promise<void> }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const [asking, setAsking] = useState<Row | null>(null);
  const open = ({ bundle, provider }: Row, to: boolean) =>
    act(
      body(api.PUT('/pages/public/{bundle}', { params: { path: { bundle } }, body: { provider, open: to } })),
    );
  return (
    <Card title={t('foreign.public.title')} flush>
      <table className="grid stacks">
        <tbody>
          {rows.map((row) => (
            <tr key={row.bundle} data-testid="public-row" data-id={row.bundle} data-state={row.state}>
              <td className="nowrap">
                <span
                  className={`state state-${row.state === 'READY' ? 'OK' : row.state === 'ASKS' ? 'STOPPED' : 'OFF'}`}
                >
                  {t(`foreign.public.${row.state}`)}
                </span>
              </td>
              <th>
                {inWords(row.name)} <b>{row.version}</b>
              </th>
              <td className="wide">
                {row.bundle} {t('foreign.provider')}: {row.provider || t('foreign.nobody')}
              </td>
              <td className="nowrap right">
                {row.state === 'ASKS' && (
                  <Button data-testid="public-refuse" onClick={() => void open(row, false)}>
                    {t('foreign.public.refuse')}
                  </Button>
                )}{' '}
                {row.state === 'READY' ? (
                  <Button data-testid="public-close" onClick={() => void open(row, false)}>
                    {t('foreign.public.close')}
                  </Button>
                ) : (
                  <Button data-testid="public-open" onClick={() => setAsking(row)}>
                    {t('foreign.public.open')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asking && (
        <Dialog
          title={inWords(asking.name)}
          ok={t('foreign.public.open')}
          testid="public-agree"
          go={() => {
            setAsking(null);
            void open(asking, true);
          }}
          close={() => setAsking(null)}
        >
          <p>{t('foreign.public.asking')}</p>
          <p>
            {asking.bundle} {asking.version}, {t('foreign.provider')}:{' '}
            <b>{asking.provider || t('foreign.nobody')}</b>
          </p>
        </Dialog>
      )}
    </Card>
  );
}
