// SPDX-License-Identifier: Apache-2.0

/** What carriers give their results in, as a file input names it. */
export const resultFiles = '.csv,.txt,text/csv';
