// SPDX-License-Identifier: Apache-2.0
/** Files of payment agents whose layout only the shop knows: what stands in which column. */
package org.banto.agentfiles;
