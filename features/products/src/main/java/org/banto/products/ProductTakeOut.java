// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.SheetCell;
import org.banto.house.TakeOut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The product master as the file that is exported, each picture, and the goods of orders that wait, as a CSV. */
@Component
public final class ProductTakeOut implements TakeOut {
  private static final int AT_ONCE = 500;

  private final JpaProducts products;
  private final ProductPictures pictures;
  private final UnknownGoods unknown;

  /** Remembers. */
  @Activate
  public ProductTakeOut(
      @Reference JpaProducts products,
      @Reference ProductPictures pictures,
      @Reference UnknownGoods unknown) {
    this.products = products;
    this.pictures = pictures;
    this.unknown = unknown;
  }

  @Override
  public void write(AccountId account, Files to) {
    goods(account, to);
    pictures(account, to);
    unknown(account, to);
  }

  private void goods(AccountId account, Files to) {
    Consumer<byte[]> file = to.begin("products/products.csv");
    put(file, ProductSheet.heads());
    each(account, product -> put(file, ProductSheet.row(product)));
  }

  /** Named by codes as far as a file can be, and by ids, as two codes may come to one name. */
  private void pictures(AccountId account, Files to) {
    each(
        account,
        product -> {
          if (product.picture()) {
            String code = product.code().replaceAll("[^A-Za-z0-9_-]", "_");
            Optional<byte[]> jpeg = pictures.find(account, product.id());
            jpeg.ifPresent(
                bytes ->
                    to.begin("products/pictures/" + code + "-" + product.id() + ".jpg")
                        .accept(bytes));
          }
        });
  }

  private void each(AccountId account, Consumer<Product> who) {
    List<Product> some = products.after(account, "", AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(who);
      some = products.after(account, Product.normal(some.get(some.size() - 1).code()), AT_ONCE);
    }
  }

  private void unknown(AccountId account, Files to) {
    Consumer<byte[]> file = to.begin("products/unknown.csv");
    put(
        file,
        SheetCell.line(List.of("店舗", "商品コード", "商品ページのコード", "商品名", "受注件数", "最後の受注番号", "最後の注文日時")));
    List<UnknownGoods.Row> some = unknown.before(account, false, Optional.empty(), AT_ONCE);
    while (!some.isEmpty()) {
      for (UnknownGoods.Row row : some) {
        put(
            file,
            SheetCell.line(
                List.of(
                    row.shop(),
                    row.code(),
                    row.itemCode(),
                    row.name(),
                    Integer.toString(row.orders()),
                    row.last().number(),
                    Japan.moment(row.last().at()))));
      }
      some = unknown.before(account, false, Optional.of(some.get(some.size() - 1).id()), AT_ONCE);
    }
  }

  private static void put(Consumer<byte[]> file, String text) {
    file.accept(text.getBytes(StandardCharsets.UTF_8));
  }
}
