// SPDX-License-Identifier: Apache-2.0
/** What the checks of several rooms do alike. */
package org.banto.checks;
