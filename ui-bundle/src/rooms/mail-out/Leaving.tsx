// SPDX-License-Identifier: Apache-2.0
import type { Leaving as Kind } from '../../api/types';
import { NotSending } from './NotSending';

/** Says of mails that would leave that none does. */
export default function Leaving({ leaves }: { leaves: Kind[] }) {
  return leaves.some((l) => l.kind.startsWith('mail.')) ? <NotSending /> : null;
}
