// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.io.IOException;
import java.nio.file.Path;
import org.banto.partner.Partner;

/** A jar of a partner that brings fields of orders, and says that it sees who bought. */
public final class PartnerJar {
  /** Its symbolic name. */
  public static final String NAME = "acme-partner";

  private PartnerJar() {}

  /** Puts it into a folder. */
  public static Path into(Path folder) throws IOException {
    return new BundleJar(NAME)
        .header("Import-Package", "org.banto.base,org.banto.house,org.banto.order")
        .header("Provide-Capability", "banto.sees;fields:List<String>=\"buyer.name,due\"")
        .with(Partner.class)
        .component(
            "partner",
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.partner">
              <service><provide interface="org.banto.order.OrderFields"/></service>
              <reference name="orders" interface="org.banto.house.OrderService" field="orders"/>
              <implementation class="org.banto.partner.Partner"/>
            </scr:component>
            """)
        .into(folder);
  }
}
