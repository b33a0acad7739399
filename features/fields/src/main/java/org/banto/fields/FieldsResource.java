// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.AccountId;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.AccountChoices;
import org.banto.order.Condition;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fields that are there. */
@Component(service = FieldsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("fields")
@RequiresRight("orders.see")
@Produces(MediaType.APPLICATION_JSON)
public final class FieldsResource {
  private static final Logger LOG = LoggerFactory.getLogger(FieldsResource.class);

  @Reference private volatile List<OrderFields> fields;
  @Reference private volatile List<AccountChoices> choices = List.of();

  /**
   * A field.
   *
   * @param id by which conditions name it
   * @param name in both languages
   * @param type what its values are
   * @param scope of what it says something: the order, each line or each destination
   * @param personal whether it is personal data
   * @param searchable whether the database narrows orders by it
   * @param ops how it can be compared
   * @param choices its values, where they are codes of a closed list, or set by the account
   * @param fault what is wrong with it, so that some orders have no value; nothing where it is well
   */
  public record Row(
      String id,
      Text name,
      OrderField.Type type,
      OrderField.Scope scope,
      boolean personal,
      boolean searchable,
      List<String> ops,
      List<Parameter.Choice> choices,
      Optional<Text> fault) {
    private static Row of(OrderField field, Map<String, Text> choices) {
      return new Row(
          field.id(),
          field.name(),
          field.type(),
          field.scope(),
          field.personal(),
          field.searchable(),
          field.type().ops().stream().map(Condition.Op::word).toList(),
          choices.entrySet().stream()
              .map(e -> new Parameter.Choice(e.getKey(), e.getValue()))
              .toList(),
          field.fault().map(FieldWatch::said));
    }
  }

  /** For the service component runtime. */
  @Activate
  public FieldsResource() {}

  FieldsResource(List<OrderFields> fields, List<AccountChoices> choices) {
    this.fields = fields;
    this.choices = choices;
  }

  /** All fields, the house's own and those of rooms and partners. */
  @GET
  public List<Row> fields(@Context SecurityContext who) {
    return fields(Session.of(who.getUserPrincipal()).account());
  }

  List<Row> fields(AccountId account) {
    Map<String, Map<String, Text>> own = new HashMap<>();
    choices.forEach(all -> asked(all, account).forEach(own::putIfAbsent));
    return new FieldSet(fields)
        .all().stream()
            .map(
                field ->
                    Row.of(
                        field,
                        field.choices().isEmpty()
                            ? own.getOrDefault(field.id(), Map.of())
                            : field.choices()))
            .toList();
  }

  /** Without them the values of a field are written by hand. */
  private static Map<String, Map<String, Text>> asked(AccountChoices all, AccountId account) {
    try {
      return all.of(account);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The choices that {} gives to fields cannot be asked", all.getClass(), e);
      return Map.of();
    }
  }
}
