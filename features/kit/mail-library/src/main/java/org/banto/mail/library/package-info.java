// SPDX-License-Identifier: Apache-2.0
/** The mail library inside a bundle: found by its own class loader, and leaving by the house's one way out. */
package org.banto.mail.library;
