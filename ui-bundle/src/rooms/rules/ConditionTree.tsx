// SPDX-License-Identifier: Apache-2.0
import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderField } from '../../api/types';
import { isDay, keptFor, usePartWords, Values } from '../../kit/Conditions';
import { arity, opsOf, type Op } from '../../kit/conditions';
import { useInWords } from '../../kit/inWords';
import { deepest, fieldFor, group, isGroup, leaf, leaves, most, put } from './tree';
import type { Group, Joint, Leaf, Node, Quantifier } from './tree';
import '../../kit/words/conditions';
import './words';
import './rules.css';

const joints: Joint[] = ['ALL', 'ANY', 'NONE'];
const compared: OrderField['type'][] = ['NUMBER', 'YEN'];

/** A condition as sentences: all, any or none of these, one inside the other. */
export function ConditionTree({
  tree,
  fields,
  set,
}: {
  tree: Group;
  fields: OrderField[];
  set: (tree: Group) => void;
}) {
  const change = (key: number, by: Node | undefined) =>
    set(key === tree.key && by && isGroup(by) ? by : put(tree, key, by));
  const full = leaves(tree) >= most;
  return <Branch node={tree} fields={fields} depth={1} full={full} change={change} />;
}

interface Part {
  fields: OrderField[];
  change: (key: number, by: Node | undefined) => void;
}

function Branch({ node, fields, depth, full, change }: Part & { node: Group; depth: number; full: boolean }) {
  const { t } = useTranslation();
  const add = (one: Node) => change(node.key, { ...node, of: [...node.of, one] });
  return (
    <fieldset className="rule-group" data-testid="rule-group" data-depth={depth}>
      <legend className="row-line">
        <Select
          value={node.kind}
          onChange={(kind: Joint) => change(node.key, { ...node, kind })}
          options={joints.map((value) => ({ value, label: t(`rules.joint.${value}`) }))}
          aria-label={t('rules.jointIs')}
          data-testid="rule-joint"
        />
        {depth > 1 && (
          <Button
            type="text"
            onClick={() => change(node.key, undefined)}
            aria-label={t('rules.dropGroup')}
            data-testid="rule-group-drop"
          >
            ×
          </Button>
        )}
      </legend>
      {depth === 1 && node.of.length === 0 && <p className="quiet">{t('rules.everyHint')}</p>}
      {node.of.map((one) =>
        isGroup(one) ? (
          <Branch key={one.key} node={one} fields={fields} depth={depth + 1} full={full} change={change} />
        ) : one.kind === 'LEAF' ? (
          <Line key={one.key} node={one} fields={fields} change={change} />
        ) : (
          <Strange key={one.key} node={one} fields={fields} change={change} />
        ),
      )}
      <div className="row-line">
        <Button onClick={() => add(leaf())} disabled={full} data-testid="rule-leaf-add">
          {t('rules.addLeaf')}
        </Button>
        {depth < deepest && (
          <Button
            type="text"
            onClick={() => add(group('ANY', [leaf()]))}
            disabled={full}
            data-testid="rule-group-add"
          >
            {t('rules.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** What stays as it came: it can only be taken away. */
function Strange({ node, fields, change }: Part & { node: Extract<Node, { kind: 'OTHER' }> }) {
  const { t } = useTranslation();
  const words = usePartWords(fields);
  return (
    <div className="rule-leaf">
      <span>{words({ as: node.as, clause: undefined })}</span>
      <Drop label={t('rules.dropLeaf')} drop={() => change(node.key, undefined)} />
    </div>
  );
}

function Drop({ label, drop }: { label: string; drop: () => void }) {
  return (
    <Button type="text" onClick={drop} aria-label={label} data-testid="rule-leaf-drop">
      ×
    </Button>
  );
}

/** One sentence: of which, what, how, and with what. */
function Line({ node, fields, change }: Part & { node: Leaf }) {
  const { t } = useTranslation();
  const inWords = useInWords();
  const { clause, q } = node;
  const found = fields.find((f) => f.id === clause.field);
  const field = found && fieldFor(found, q);
  const ops = field ? opsOf(field, false) : [];
  const set = (more: Partial<Leaf>) => change(node.key, { ...node, ...more });
  const choose = (id: string) => {
    const next = fields.find((f) => f.id === id);
    const op = next && opsOf(next, false)[0];
    if (op)
      set({ clause: { field: id, op, values: [] }, q: next.scope === 'ORDER' ? '' : 'ANY', exact: false });
  };
  const which = (next: Quantifier) => {
    if (!found) return;
    const left = opsOf(fieldFor(found, next), false);
    const op = left.includes(clause.op) ? clause.op : (left[0] ?? 'eq');
    const kept = next === 'COUNT' || q === 'COUNT' ? [] : keptFor(op, clause);
    set({ q: next, clause: { ...clause, op, values: kept } });
  };
  const quantifiers: Quantifier[] = [
    'ANY',
    'ALL',
    'NONE',
    ...(found && compared.includes(found.type) ? (['SUM'] as const) : []),
    'COUNT',
  ];
  const text = field && ['TEXT', 'SET'].includes(field.type) && field.choices.length === 0;
  return (
    <div className="rule-leaf" data-testid="rule-leaf" data-field={clause.field}>
      {found && found.scope !== 'ORDER' && (
        <Select
          value={q || 'ANY'}
          onChange={which}
          options={quantifiers.map((value) => ({
            value,
            label: t(`rules.${found.scope === 'LINE' ? 'line' : 'destination'}.${value}`),
          }))}
          aria-label={t('rules.whichIs')}
          data-testid="rule-which"
          popupMatchSelectWidth={false}
        />
      )}
      <Select
        autoFocus={clause.field === ''}
        className="rule-field"
        showSearch={{ optionFilterProp: 'label' }}
        value={clause.field ? (found ? clause.field : t('condition.away')) : null}
        placeholder={t('condition.field')}
        onChange={choose}
        options={fields
          .filter((f) => opsOf(f, false).length > 0)
          .map((f) => ({ value: f.id, label: inWords(f.name) }))}
        aria-label={t('condition.field')}
        data-testid="rule-field"
        popupMatchSelectWidth={false}
      />
      {field && (
        <Select
          value={clause.op}
          onChange={(op: Op) => set({ clause: { ...clause, op, values: keptFor(op, clause) } })}
          options={ops.map((op) => ({
            value: op,
            label: t(`condition.${isDay(field) && (op === 'ge' || op === 'le') ? 'day' : 'op'}.${op}`),
          }))}
          aria-label={t('condition.how')}
          data-testid="rule-op"
          popupMatchSelectWidth={false}
        />
      )}
      {field && arity(clause.op) > 0 && (
        <div className="rule-values">
          <Values field={field} clause={clause} set={(values) => set({ clause: { ...clause, values } })} />
        </div>
      )}
      {text && arity(clause.op) > 0 && (
        <Checkbox checked={node.exact} onChange={(e) => set({ exact: e.target.checked })}>
          {t('rules.exact')}
        </Checkbox>
      )}
      <Drop label={t('rules.dropLeaf')} drop={() => change(node.key, undefined)} />
    </div>
  );
}
