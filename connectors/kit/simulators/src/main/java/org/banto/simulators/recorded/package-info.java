// SPDX-License-Identifier: Apache-2.0
/** A far side that answers from recorded requests and answers, with a small truth of its own. */
package org.banto.simulators.recorded;
