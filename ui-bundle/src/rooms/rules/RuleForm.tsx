// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio, Select, Switch } from 'antd';
import { useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFields } from '../../kit/fields';
import { useInWords } from '../../kit/inWords';
import { useKeys } from '../../kit/keys';
import { LeaveGuard } from '../../kit/LeaveGuard';
import { Skeleton } from '../../kit/marks';
import { Card, Field } from '../../kit/Page';
import { useDesks } from '../../kit/session';
import { shopName } from '../../kit/shopName';
import { complain } from '../../kit/toasts';
import { Actions } from './Actions';
import { check, same, type Parts, type Phase, type Problems, type RuleEdit } from './asked';
import { ConditionTree } from './ConditionTree';
import { useSentence } from './said';
import { conditionOf, isUnfinished, plainTree, treeOf, type Group } from './tree';
import { Tried } from './Tried';
import { useSettled } from './useSettled';
import './words';
import './rules.css';

/** One rule: what it is called, when it holds, of what, and what it does. */
export function RuleForm({
  rule,
  version,
  others,
  parts,
  close,
  take,
}: {
  rule: RuleEdit;
  version: number;
  /** All rules, with another in the place of this one. */
  others: (rule: RuleEdit) => RuleEdit[];
  parts: Parts;
  close: () => void;
  /** Puts it among the others; `save` goes on to saving them. */
  take: (rule: RuleEdit, save: boolean) => void;
}) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const known = useFields();
  // what rules say themselves no rule can ask
  const fields = useMemo(() => known?.filter((f) => !f.id.startsWith('rules.')), [known]);
  const { data: desks } = useDesks();
  const [form, setForm] = useState(rule);
  const [tree, setTree] = useState<Group>(() => treeOf(rule.condition));
  const [leaving, setLeaving] = useState(false);
  // the answer to what was sent; it follows what is typed from then on
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const unfinished = fields ? isUnfinished(tree, fields) && tree.of.length > 0 : true;
  const condition = unfinished ? undefined : conditionOf(fields ? plainTree(tree, fields) : tree);
  const said: RuleEdit = { ...form, condition: condition ?? form.condition };
  const touched = !same(form, rule) || conditionOf(tree) !== conditionOf(treeOf(rule.condition));
  const put = (change: Partial<RuleEdit>) => setForm({ ...form, ...change });
  const settled = useSettled(JSON.stringify(said), 400);
  const checked = useQuery({
    queryKey: ['rules', 'check', settled],
    queryFn: () => check(version, others(JSON.parse(settled) as RuleEdit)),
    enabled: asked,
    retry: false,
  });
  const problems: Problems = asked ? (checked.data?.problems ?? []).filter((p) => p.rule === rule.id) : [];
  const of = (field: string) => {
    const found = problems.find((p) => p.field === field);
    return found && inWords(found.text);
  };
  const lacking = asked && unfinished ? t('rules.unfinished') : of('condition');
  const leave = () => (touched ? setLeaving(true) : close());
  useKeys({ escape: leave });
  async function go(save: boolean) {
    setAsked(true);
    if (unfinished) return;
    setBusy(true);
    try {
      const { problems: found } = await check(version, others(said));
      if (found.some((p) => p.rule === rule.id)) {
        await checked.refetch();
        return;
      }
      take(said, save);
    } catch (e) {
      complain(e);
    } finally {
      setBusy(false);
    }
  }
  const phase = parts.phases.find((p) => p.phase === form.phase);
  const shops = [...new Set(desks?.shops.map((s) => s.shop) ?? [])].sort();
  const elsewhere = problems.filter((p) => !shownAt(p.field, said));
  return (
    <form
      className="rule-form"
      data-testid="rule-form"
      onSubmit={(e: FormEvent) => {
        e.preventDefault();
        void go(true);
      }}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || e.nativeEvent.isComposing || e.defaultPrevented) return;
        if (!(e.target as HTMLElement).matches('input, textarea')) return;
        // a list that lies open is closed by it, and nothing beneath
        if ((e.target as HTMLElement).getAttribute('aria-expanded') === 'true') return;
        e.preventDefault();
        // the question that opens is not answered by the same key
        e.stopPropagation();
        leave();
      }}
    >
      <LeaveGuard dirty={touched} leaving={leaving ? close : null} stay={() => setLeaving(false)} />
      <div className="rule-sides">
        <div className="stack">
          <Card>
            <div className="rule-fields">
              <Field label={t('rules.name')} required error={of('name')}>
                <Input
                  autoFocus
                  value={form.name}
                  maxLength={parts.longestName}
                  onChange={(e) => put({ name: e.target.value })}
                  data-testid="rule-name"
                />
              </Field>
              <Field label={t('rules.phase')} error={of('phase')} help={t('rules.phaseHelp')}>
                <Select
                  value={form.phase}
                  options={parts.phases.map((p) => ({ value: p.phase, label: inWords(p.name) }))}
                  // what another phase does is none of this one's
                  onChange={(next: Phase) => put({ phase: next, actions: [] })}
                  disabled={form.actions.length > 0}
                  aria-label={t('rules.phase')}
                  data-testid="rule-phase"
                />
              </Field>
              <Field label={t('rules.active')}>
                <Switch
                  checked={form.active}
                  onChange={(active) => put({ active })}
                  data-testid="rule-active"
                  aria-label={t('rules.active')}
                />
              </Field>
            </div>
            <div className="rule-fields">
              <Field label={t('rules.from')} error={of('from')}>
                <Input
                  type="date"
                  value={form.from ?? ''}
                  onChange={(e) => put({ from: e.target.value || null })}
                  data-testid="rule-from"
                />
              </Field>
              <Field label={t('rules.until')} error={of('until')}>
                <Input
                  type="date"
                  value={form.until ?? ''}
                  onChange={(e) => put({ until: e.target.value || null })}
                  data-testid="rule-until"
                />
              </Field>
              <Field label={t('rules.shops')} error={of('shops')}>
                <Select
                  mode="multiple"
                  value={form.shops}
                  placeholder={t('rules.allShops')}
                  onChange={(chosen: string[]) => put({ shops: chosen })}
                  options={[...new Set([...shops, ...form.shops])].map((s) => ({
                    value: s,
                    label: shopName(s, t),
                  }))}
                  aria-label={t('rules.shops')}
                  data-testid="rule-shops"
                />
              </Field>
            </div>
            <div className="row-line rule-when" role="group" aria-label={t('rules.when')}>
              <span>{t('rules.when')}</span>
              <Checkbox checked disabled>
                {t('rules.onIntake')}
              </Checkbox>
              <Checkbox
                checked={form.onPaid}
                onChange={(e) => put({ onPaid: e.target.checked })}
                data-testid="rule-on-paid"
              >
                {t('rules.onPaid')}
              </Checkbox>
              <Checkbox
                checked={form.onChange}
                onChange={(e) => put({ onChange: e.target.checked })}
                data-testid="rule-on-change"
              >
                {t('rules.onChange')}
              </Checkbox>
            </div>
          </Card>
          <Card title={t('rules.if')}>
            {fields ? <ConditionTree tree={tree} fields={fields} set={setTree} /> : <Skeleton />}
            {lacking && (
              <p className="field-error" role="alert" data-testid="rule-condition-error">
                {lacking}
              </p>
            )}
            <Sentence condition={condition} />
          </Card>
          <Card>
            <Actions
              actions={form.actions}
              kinds={phase?.actions ?? []}
              said={of}
              set={(actions) => put({ actions })}
            />
          </Card>
          <Card title={t('rules.after')}>
            <div className="stack">
              <Radio.Group
                value={form.stop}
                onChange={(e) => put({ stop: e.target.value as RuleEdit['stop'] })}
                data-testid="rule-stop"
              >
                {(['NONE', 'PHASE', 'ALL'] as const).map((stop) => (
                  <Radio key={stop} value={stop}>
                    {t(`rules.stop.${stop}`)}
                  </Radio>
                ))}
              </Radio.Group>
              <Checkbox
                checked={form.override}
                onChange={(e) => put({ override: e.target.checked })}
                data-testid="rule-override"
              >
                {t('rules.override')} <span className="quiet small">{t('rules.overrideHelp')}</span>
              </Checkbox>
              <Checkbox
                checked={form.once === 'BUYER'}
                onChange={(e) => put({ once: e.target.checked ? 'BUYER' : 'NONE' })}
                data-testid="rule-once"
              >
                {t('rules.once')}
              </Checkbox>
              {of('once') && (
                <p className="field-error" role="alert">
                  {of('once')}
                </p>
              )}
            </div>
          </Card>
        </div>
        <Tried condition={condition} />
      </div>
      {elsewhere.length > 0 && (
        <ul className="trouble" role="alert">
          {elsewhere.map((p) => (
            <li key={p.field}>{inWords(p.text)}</li>
          ))}
        </ul>
      )}
      <div className="form-foot row-line">
        <Button type="primary" htmlType="submit" loading={busy} data-testid="rule-save">
          {t('rules.trySave')}
        </Button>
        <Button onClick={() => void go(false)} data-testid="rule-take">
          {t('rules.toList')}
        </Button>
        <Button onClick={leave} data-testid="rule-leave">
          {t('common.cancel')}
        </Button>
        {problems.length > 0 && (
          <span className="bad" role="status" data-testid="rule-problems">
            {t('rules.problems', { n: problems.length })}
          </span>
        )}
      </div>
    </form>
  );
}

/** Whether the form has a field where this is said. */
function shownAt(field: string, rule: RuleEdit): boolean {
  const at = /^actions\.(\d+)/.exec(field)?.[1];
  if (at !== undefined) return Number(at) < rule.actions.length;
  return ['name', 'phase', 'from', 'until', 'shops', 'condition', 'actions', 'once'].includes(field);
}

function Sentence({ condition }: { condition: string | undefined }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  if (condition === undefined) return null;
  return (
    <p className="quiet small break" data-testid="rule-sentence">
      {t('rules.reads', { said: sentence(condition) })}
    </p>
  );
}
