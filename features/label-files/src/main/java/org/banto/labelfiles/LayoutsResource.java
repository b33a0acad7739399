// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.banto.base.Text;
import org.banto.connect.Label;
import org.banto.editions.Edition;
import org.banto.editions.EditionDesk;
import org.banto.editions.Editions;
import org.banto.house.Audit;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.banto.order.FieldSet;
import org.banto.order.OrderField;
import org.banto.shipment.LabelProblem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The shop's layouts of label files: read, tried, changed as a new version, taken back. */
@Component(service = LayoutsResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("label-file-layouts")
@RequiresRight("label-files.see")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LayoutsResource {
  private final LayoutRoom room;
  private final Editions<LabelLayout> layouts;
  private final EditionDesk<LabelLayout> desk;

  /** A field that can stand in a column. */
  public record FieldView(
      String code, String ja, String en, LabelField.Part part, LabelField.Kind kind) {
    private static FieldView of(LabelField f) {
      return new FieldView(f.code(), f.ja(), f.en(), f.part(), f.kind());
    }

    /** A field of orders, a room's or a partner's too. */
    private static FieldView of(OrderField f) {
      LabelField.Part part =
          switch (f.scope()) {
            case ORDER -> LabelField.Part.ORDER;
            case LINE -> LabelField.Part.PRODUCT;
            case DESTINATION -> LabelField.Part.RECIPIENT;
          };
      boolean day = f.type() == OrderField.Type.DATE;
      LabelField.Kind kind = day ? LabelField.Kind.DATE : LabelField.Kind.TEXT;
      return new FieldView(f.id(), f.name().ja(), f.name().en(), part, kind);
    }
  }

  /** A version. */
  public record Version(int version, Instant at, String by) {}

  /** Which version to go back to, and the newest one that was seen. */
  public record Restore(int version, int seen) {}

  /** All layouts, and what can stand in them. */
  public record All(List<LayoutView> layouts, List<FieldView> fields) {}

  /**
   * What a layout writes of an invented shipment.
   *
   * @param text the file
   * @param problems what it would tell of that shipment
   */
  public record Trial(String text, List<String> problems) {}

  /** The resource. */
  @Activate
  public LayoutsResource(@Reference LayoutRoom room, @Reference Audit audit) {
    this.room = room;
    this.layouts = room.layouts();
    this.desk =
        new EditionDesk<>(layouts, new Text("レイアウト", "layout"), audit, "label-files.layout-saved");
  }

  /** Everything the page needs to choose and edit. */
  @GET
  public All all(@Context SecurityContext who) {
    return new All(
        layouts.all(session(who).account()).stream().map(LayoutView::of).toList(),
        Stream.concat(
                Arrays.stream(LabelField.values()).map(FieldView::of),
                room.fields().all().stream()
                    .filter(f -> LabelField.of(f.id()).isEmpty())
                    .map(FieldView::of))
            .toList());
  }

  /** One layout as it is now. */
  @GET
  @Path("{id}")
  public LayoutView one(@PathParam("id") String id, @Context SecurityContext who) {
    return LayoutView.of(desk.one(session(who).account(), id));
  }

  /** The shop's versions, newest first; version 0 came with the house. */
  @GET
  @Path("{id}/versions")
  public List<Version> versions(@PathParam("id") String id, @Context SecurityContext who) {
    return layouts.versions(session(who).account(), id).stream()
        .map(v -> new Version(v.edition().version(), v.at(), v.by()))
        .toList();
  }

  /** What a layout, as it stands in the editor, would write of an invented shipment. */
  @POST
  @Path("trial")
  public Trial trial(LayoutView in) {
    LabelLayout layout = checked(in);
    LayoutFile file = room.file(new Edition<>("trial", 0, layout));
    List<Label> labels = List.of(InventedShipment.label());
    byte[] bytes = layout.writes() ? file.write(labels).bytes() : new byte[0];
    return new Trial(
        new String(bytes, Charset.forName(layout.form().charset())),
        file.check(labels).stream().map(LabelProblem::ja).toList());
  }

  /** Makes a new version from the one that was seen. */
  @PUT
  @Path("{id}")
  @RequiresRight("label-files.manage")
  public LayoutView save(@PathParam("id") String id, LayoutView in, @Context SecurityContext who) {
    return saved(who, desk.save(session(who), id, in.version(), checked(in)));
  }

  /** Makes a new version that says what an old one said. */
  @POST
  @Path("{id}/restore")
  @RequiresRight("label-files.manage")
  public LayoutView restore(@PathParam("id") String id, Restore in, @Context SecurityContext who) {
    return saved(who, desk.restore(session(who), id, in.version(), in.seen()));
  }

  private LayoutView saved(SecurityContext who, Edition<LabelLayout> next) {
    room.changed(session(who).account());
    return LayoutView.of(next);
  }

  /** What it says, with fields that are there; one that has gone since stays in what was saved. */
  private LabelLayout checked(LayoutView in) {
    LabelLayout layout = in.layout();
    FieldSet fields = room.fields();
    layout.columns().forEach(c -> SymbolForms.check(c.text(), fields));
    return layout;
  }

  private static Session session(SecurityContext who) {
    return Session.of(who.getUserPrincipal());
  }
}
