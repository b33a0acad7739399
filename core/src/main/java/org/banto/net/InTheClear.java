// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import java.net.ConnectException;
import org.banto.base.StaffMessage;
import org.banto.base.Text;

/** A request that everybody on its way could read: what leaves the house for a public place goes by HTTPS. */
public final class InTheClear extends ConnectException implements StaffMessage {
  private static final long serialVersionUID = 1L;

  private final transient Text sentence;

  /**
   * To a place.
   *
   * @param host its name or number, as it was given
   */
  public InTheClear(String host) {
    this(
        new Text(
            host + " には https:// で始まる URL で接続してください。http:// では、鍵や購入者の情報が途中で読まれるため、送りませんでした",
            "Connect to "
                + host
                + " by an address that begins with https://. Nothing was sent by http://: keys and buyers could be read on the way"));
  }

  private InTheClear(Text sentence) {
    super(sentence.ja());
    this.sentence = sentence;
  }

  @Override
  public Text sentence() {
    return sentence;
  }
}
