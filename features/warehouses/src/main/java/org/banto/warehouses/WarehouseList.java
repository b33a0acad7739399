// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.connect.FulfilmentRequester;
import org.banto.house.WarehouseFormat;
import org.banto.house.WarehouseFormats;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.CollectionType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The warehouses that a shop has set up: connections that can be asked to ship, and formats of files. */
@Component(service = WarehouseList.class)
public final class WarehouseList {
  @Reference(
      service = FulfilmentRequester.class,
      target = "(&(banto.connection=*)(banto.opened=true))",
      collectionType = CollectionType.PROPERTIES)
  private volatile List<Map<String, Object>> connected = List.of();

  @Reference private volatile List<WarehouseFormats> formats = List.of();

  /** None yet. */
  @Activate
  public WarehouseList() {}

  WarehouseList(List<Map<String, Object>> connected, WarehouseFormats formats) {
    this.connected = connected;
    this.formats = List.of(formats);
  }

  /** All of them, those that can be asked first. */
  List<Warehouse> all(AccountId account) {
    List<Warehouse> all = new ArrayList<>();
    connected.stream()
        .filter(p -> account.value().equals(String.valueOf(p.get("banto.account"))))
        .map(p -> String.valueOf(p.get("banto.connection")))
        .distinct()
        .sorted()
        .forEach(id -> all.add(new Warehouse(id, "", false, false)));
    formats(account).stream()
        .filter(f -> f.file().isPresent())
        .forEach(
            f ->
                all.add(
                    new Warehouse(
                        WarehouseRequest.FILE + f.id(), f.name(), true, f.result().isPresent())));
    return all;
  }

  /** Whether there is one of this id. */
  boolean has(AccountId account, String id) {
    return all(account).stream().anyMatch(w -> w.id().equals(id));
  }

  /** What staff call it. */
  String name(AccountId account, String id) {
    return all(account).stream()
        .filter(w -> w.id().equals(id) && !w.name().isEmpty())
        .map(Warehouse::name)
        .findFirst()
        .orElse(id);
  }

  /** The format of one that works by files. */
  Optional<WarehouseFormat> format(AccountId account, String id) {
    return formats(account).stream()
        .filter(f -> id.equals(WarehouseRequest.FILE + f.id()))
        .findFirst();
  }

  private List<WarehouseFormat> formats(AccountId account) {
    return formats.stream().flatMap(f -> f.warehouses(account).stream()).toList();
  }
}
