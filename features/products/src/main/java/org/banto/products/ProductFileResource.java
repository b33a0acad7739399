// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.banto.base.AccountId;
import org.banto.house.Audit;
import org.banto.house.OwnLine;
import org.banto.house.RequiresRight;
import org.banto.house.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** The product master as a file (商品マスタの書き出し), which an import reads back as it was. */
@Component(service = ProductFileResource.class)
@JaxrsResource
@JaxrsApplicationSelect("(osgi.jaxrs.name=banto)")
@Path("products/file")
@RequiresRight("orders.see")
public final class ProductFileResource {
  private static final int PAGE = 500;

  private final ProductStore store;
  private final Audit audit;

  /** The resource. */
  @Activate
  public ProductFileResource(@Reference ProductStore store, @Reference Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  /** All goods as a CSV in UTF-8 with its mark. */
  @GET
  @Produces("text/csv; charset=UTF-8")
  @OwnLine
  public Response file(@Context SecurityContext who) {
    Session session = Session.of(who.getUserPrincipal());
    audit.write(session.account(), session.actor(), "products.exported", "商品マスタの書き出し");
    StreamingOutput body = out -> write(session.account(), out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"products.csv\"")
        .build();
  }

  void write(AccountId account, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\uFEFF');
    writer.write(ProductSheet.heads());
    List<Product> page = store.after(account, "", PAGE);
    while (!page.isEmpty()) {
      for (Product product : page) {
        writer.write(ProductSheet.row(product));
      }
      String last = Product.normal(page.get(page.size() - 1).code());
      page = store.after(account, last, PAGE);
    }
    writer.flush();
  }
}
