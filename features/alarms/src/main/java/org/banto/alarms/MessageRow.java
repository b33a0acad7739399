// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A message about an alarm as it lies in the database. */
@Entity
@Table(name = "alarm_message")
@IdClass(RowKey.class)
class MessageRow {
  /** What it says: the alarm was raised, or is mended. */
  static final String RAISED = "RAISED";

  static final String MENDED = "MENDED";

  /** Where it stands: to be sent, sent, no longer of use, given up. */
  static final String WAITING = "WAITING";

  static final String SENT = "SENT";
  static final String DROPPED = "DROPPED";
  static final String FAILED = "FAILED";

  @Id String account;
  @Id String id;

  @Column(name = "alarm_account")
  String alarmAccount;

  String alarm;
  String target;
  String what;
  String state;

  @Column(name = "made_ms")
  long made;

  @Column(name = "due_ms")
  long due;

  int tries;
  String why;
}
