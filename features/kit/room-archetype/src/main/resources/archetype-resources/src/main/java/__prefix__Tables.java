package ${package};

import org.banto.house.Migrations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Here once the room's table is ready; who needs it refers to this. */
@Component(service = ${prefix}Tables.class)
public final class ${prefix}Tables {
  /** Brings the table up to date. */
  @Activate
  public ${prefix}Tables(@Reference Migrations migrations) {
    migrations.run("${id}", ${prefix}Tables.class, "db/${id}.xml");
  }
}
