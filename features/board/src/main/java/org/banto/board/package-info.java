// SPDX-License-Identifier: Apache-2.0
/** The board of the staff, memos with reminders, canned texts, and what tags look like and do. */
package org.banto.board;
