// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import java.net.ConnectException;

/** A request that everybody on its way could read: what leaves the house for a public place goes by HTTPS. The message is for staff. */
public final class InTheClear extends ConnectException {
  private static final long serialVersionUID = 1L;

  /**
   * To a place.
   *
   * @param host its name or number, as it was given
   */
  public InTheClear(String host) {
    super(host + " には https:// で始まる URL で接続してください。http:// では、鍵や購入者の情報が途中で読まれるため、送りませんでした");
  }
}
