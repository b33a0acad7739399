// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.io.IOException;
import java.nio.file.Path;
import org.banto.partner.Tabled;

/**
 * A jar of a partner's room with a table of its own.
 *
 * @param name its symbolic name
 * @param version of the bundle
 * @param changes the change sets of its change log
 * @param says what it says beside: a header, or nothing
 */
public record TabledJar(String name, String version, String changes, String... says) {
  /** What its first version brings. */
  public static final String TABLE =
      """
      <changeSet id="1" author="acme"><createTable tableName="giftbag_order">
        <column name="account" type="VARCHAR(40)"/>
      </createTable></changeSet>
      """;

  private static final String LOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
      %s
      </databaseChangeLog>
      """;

  /** Puts it into a folder under a name. */
  public Path into(Path folder, String file) throws IOException {
    BundleJar jar =
        new BundleJar(name)
            .header("Bundle-Version", version)
            .header("Import-Package", "org.banto.house")
            .with(Tabled.class)
            .component(
                "tables",
                """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="giftbag.tables" immediate="true" init="1">
                  <reference name="$000" interface="org.banto.house.Migrations" parameter="0"/>
                  <implementation class="org.banto.partner.Tabled"/>
                </scr:component>
                """);
    for (int i = 0; i < says.length; i += 2) {
      jar.header(says[i], says[i + 1]);
    }
    return (changes.isEmpty() ? jar : jar.file("db/giftbag.xml", LOG.formatted(changes)))
        .into(folder, file);
  }
}
