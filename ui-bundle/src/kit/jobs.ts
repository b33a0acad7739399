// SPDX-License-Identifier: Apache-2.0
import type { Job } from '../api/types';

/** Whether a job ended before its work was done. */
export const stopped = (job: Job): boolean => job.state === 'FAILED' || job.state === 'INTERRUPTED';

/** Whether the house can go on with it where it ended; others are started anew. */
export const resumable = (job: Job): boolean => job.state === 'INTERRUPTED' && job.kind.startsWith('orders.');
