// SPDX-License-Identifier: Apache-2.0
/** What the shop's own rules do to orders as they come in. */
package org.banto.rules;
