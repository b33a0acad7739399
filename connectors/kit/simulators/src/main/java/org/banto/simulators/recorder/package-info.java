// SPDX-License-Identifier: Apache-2.0
/** Stands before a real far side and writes down what it answers, without secrets and persons. */
package org.banto.simulators.recorder;
