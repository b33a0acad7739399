// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../../kit/Dialog';
import { useTranslation } from 'react-i18next';
import { api, body, sendJar } from '../../api/client';
import type { ListedConnector, Rehearsal, SeenField, Started } from '../../api/types';
import { useJob } from '../../kit/followJob';
import { JobCard } from '../../kit/JobCard';
import { Skeleton, Trouble } from '../../kit/marks';
import { Card, Page } from '../../kit/Page';
import { complain } from '../../kit/toasts';
import { useInWords } from '../../kit/inWords';
import '../../kit/words/ports';
import './plans.css';
import './words';

/** As what a state looks. */
const STATES: Record<ListedConnector['state'], string> = {
  WORKS: 'OK',
  TRYING: 'STARTING',
  ASKS: 'STOPPED',
  RESTS: 'OFF',
  BROKEN: 'STOPPED',
  AVAILABLE: 'OFF',
};

/** In the place of the version of a file that is no program. */
const NO_VERSION = '-';

/** How often to look, in milliseconds: a jar in the folder comes and goes by itself. */
const PACE = 3_000;

/** The connectors: which are here, which could be, and a jar that is looked at before it is installed. */
export default function ConnectorsPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<{ jar: File; change: Rehearsal } | null>(null);
  const [allowing, setAllowing] = useState<ListedConnector | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const list = useQuery({
    queryKey: ['connectors'],
    queryFn: () => body(api.GET('/connectors')),
    refetchInterval: PACE,
  });
  const running = useJob(job);
  const ended = running.data !== undefined && running.data.state !== 'RUNNING';
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ['connectors'] });
  }, [client, ended]);
  async function act(work: () => Promise<Started | undefined>) {
    try {
      const started = await work();
      if (started) setJob(started.job);
      await client.invalidateQueries({ queryKey: ['connectors'] });
    } catch (e) {
      complain(e);
    }
  }
  const look = (jar: File | undefined) =>
    act(async () => {
      if (jar) setAsking({ jar, change: await sendJar('/connectors/rehearsal', jar) });
      return undefined;
    });
  const line = (c: ListedConnector) => (
    <tr key={`${c.name} ${c.version}`} data-testid="connector-row" data-name={c.name} data-state={c.state}>
      <td className="nowrap">
        <span className={`state state-${STATES[c.state]}`}>{t(`connectors.${c.state}`)}</span>
      </td>
      <th>
        {c.name} {c.version !== NO_VERSION && <b>{c.version}</b>}
      </th>
      <td className="nowrap">{c.provider}</td>
      <td className="wide">
        {c.why && (
          <p className={c.state === 'WORKS' ? 'quiet' : 'bad'} data-testid="connector-why">
            {c.why}
          </p>
        )}
        {c.ports.map((p) => t(`port.${p}`, { defaultValue: p })).join('、')}
        {c.dropped && c.version !== NO_VERSION && (c.connectors.length === 0 || c.sees.length > 0) && (
          <div className="small" data-testid="connector-sees">
            {t('connectors.sees')}: <Seen fields={c.sees} />
          </div>
        )}
      </td>
      <td className="right connector-acts">
        {c.state === 'ASKS' && (
          <Button data-testid="connector-allow" onClick={() => setAllowing(c)}>
            {t('connectors.allow')}
          </Button>
        )}
        {c.state === 'AVAILABLE' && (
          <Button
            onClick={() =>
              void act(() =>
                body(api.POST('/connectors/{feature}/install', { params: { path: { feature: c.name } } })),
              )
            }
          >
            {t('connectors.install')}
          </Button>
        )}
        {c.former && (
          <Button
            data-testid="connector-former"
            onClick={() =>
              void act(async () => {
                const path = { name: c.name, version: c.version };
                await body(api.POST('/connectors/{name}/{version}/former', { params: { path } }));
                return undefined;
              })
            }
          >
            {t('connectors.former', { version: c.former })}
          </Button>
        )}
        {c.dropped && (
          <Button
            onClick={() =>
              void act(async () => {
                const path = { name: c.name, version: c.version };
                await body(api.DELETE('/connectors/{name}/{version}', { params: { path } }));
                return undefined;
              })
            }
          >
            {t('connectors.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
  return (
    <Page
      title={t('place.connectors')}
      about={<span className="quiet">{t('connectors.about')}</span>}
      actions={
        <Button type="primary" data-testid="connector-upload" onClick={() => file.current?.click()}>
          {t('connectors.upload')}
        </Button>
      }
      testid="connectors"
    >
      <input
        ref={file}
        type="file"
        accept=".jar"
        hidden
        aria-label={t('connectors.upload')}
        data-testid="connector-file"
        onChange={(e) => {
          void look(e.target.files?.[0]);
          e.target.value = '';
        }}
      />
      {list.isPending && <Skeleton />}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {running.data && <JobCard job={running.data} title={t('jobKind.connectors.install')} />}
      {list.data && (
        <Card flush>
          <table className="grid stacks">
            <tbody>{list.data.map(line)}</tbody>
          </table>
        </Card>
      )}
      {allowing && (
        <Dialog
          title={`${allowing.name} ${allowing.version}`}
          ok={t('connectors.allow')}
          testid="connector-allowing"
          go={() => {
            const path = { name: allowing.name, version: allowing.version };
            setAllowing(null);
            void act(async () => {
              await body(api.POST('/connectors/{name}/{version}/allow', { params: { path } }));
              return undefined;
            });
          }}
          close={() => setAllowing(null)}
        >
          <p className="bad" role="alert">
            {allowing.why}
          </p>
          <p>
            {t('connectors.provider')}: <b>{allowing.provider || t('connectors.nobody')}</b>
          </p>
          <p>
            {t('connectors.id')}: <b>{allowing.connectors.join('、')}</b>
          </p>
          <p>{t('connectors.allowing')}</p>
        </Dialog>
      )}
      {asking && (
        <Dialog
          title={`${asking.change.name} ${asking.change.version}`}
          ok={t('connectors.install')}
          disabled={asking.change.refused.length > 0}
          testid="connector-install"
          go={() => {
            const { jar } = asking;
            setAsking(null);
            void act(() => sendJar('/connectors', jar));
          }}
          close={() => setAsking(null)}
        >
          <Change change={asking.change} />
        </Dialog>
      )}
    </Page>
  );
}

/** The fields of orders that a partner's program sees; personal ones stand out. */
function Seen({ fields }: { fields: SeenField[] }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const personal = fields.filter((f) => f.personal);
  const others = fields.filter((f) => !f.personal);
  return (
    <>
      {personal.length === 0 ? (
        <span className="quiet">{t('connectors.seesNobody')}</span>
      ) : (
        <b className="warn">
          {t('connectors.personal')}: {personal.map((f) => inWords(f.name)).join('、')}
        </b>
      )}
      {others.length > 0 && <span> {others.map((f) => inWords(f.name)).join('、')}</span>}
    </>
  );
}

/** What would change, as the house rehearsed it. */
function Change({ change }: { change: Rehearsal }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const port = (p: string) => t(`port.${p}`, { defaultValue: p });
  const rows: [string, string[]][] = [
    ['connectors.id', change.connectors],
    ['connectors.provider', [change.provider || t('connectors.nobody')]],
    ['connectors.from', [change.from ?? t('connectors.new')]],
    ['connectors.addsPorts', change.addsPorts.map(port)],
    ['connectors.removesPorts', change.removesPorts.map(port)],
    ['connectors.addsSettings', change.addsSettings],
    ['connectors.removesSettings', change.removesSettings],
  ];
  return (
    <div data-testid="connector-change">
      {change.refused.map((why) => (
        <p key={why.ja} className="bad" role="alert">
          {inWords(why)}
        </p>
      ))}
      {change.warnings.map((w) => (
        <p key={w.ja} className="bad" role="alert" data-testid="connector-warning">
          {inWords(w)}
        </p>
      ))}
      <table className="grid">
        <tbody>
          {rows
            .filter(([, values]) => values.length > 0)
            .map(([word, values]) => (
              <tr key={word}>
                <th>{t(word)}</th>
                <td className="wide">{values.join('、')}</td>
              </tr>
            ))}
          {change.sees.length > 0 && (
            <tr>
              <th>{t('connectors.sees')}</th>
              <td className="wide">
                <Seen fields={change.sees} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
