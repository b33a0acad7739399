// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, standOf } from '../../api/client';
import { useInWords } from '../../kit/inWords';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { useMay } from '../../kit/session';
import { complain, toast } from '../../kit/toasts';
import './words';
import './trucks.css';

const path = { section: 'trucks' };
const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
const key = ['trucks', 'times'];

/** When each carrier comes, by day of the week; kept when a field is left. */
export default function TimesPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const sections = useQuery({ queryKey: ['settings'], queryFn: () => body(api.GET('/settings')) });
  const times = useQuery({
    queryKey: key,
    queryFn: () => body(api.GET('/settings/{section}', { params: { path } })),
  });
  const error = sections.error ?? times.error;
  const keys = sections.data?.find((s) => s.id === path.section)?.keys ?? [];
  const carriers = keys.filter((k) => k.name.endsWith('.MON')).map((k) => k.name.slice(0, -4));
  function keep(changed: Record<string, string>) {
    void api
      .PUT('/settings/{section}', {
        params: { path, header: { 'If-Match': standOf('/settings/trucks') } },
        body: changed,
      })
      .then(() => toast({ kind: 'good', text: t('common.saved') }))
      .catch(complain)
      .finally(() => void client.invalidateQueries({ queryKey: ['trucks'] }));
  }
  return (
    <Page
      title={t('place.trucks')}
      about={<span className="quiet">{t('trucks.about')}</span>}
      testid="truck-times"
    >
      {error && <Trouble error={error} retry={() => void times.refetch()} />}
      {!error && !times.data && <Skeleton />}
      {times.data && sections.data && carriers.length === 0 && <Empty title={t('trucks.none')} />}
      {times.data && carriers.length > 0 && (
        <Card flush>
          <table className="grid times">
            <thead>
              <tr>
                <th>{t('trucks.carrier')}</th>
                {days.map((d) => (
                  <th key={d}>{t(`trucks.day.${d}`)}</th>
                ))}
                <th />
              </tr>
            </thead>
            <tbody>
              {carriers.map((c) => (
                <Carrier
                  key={c}
                  id={c}
                  label={keys.find((k) => k.name === `${c}.MON`)?.label}
                  set={times.data}
                  keep={keep}
                  locked={!may('trucks.manage')}
                />
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </Page>
  );
}

function Carrier({
  id,
  label,
  set,
  keep,
  locked,
}: {
  id: string;
  label: { ja: string; en: string } | undefined;
  set: Record<string, string>;
  keep: (changed: Record<string, string>) => void;
  locked: boolean;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  // the section calls a key by its carrier and its day
  const name = label ? inWords(label).replace(/ \S+$/, '') : id;
  const monday = set[`${id}.MON`] ?? '';
  return (
    <tr>
      <th>{name}</th>
      {days.map((d) => {
        const at = `${id}.${d}`;
        const now = set[at] ?? '';
        return (
          <td key={d}>
            <input
              type="time"
              key={now}
              defaultValue={now.padStart(now ? 5 : 0, '0')}
              disabled={locked}
              aria-label={t('trucks.of', { carrier: name, day: t(`trucks.day.${d}`) })}
              onBlur={(e) => e.target.value !== now && keep({ [at]: e.target.value })}
              data-testid={`truck-time-${at}`}
            />
          </td>
        );
      })}
      <td>
        {monday && !locked && (
          <button
            className="link"
            onClick={() => keep(Object.fromEntries(days.slice(1, 5).map((d) => [`${id}.${d}`, monday])))}
            data-testid={`truck-copy-${id}`}
          >
            {t('trucks.copy')}
          </button>
        )}
      </td>
    </tr>
  );
}
