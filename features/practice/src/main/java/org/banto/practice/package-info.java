// SPDX-License-Identifier: Apache-2.0
/** Shop accounts that are for practice (練習用の店舗ID): simulated malls in the house, and what carriers' programs would write. */
package org.banto.practice;
