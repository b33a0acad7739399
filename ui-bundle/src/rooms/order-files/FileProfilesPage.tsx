// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, sendOrderFiles } from '../../api/client';
import type { FileFormats, FileProfile } from '../../api/types';
import { EditionEditor, EditionsPage, type Shelf } from '../../kit/Editions';
import { Card, Field } from '../../kit/Page';
import { toast } from '../../kit/toasts';
import { useFileFormats } from './FilesPage';
import { Columns, Meanings } from './ProfileTables';
import { useInWords } from '../../kit/inWords';
import '../../kit/words/fileProfiles';

const shelf: Shelf<FileProfile> = {
  key: 'order-file-profiles',
  save: (id, profile) =>
    body(api.PUT('/order-file-profiles/{id}', { params: { path: { id } }, body: profile })),
  versions: (id) => body(api.GET('/order-file-profiles/{id}/versions', { params: { path: { id } } })),
  restore: (id, version, seen) =>
    body(
      api.POST('/order-file-profiles/{id}/restore', { params: { path: { id } }, body: { version, seen } }),
    ),
};

/** Which column of an order file is what. */
export default function FileProfilesPage() {
  const { t } = useTranslation();
  const formats = useFileFormats();
  return (
    <EditionsPage
      title={t('place.fileProfiles')}
      about={t('fileProfiles.about')}
      testid="file-profile"
      loaded={formats}
      list={formats.data?.profiles ?? []}
      mark={(p) => p.gaps.length > 0 && <b className="warn"> {t('fileProfiles.incomplete')}</b>}
    >
      {(profile, open) =>
        formats.data && (
          <EditionEditor
            key={`${profile.id}-${profile.version}`}
            edition={profile}
            shelf={shelf}
            testid="file-profile"
            newId={t('fileProfiles.newTitle')}
            add={t('fileProfiles.add')}
            open={open}
          >
            {(draft, change) => (
              <Parts profile={profile} draft={draft} change={change} formats={formats.data} />
            )}
          </EditionEditor>
        )
      }
    </EditionsPage>
  );
}

function Parts({
  profile,
  draft,
  change,
  formats,
}: {
  profile: FileProfile;
  draft: FileProfile;
  change: (more: Partial<FileProfile>) => void;
  formats: FileFormats;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const name = (code: string) => {
    const field = formats.fields.find((f) => f.code === code);
    return field ? inWords(field) : code;
  };
  return (
    <>
      {profile.gaps.length > 0 && (
        <p className="warn" data-testid="file-profile-gaps">
          {t('fileProfiles.gaps', { fields: profile.gaps.map(name).join('、') })}
        </p>
      )}
      <General draft={draft} change={change} />
      <Columns draft={draft} formats={formats} change={change} header={<HeaderOf formats={formats} />} />
      <Meanings draft={draft} formats={formats} change={change} />
    </>
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
      const seen = await sendOrderFiles('/order-files/preview', shop, '', files);
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
