// SPDX-License-Identifier: Apache-2.0
/** Mails that come in: mailboxes are read, mails kept as they came, order mails handed over. */
package org.banto.mailin;
