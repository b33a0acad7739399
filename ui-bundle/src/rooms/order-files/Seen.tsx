// SPDX-License-Identifier: Apache-2.0
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { base } from '../../api/client';
import type { FileFault, FileFormats, FilePreview, FileResult } from '../../api/types';
import { count, moment } from '../../kit/format';
import { Card } from '../../kit/Page';
import { useInWords } from '../../kit/inWords';
import './words';
import './order-files.css';

/** What would come of a file. */
export function Seen({
  seen,
  formats,
  busy,
  bring,
}: {
  seen: FilePreview;
  formats: FileFormats;
  busy: boolean;
  bring: () => void;
}) {
  const { t } = useTranslation();
  const profile = formats.profiles.find((p) => p.id === seen.profile);
  const many = seen.fresh + seen.changed;
  return (
    <>
      <div className="station" data-testid="files-seen">
        <Button
          type="primary"
          size="middle"
          disabled={busy || many + seen.known === 0}
          onClick={bring}
          data-testid="files-import"
        >
          {many > 0 ? t('files.start', { n: count(many) }) : t('files.nothing')}
        </Button>
        <Counts of={seen} />
        {seen.bad > 0 && many > 0 && <span className="quiet">{t('files.rest')}</span>}
      </div>
      {profile && (
        <div className="row-line" data-testid="files-guessed" data-profile={profile.id}>
          <b>{t('files.profileIs', { name: profile.name })}</b>
          <span className="quiet">
            {seen.version === 0 ? t('files.preset') : t('files.version', { n: seen.version })}
          </span>
          {/* beside, so that the chosen file stays */}
          <Link to={`/settings/file-profiles?id=${encodeURIComponent(profile.id)}`} target="_blank">
            {t('files.edit')}
          </Link>
        </div>
      )}
      {profile?.note && <p className="quiet small file-note">{profile.note}</p>}
      {seen.faults.length > 0 && <Faults faults={seen.faults} />}
      {seen.orders.length > 0 && <Orders seen={seen} />}
    </>
  );
}

function Counts({ of }: { of: FilePreview | FileResult }) {
  const { t } = useTranslation();
  return (
    <>
      {(
        [
          ['NEW', of.fresh],
          ['CHANGED', of.changed],
          ['KNOWN', of.known],
          ['BAD', of.bad],
        ] as const
      ).map(([verdict, n]) => (
        <span
          key={verdict}
          className={`chip ${verdict === 'BAD' && n > 0 ? 'bad' : ''}`}
          data-testid={`files-count-${verdict}`}
          data-count={n}
        >
          {t(`files.${verdict}`)} <b className="num">{count(n)}</b>
        </span>
      ))}
    </>
  );
}

function Orders({ seen }: { seen: FilePreview }) {
  const { t } = useTranslation();
  return (
    <Card flush title={t('files.first', { n: seen.orders.length })}>
      <table className="grid">
        <thead>
          <tr>
            <th className="right">{t('files.row')}</th>
            <th>{t('files.number')}</th>
            <th>{t('files.ordered')}</th>
            <th>{t('files.people')}</th>
            <th className="wide">{t('files.goods')}</th>
            <th>{t('files.payment')}</th>
            <th>{t('files.wish')}</th>
            <th className="right">{t('files.due')}</th>
          </tr>
        </thead>
        <tbody>
          {seen.orders.map((o) => (
            <tr key={o.number} data-testid="files-order" data-verdict={o.verdict}>
              <td className="right num quiet">{o.row || ''}</td>
              <td className="num nowrap">
                {o.number}
                <div className="quiet small">{t(`files.${o.verdict}`)}</div>
              </td>
              <td className="num nowrap">{moment(o.orderedAt)}</td>
              <td>
                {o.buyer}
                {o.places.map((p, i) => (
                  <div key={i} className="small">
                    → {p.name} <span className="quiet">{`${p.zip} ${p.address} ${p.phone}`}</span>
                  </div>
                ))}
              </td>
              <td>
                {o.lines.map((l, i) => (
                  <div key={i}>
                    {l.name} <span className="quiet small">{l.options.join('、')}</span> ×{l.quantity}{' '}
                    <span className="quiet num small">
                      {count(l.price)}（{l.tax}%）
                    </span>
                  </div>
                ))}
              </td>
              <td className="nowrap">
                {o.payment || '—'}
                <div className="quiet small">{t(`payState.${o.state}`)}</div>
              </td>
              <td className="nowrap">{o.wish}</td>
              <td className="right num nowrap">{o.due === null ? t('files.undecided') : count(o.due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** What is wrong, by row, column and value. */
function Faults({ faults, download }: { faults: FileFault[]; download?: string }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const shown = faults.slice(0, 100);
  return (
    <Card
      flush
      title={t('files.faults')}
      extra={
        download && (
          <a href={download} download data-testid="files-faults-download">
            {t('files.download')}
          </a>
        )
      }
    >
      <table className="grid">
        <thead>
          <tr>
            <th className="right">{t('files.row')}</th>
            <th>{t('files.number')}</th>
            <th>{t('files.column')}</th>
            <th>{t('files.value')}</th>
            <th className="wide">{t('files.why')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((f, i) => (
            <tr key={i} data-testid="files-fault">
              <td className="right num quiet nowrap">{f.row || t('files.file')}</td>
              <td className="num">{f.order}</td>
              <td>{f.column}</td>
              <td>{f.value}</td>
              <td>{inWords(f)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > shown.length && (
        <p className="quiet small file-note">{t('files.more', { n: count(faults.length - shown.length) })}</p>
      )}
    </Card>
  );
}

/** What came of a file. */
export function Outcome({ job, result, again }: { job: string; result: FileResult; again: () => void }) {
  const { t } = useTranslation();
  const download = `${base}/order-files/imports/${encodeURIComponent(job)}/faults`;
  return (
    <>
      <div className="station" data-testid="files-result">
        <b className="good">✓ {t('files.ended')}</b>
        <Counts of={result} />
        <Button onClick={again} data-testid="files-next">
          {t('files.next')}
        </Button>
      </div>
      {result.undone > 0 && <p className="quiet">{t('files.undone', { n: count(result.undone) })}</p>}
      {result.faults.length > 0 && <Faults faults={result.faults} download={download} />}
      {result.orders.length > 0 && (
        <Card title={t('files.imported')}>
          <div className="file-orders">
            {result.orders.map((o) => (
              <Link key={o.id} to={`/orders/${o.id}`} className="num" data-testid="files-link">
                {o.number} <span className="quiet small">{t(`files.${o.verdict}`)}</span>
              </Link>
            ))}
          </div>
        </Card>
      )}
    </>
  );
}
