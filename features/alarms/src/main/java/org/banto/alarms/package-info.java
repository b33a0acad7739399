// SPDX-License-Identifier: Apache-2.0
/** What a person should look at: kept, watched for, and told. */
package org.banto.alarms;
