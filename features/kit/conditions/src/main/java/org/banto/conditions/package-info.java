// SPDX-License-Identifier: Apache-2.0
/** Conditions as JSON, and orders searched by them. */
package org.banto.conditions;
