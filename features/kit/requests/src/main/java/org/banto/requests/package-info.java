// SPDX-License-Identifier: Apache-2.0
/** What the resources of several rooms read out of a request in the same way. */
package org.banto.requests;
