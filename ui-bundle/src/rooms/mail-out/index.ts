// SPDX-License-Identifier: Apache-2.0
import Mail from 'lucide-react/icons/mail';
import { lazy } from 'react';
import type { Room } from '../../shell/room';
import { mailsAsked } from './asked';
import { names } from './names';

const menu = ['mail', 'templates'];

export default {
  id: 'mail-out',
  words: names,
  places: [
    {
      to: '/mailbox',
      word: 'place.mailbox',
      key: 'm',
      under: 'shop',
      at: 10,
      icon: Mail,
      menu,
      right: 'mail-out.see',
    },
    {
      to: '/templates',
      word: 'place.templates',
      under: 'settings',
      group: 'papers',
      at: 20,
      menu,
      right: 'mail-out.edit',
    },
    {
      to: '/settings/sending',
      word: 'place.sending',
      under: 'settings',
      group: 'papers',
      at: 10,
      menu,
      right: 'mail-out.manage',
    },
  ],
  routes: [
    { path: '/mailbox', page: lazy(() => import('./MailboxPage')) },
    { path: '/templates', page: lazy(() => import('./TemplatesPage')) },
    { path: '/settings/sending', page: lazy(() => import('./SendingPage')) },
  ],
  blocks: [
    {
      spot: 'order',
      id: 'mails',
      at: 50,
      menu,
      right: 'mail-out.see',
      ahead: mailsAsked,
      show: lazy(() => import('./Mails')),
    },
    {
      spot: 'live',
      id: 'sending',
      at: 40,
      menu,
      right: 'mail-out.manage',
      show: lazy(() => import('./ReadySending')),
    },
    { spot: 'leaving', id: 'not-sending', at: 10, menu, show: lazy(() => import('./Leaving')) },
  ],
  firstSteps: async () => (await import('./first')).firstSteps,
} satisfies Room;
