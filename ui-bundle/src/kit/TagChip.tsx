// SPDX-License-Identifier: Apache-2.0
import Clock from 'lucide-react/icons/clock';
import Eye from 'lucide-react/icons/eye';
import Flag from 'lucide-react/icons/flag';
import Gift from 'lucide-react/icons/gift';
import Phone from 'lucide-react/icons/phone';
import Snowflake from 'lucide-react/icons/snowflake';
import Star from 'lucide-react/icons/star';
import type { ComponentType, CSSProperties } from 'react';
import { useTags, type TagLook } from './tags';

/** The signs that can stand before the words of a tag. */
export const tagIcons: Record<string, ComponentType> = {
  star: Star,
  flag: Flag,
  gift: Gift,
  snowflake: Snowflake,
  clock: Clock,
  phone: Phone,
  eye: Eye,
};

type Look = Pick<TagLook, 'fore' | 'back' | 'shape' | 'icon'>;

/** A tag of an order, as the catalogue has it; plain, where it has none of this name. */
export function TagChip({ name, as }: { name: string; as?: Look }) {
  const known = useTags().find((tag) => tag.name === name);
  const look = as ?? known;
  if (!look) return <span className="tag">{name}</span>;
  const Icon = tagIcons[look.icon];
  const colours: CSSProperties = { color: look.fore, background: look.back };
  return (
    <span className={`tag looked tag-${look.shape}`} style={colours}>
      {Icon && <Icon />}
      {name}
    </span>
  );
}

/** The tags of an order where some are shown and some are not, in the order of the catalogue; the others last. */
export function TagChips({ tags, at }: { tags: string[]; at: TagLook['shown'][number] }) {
  const all = useTags();
  const place = (name: string) => {
    const found = all.findIndex((tag) => tag.name === name);
    return found < 0 ? all.length : found;
  };
  return tags
    .filter((name) => all.find((tag) => tag.name === name)?.shown.includes(at) ?? true)
    .sort((a, b) => place(a) - place(b))
    .map((name) => <TagChip key={name} name={name} />);
}
