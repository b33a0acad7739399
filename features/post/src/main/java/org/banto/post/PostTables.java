// SPDX-License-Identifier: Apache-2.0
package org.banto.post;

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's tables are ready; who needs them refers to it. */
@Component(service = PostTables.class)
public final class PostTables {
  /** Brings the tables up to date. */
  @Activate
  public PostTables(@Reference Migrations migrations) {
    migrations.run("post", PostTables.class, "db/post.xml");
  }
}
