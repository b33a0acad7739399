package ${package};

import java.util.List;
import org.banto.base.Text;
import org.banto.house.Right;
import org.banto.house.Role;
import org.banto.house.RoomRights;
import org.osgi.service.component.annotations.Component;

/** What may be done here. */
@Component
public final class ${prefix}Rights implements RoomRights {
  @Override
  public List<Right> rights() {
    return List.of(
        new Right(
            "${id}.work",
            new Text("${nameJa}の作業", "${nameEn}: see and do it"),
            Role.ORDERS,
            Role.SHOP_MANAGER),
        new Right(
            "${id}.manage", new Text("${nameJa}の設定", "${nameEn}: set it up"), Role.SHOP_MANAGER));
  }
}
