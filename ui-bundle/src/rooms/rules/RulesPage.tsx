// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, body } from '../../api/client';
import { useDraft } from '../../kit/draft';
import { useInWords } from '../../kit/inWords';
import { useKeys } from '../../kit/keys';
import { LeaveGuard } from '../../kit/LeaveGuard';
import { Empty, Skeleton, Trouble } from '../../kit/marks';
import { Menu } from '../../kit/Menu';
import { useOver } from '../../kit/over';
import { Card, Page } from '../../kit/Page';
import { complain, toast } from '../../kit/toasts';
import { changes, dropped, editOf, emptyRule, partsAsked, rulesAsked, same, shifted } from './asked';
import type { Phase, RuleEdit, RuleSet } from './asked';
import { RuleForm } from './RuleForm';
import { RuleRow, type Doings } from './RuleRow';
import { useDoingWords, useSentence } from './said';
import { SaveDialog, useWarned } from './SaveDialog';
import { Versions } from './Versions';
import './words';
import './rules.css';

/** The rules that orders meet as they come in, by phase, and one of them at a time. */
export default function RulesPage() {
  const { t } = useTranslation();
  const inWords = useInWords();
  const client = useQueryClient();
  const linked = useParams().rule;
  const rules = useQuery(rulesAsked);
  const parts = useQuery(partsAsked);
  // nothing as long as all is as it is saved
  const [draft, setDraft] = useDraft<RuleEdit[] | null>('rules', null);
  // a rule of the list, or a new one that is not in it yet
  const [open, setOpen] = useState<string | RuleEdit | null>(linked ?? null);
  const [saving, setSaving] = useState(false);
  const [past, setPast] = useState(false);
  const warned = useWarned();
  const saved = rules.data?.rules.map(editOf) ?? [];
  const now = draft ?? saved;
  const unsaved = draft ? changes(saved, draft) : 0;
  const sentence = useSentence();
  const doing = useDoingWords(parts.data);
  const saidOf = (of: RuleEdit[]) =>
    Object.fromEntries(
      of.map((r) => [
        r.name,
        `${t(r.active ? 'rules.on' : 'rules.off')} ${t('rules.ifThen', {
          condition: sentence(r.condition),
          actions: r.actions.map(doing).join(t('rules.comma')),
        })}`,
      ]),
    );
  const over = useOver<RuleSet>({
    where: '/rules',
    key: rulesAsked.queryKey,
    now: rules.data,
    read: rulesAsked.queryFn,
    said: (set) => saidOf(set.rules.map(editOf)),
    dirty: draft !== null || open !== null,
  });
  const put = (next: RuleEdit[]) => setDraft(same(next, saved) ? null : next);
  const one = typeof open === 'string' ? now.find((r) => r.id === open) : (open ?? undefined);
  const withOne = (rule: RuleEdit) =>
    now.some((r) => r.id === rule.id) ? now.map((r) => (r.id === rule.id ? rule : r)) : [...now, rule];
  const add = (phase: Phase) => setOpen(emptyRule(phase));
  const doings: Doings = {
    open: setOpen,
    put: (rule) => put(withOne(rule)),
    shift: (id, by) => put(shifted(now, id, by)),
    drop: (id, on) => put(dropped(now, id, on)),
    copy: (id) => {
      const from = now.find((r) => r.id === id);
      if (from)
        setOpen({
          ...from,
          id: crypto.randomUUID(),
          name: t('rules.copied', { name: from.name }).slice(0, parts.data?.longestName),
        });
    },
    remove: (id) => {
      const before = now;
      const gone = now.find((r) => r.id === id);
      put(now.filter((r) => r.id !== id));
      toast({ kind: 'good', text: t('rules.removed', { name: gone?.name ?? '' }), undo: () => put(before) });
    },
  };
  const keepSet = (set: RuleSet) => {
    client.setQueryData(rulesAsked.queryKey, set);
    void client.invalidateQueries({ queryKey: ['rules'] });
    setDraft(null);
    setOpen(null);
    setSaving(false);
    setPast(false);
  };
  const restore = async (version: number, back = true) => {
    const before = rules.data?.version ?? 0;
    try {
      const path = { version };
      keepSet(await body(api.POST('/rules/versions/{version}/restore', { params: { path } })));
      toast({
        kind: 'good',
        text: t('rules.restored', { n: version }),
        ...(back && before > 0 ? { undo: () => void restore(before, false) } : {}),
      });
    } catch (e) {
      complain(e);
    }
  };
  const move = (by: -1 | 1) => {
    const all = [...document.querySelectorAll<HTMLElement>('.rule-open')];
    const at = all.findIndex((e) => e === document.activeElement);
    all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      n: () => add(parts.data?.phases[0]?.phase ?? 'REMARKS'),
      s: unsaved > 0 ? () => setSaving(true) : undefined,
      v: () => setPast(true),
    },
    !one && !!parts.data,
  );
  const phases = parts.data?.phases ?? [];
  const full = parts.data !== undefined && now.length >= parts.data.mostRules;
  const before = rules.data?.version ?? 0;
  return (
    <Page
      title={t('place.rules')}
      about={<span className="quiet">{t(one ? 'rules.aboutOne' : 'rules.about')}</span>}
      actions={
        !one && (
          <>
            {unsaved > 0 && (
              <>
                <Button type="primary" onClick={() => setSaving(true)} data-testid="rules-try-save">
                  {t('rules.trySaveN', { n: unsaved })} <kbd>s</kbd>
                </Button>
                <Button
                  onClick={() => {
                    const lost = draft;
                    setDraft(null);
                    toast({ kind: 'good', text: t('rules.discarded'), undo: () => setDraft(lost) });
                  }}
                  data-testid="rules-discard"
                >
                  {t('rules.discard')}
                </Button>
              </>
            )}
            <Button onClick={() => setPast(true)} data-testid="rules-versions">
              {t('rules.versions')} <kbd>v</kbd>
            </Button>
            <Menu
              disabled={full}
              items={phases.map((p) => ({
                key: p.phase,
                label: inWords(p.name),
                onClick: () => add(p.phase),
              }))}
            >
              <Button type={unsaved > 0 ? 'default' : 'primary'} data-testid="rule-add">
                {t('rules.add')} <kbd>n</kbd>
              </Button>
            </Menu>
          </>
        )
      }
      testid="rules"
    >
      <LeaveGuard dirty={draft !== null} />
      {(rules.isPending || parts.isPending) && <Skeleton />}
      {rules.error && <Trouble error={rules.error} retry={() => void rules.refetch()} />}
      {parts.error && <Trouble error={parts.error} retry={() => void parts.refetch()} />}
      {rules.data && parts.data && one && (
        <RuleForm
          key={one.id}
          rule={one}
          version={before}
          parts={parts.data}
          others={withOne}
          close={() => setOpen(null)}
          take={(rule, save) => {
            put(withOne(rule));
            setOpen(null);
            if (save && !same(withOne(rule), saved)) setSaving(true);
          }}
        />
      )}
      {rules.data && parts.data && !one && (
        <>
          {before === 0 && now.length > 0 && (
            <p className="file-note" data-testid="rules-starters">
              {t('rules.starters')}
            </p>
          )}
          {full && <p className="quiet">{t('rules.full', { n: parts.data.mostRules })}</p>}
          {now.length === 0 && <Empty title={t('rules.none')} hint={t('rules.noneHint')} />}
          {phases.map((p) => {
            const here = now.filter((r) => r.phase === p.phase);
            if (here.length === 0) return null;
            return (
              <Card key={p.phase} title={inWords(p.name)} flush testid={`rules-${p.phase}`}>
                <ol className="rules-list">
                  {here.map((rule) => {
                    const was = rules.data.rules.find((r) => r.id === rule.id);
                    return (
                      <RuleRow
                        key={rule.id}
                        rule={rule}
                        saved={was}
                        changed={!was || !same(editOf(was), rule)}
                        parts={parts.data}
                        doings={doings}
                      />
                    );
                  })}
                </ol>
              </Card>
            );
          })}
        </>
      )}
      {saving && draft && (
        <SaveDialog
          rules={draft}
          version={before}
          over={over}
          said={saidOf(draft)}
          reread={keepSet}
          close={() => setSaving(false)}
          done={(answer) => {
            const more = warned(answer);
            keepSet(answer.set);
            toast({
              kind: more.length > 0 ? 'bad' : 'good',
              text: t(more.length > 0 ? 'rules.savedWarned' : 'rules.saved', { n: more.length }),
              more,
              ...(before > 0 ? { undo: () => void restore(before, false) } : {}),
            });
          }}
        />
      )}
      {past && (
        <Versions
          now={before}
          dirty={draft !== null}
          close={() => setPast(false)}
          restore={(version) => void restore(version)}
        />
      )}
    </Page>
  );
}
