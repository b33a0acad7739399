// SPDX-License-Identifier: Apache-2.0
/** Papers: statements, work sheets and pick lists, laid out from XSL templates and printed as PDF. */
package org.banto.documents;
