// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import java.net.ConnectException;

/** A request that everybody on its way could read: what leaves the house for a public place goes by HTTPS. The message is for staff, in Japanese. */
public final class InTheClear extends ConnectException {
  private static final long serialVersionUID = 1L;

  private final String host;

  /**
   * To a place.
   *
   * @param host its name or number, as it was given
   */
  public InTheClear(String host) {
    super(host + " には https:// で始まる URL で接続してください。http:// では、鍵や購入者の情報が途中で読まれるため、送りませんでした");
    this.host = host;
  }

  /** The message in English. */
  public String english() {
    return "Connect to "
        + host
        + " by an address that begins with https://. Nothing was sent by http://: keys and buyers could be read on the way";
  }
}
