// SPDX-License-Identifier: Apache-2.0
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useId, useState, type ComponentType, type ReactNode } from 'react';

/** A line of the rail that opens to more lines; it stands open where one of them is the place one is at. */
export function Fold({
  title,
  icon: Icon,
  at,
  children,
  testid,
}: {
  title: string;
  icon: ComponentType;
  at: boolean;
  children: ReactNode;
  testid: string;
}) {
  const [wanted, want] = useState<boolean | null>(null);
  const open = wanted ?? at;
  const id = useId();
  return (
    <div data-fold={open ? 'open' : 'closed'}>
      <button
        className="rail-item"
        title={title}
        aria-expanded={open}
        aria-controls={id}
        data-testid={testid}
        onClick={() => want(!open)}
      >
        <Icon />
        <span>{title}</span>
        <ChevronRight className="fold-mark" />
      </button>
      <div className="folded" id={id} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
