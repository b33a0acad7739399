// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api, body, sendOrderFiles } from '../api/client';
import type { FileFormats, FilePreview, FileProfile } from '../api/types';
import { moment } from '../kit/format';
import { Skeleton, Trouble } from '../kit/marks';
import { Card, Field, Page } from '../kit/Page';
import { toast } from '../kit/toasts';
import { useFileFormats } from './FilesPage';
import { Columns, Meanings } from './ProfileTables';

/** Which column of an order file is what. */
export default function FileProfilesPage() {
  const { t } = useTranslation();
  const formats = useFileFormats();
  const [where, setWhere] = useSearchParams();
  const profiles = formats.data?.profiles ?? [];
  const chosen = profiles.find((p) => p.id === where.get('id')) ?? profiles[0];
  return (
    <Page
      title={t('place.fileProfiles')}
      about={<span className="quiet">{t('fileProfiles.about')}</span>}
      testid="file-profiles"
    >
      {formats.isPending && <Skeleton />}
      {formats.error && <Trouble error={formats.error} retry={() => void formats.refetch()} />}
      {formats.data && chosen && (
        <div className="file-profiles">
          <nav>
            {profiles.map((p) => (
              <Link
                key={p.id}
                to={`?id=${encodeURIComponent(p.id)}`}
                aria-current={p.id === chosen.id}
                data-testid={`file-profile-${p.id}`}
              >
                {p.name}
                <span className="quiet small">
                  {p.version > 0 && t('fileProfiles.changed', { n: p.version })}
                  {p.gaps.length > 0 && <b className="warn"> {t('fileProfiles.incomplete')}</b>}
                </span>
              </Link>
            ))}
          </nav>
          <Editor
            key={`${chosen.id}-${chosen.version}`}
            profile={chosen}
            formats={formats.data}
            open={(id) => setWhere({ id })}
          />
        </div>
      )}
    </Page>
  );
}

