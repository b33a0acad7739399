// SPDX-License-Identifier: Apache-2.0
/** NP後払い (Net Protections), an agent of deferred payments. */
package org.banto.payment.np;
