// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.io.IOException;
import java.nio.file.Path;
import org.banto.partner.StatusPage;

/** A jar of a partner that answers people who are not logged in. */
public final class StatusJar {
  /** Its symbolic name. */
  public static final String NAME = "acme-status";

  private StatusJar() {}

  /** Puts it into the folder that is named. */
  public static void main(String[] args) throws IOException {
    into(Path.of(args[0]));
  }

  /** Puts it into a folder. */
  public static Path into(Path folder) throws IOException {
    return new BundleJar(NAME)
        .header("Import-Package", "javax.servlet.http,javax.ws.rs,javax.ws.rs.core,org.banto.house")
        .header("Provide-Capability", "banto.public;ja=\"配送状況\";en=\"Delivery status\"")
        .with(StatusPage.class)
        .component(
            "status",
            """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="acme.status">
              <service><provide interface="org.banto.partner.StatusPage"/></service>
              <property name="osgi.jaxrs.resource" type="Boolean" value="true"/>
              <property name="osgi.jaxrs.application.select" value="(osgi.jaxrs.name=banto)"/>
              <implementation class="org.banto.partner.StatusPage"/>
            </scr:component>
            """)
        .into(folder);
  }
}