function Editor({
  profile,
  formats,
  open,
}: {
  profile: FileProfile;
  formats: FileFormats;
  open: (id: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const [draft, setDraft] = useState(profile);
  const [copy, setCopy] = useState('');
  const [problem, setProblem] = useState('');
  const change = (more: Partial<FileProfile>) => setDraft({ ...draft, ...more });
  async function save(id: string, version: number) {
    setProblem('');
    try {
      const next = await body(
        api.PUT('/order-file-profiles/{id}', { params: { path: { id } }, body: { ...draft, version } }),
      );
      toast({ kind: 'good', text: t('fileProfiles.saved', { n: next.version }) });
      await client.invalidateQueries({ queryKey: ['order-file-profiles'] });
      open(id);
    } catch (e) {
      setProblem(e instanceof Error ? e.message : String(e));
    }
  }
  const name = (code: string) => {
    const field = formats.fields.find((f) => f.code === code);
    return field ? (i18n.language === 'ja' ? field.ja : field.en) : code;
  };
  return (
    <div className="stack" data-testid="file-profile" data-id={profile.id}>
      <div className="row-line">
        <Button
          type="primary"
          disabled={draft === profile}
          onClick={() => void save(profile.id, profile.version)}
          data-testid="file-profile-save"
        >
          {t('fileProfiles.save')}
        </Button>
        <span className="grow" />
        <Input
          style={{ width: 220 }}
          placeholder={t('fileProfiles.newTitle')}
          aria-label={t('fileProfiles.newTitle')}
          value={copy}
          onChange={(e) => setCopy(e.target.value)}
          data-testid="file-profile-new"
        />
        <Button disabled={!/^[a-z0-9-]{1,40}$/.test(copy)} onClick={() => void save(copy, 0)}>
          {t('fileProfiles.add')}
        </Button>
      </div>
      {problem && (
        <p className="trouble" role="alert">
          {problem}
        </p>
      )}
      {profile.gaps.length > 0 && (
        <p className="warn" data-testid="file-profile-gaps">
          {t('fileProfiles.gaps', { fields: profile.gaps.map(name).join('、') })}
        </p>
      )}
      <General draft={draft} change={change} />
      <Columns draft={draft} formats={formats} change={change} header={<HeaderOf formats={formats} />} />
      <Meanings draft={draft} formats={formats} change={change} />
      <Versions profile={profile} />
    </div>
  );
}

function General({ draft, change }: { draft: FileProfile; change: (more: Partial<FileProfile>) => void }) {
  const { t } = useTranslation();
  return (
    <Card>
      <div className="file-general">
        <Field label={t('fileProfiles.name')} required>
          <Input value={draft.name} onChange={(e) => change({ name: e.target.value })} />
        </Field>
        <Field label={t('fileProfiles.malls')}>
          <Input
            value={draft.malls.join(' ')}
            onChange={(e) => change({ malls: e.target.value.split(' ') })}
          />
        </Field>
        <Field label={t('fileProfiles.charset')}>
          <Select
            value={draft.charset}
            onChange={(charset) => change({ charset })}
            options={['windows-31j', 'utf-8', 'utf-16', 'euc-jp'].map((value) => ({ value }))}
          />
        </Field>
        <Field label={t('fileProfiles.delimiter')}>
          <Select
            value={draft.delimiter}
            onChange={(delimiter) => change({ delimiter })}
            options={(['comma', 'tab', 'semicolon', 'pipe'] as const).map((value) => ({
              value,
              label: t(`fileProfiles.${value}`),
            }))}
          />
        </Field>
        <Field label={t('fileProfiles.tax')}>
          <InputNumber min={0} max={100} value={draft.tax} onChange={(tax) => change({ tax: tax ?? 10 })} />
        </Field>
        <Field label={t('fileProfiles.optionRows')}>
          <Input value={draft.optionRows} onChange={(e) => change({ optionRows: e.target.value })} />
        </Field>
        <Field label={t('fileProfiles.dates')}>
          <Input.TextArea
            rows={1}
            value={draft.dates.join('\n')}
            onChange={(e) => change({ dates: e.target.value.split('\n') })}
          />
        </Field>
        <Checkbox checked={draft.swapNames} onChange={(e) => change({ swapNames: e.target.checked })}>
          {t('fileProfiles.swap')}
        </Checkbox>
      </div>
      <Field label={t('fileProfiles.note')}>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={draft.note}
          onChange={(e) => change({ note: e.target.value })}
        />
      </Field>
    </Card>
  );
}

/** The names of a real file's columns, to choose from. */
function HeaderOf({ formats }: { formats: FileFormats }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const shop = formats.shops[0]?.id ?? '';
  async function read(files: File[]) {
    try {
      const seen = await sendOrderFiles<FilePreview>('/order-files/preview', shop, '', files);
      client.setQueryData(['file-header'], seen.header);
    } catch (e) {
      toast({ kind: 'bad', text: e instanceof Error ? e.message : String(e) });
    }
  }
  return (
    <>
      <Button disabled={!shop} onClick={() => picker.current?.click()} title={t('fileProfiles.headerHint')}>
        {t('fileProfiles.header')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-testid="file-header"
        onChange={(e) => {
          void read([...(e.target.files ?? [])]);
          e.target.value = '';
        }}
      />
    </>
  );
}

function Versions({ profile }: { profile: FileProfile }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['order-file-profiles', profile.id, 'versions', profile.version],
    queryFn: () =>
      body(api.GET('/order-file-profiles/{id}/versions', { params: { path: { id: profile.id } } })),
  });
  async function restore(version: number) {
    const next = await body(
      api.POST('/order-file-profiles/{id}/restore', {
        params: { path: { id: profile.id } },
        body: { version, seen: profile.version },
      }),
    );
    toast({ kind: 'good', text: t('fileProfiles.saved', { n: next.version }) });
    await client.invalidateQueries({ queryKey: ['order-file-profiles'] });
  }
  const house = profile.preset ? [{ version: 0, at: '', by: t('fileProfiles.house') }] : [];
  return (
    <Card flush title={t('fileProfiles.versions')}>
      <table className="grid">
        <tbody>
          {[...(data ?? []), ...house].map((v) => (
            <tr key={v.version} data-testid="file-profile-version" data-version={v.version}>
              <td className="num">{v.version > 0 ? t('fileProfiles.changed', { n: v.version }) : ''}</td>
              <td className="num nowrap">{v.at && moment(v.at)}</td>
              <td className="wide">{v.by}</td>
              <td className="nowrap">
                {v.version === profile.version ? (
                  <span className="quiet">{t('fileProfiles.now')}</span>
                ) : (
                  <Button onClick={() => void restore(v.version)}>{t('fileProfiles.restore')}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
