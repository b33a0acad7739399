// SPDX-License-Identifier: Apache-2.0
/** What malls are told of their orders. */
package org.banto.malls;
