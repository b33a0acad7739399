// SPDX-License-Identifier: Apache-2.0
/** Mails to buyers: templates, sending, and the history of what was sent. */
package org.banto.mailout;
