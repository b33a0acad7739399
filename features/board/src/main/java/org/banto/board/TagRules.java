// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.banto.base.Rejection;
import org.banto.base.Text;

/** What somebody sends as a tag of the catalogue, looked at before it is kept. */
final class TagRules {
  private static final Pattern ICON = Pattern.compile("[a-z0-9-]{0,20}");
  private static final int LAST = 9_999;

  private TagRules() {}

  /**
   * What is sent as it is kept.
   *
   * @throws Rejection naming what cannot stay
   */
  static TagDesign read(String id, TagDesignsResource.Edit in) {
    String name = in == null || in.name() == null ? "" : NoteContent.printable(in.name()).strip();
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > TagDesign.LONGEST_NAME || name.matches("(?s).*[\\n\\t,].*")) {
      throw new Rejection(
          new Text(
              "タグの名前は「,」のない1～12文字で入力してください。",
              "The name of a tag has from 1 to 12 characters and no comma."));
    }
    String fore = colour(in.fore());
    String back = colour(in.back());
    double contrast = TagContrast.of(fore, back);
    if (contrast < TagContrast.LEAST) {
      throw new Rejection(
          new Text(
              String.format("文字と地の色が近くて読みにくい組み合わせです（コントラスト %.1f、4.5以上にしてください）。", contrast),
              String.format(
                  Locale.ROOT,
                  "Words and ground are too much alike (a contrast of %.1f; make it 4.5 or more).",
                  contrast)));
    }
    String icon = in.icon() == null ? "" : in.icon();
    int position = in.position() == null ? 0 : in.position();
    if (!ICON.matcher(icon).matches()
        || position < 0
        || position > LAST
        || !RowId.is(id)
        || (in.shown() != null && in.shown().stream().anyMatch(Objects::isNull))) {
      throw new Rejection(
          new Text("アイコンか並び順が正しくありません。", "The sign or the position cannot be used."));
    }
    return new TagDesign(
        id,
        name,
        fore,
        back,
        in.shape() == null ? TagDesign.Shape.ROUND : in.shape(),
        icon,
        position,
        in.shown() == null ? Set.of(TagDesign.Spot.LIST) : Set.copyOf(in.shown()),
        in.behaviour() == null ? TagDesign.Behaviour.NONE : in.behaviour());
  }

  private static String colour(String sent) {
    String colour = sent == null ? "" : sent.strip().toLowerCase(Locale.ROOT);
    if (!TagContrast.isColour(colour)) {
      throw new Rejection(new Text("色は #rrggbb の形で指定してください。", "A colour is written as #rrggbb."));
    }
    return colour;
  }

  /** Of each name there is one, and not too many in all. */
  static void check(TagDesign tag, List<TagDesign> all) {
    List<TagDesign> others = all.stream().filter(t -> !t.id().equals(tag.id())).toList();
    if (others.stream().anyMatch(t -> t.name().equals(tag.name()))) {
      throw new Rejection(
          new Text(
              "タグ「" + tag.name() + "」はもうあります。1つにまとめるには「まとめる」を使ってください。",
              "There is a tag \""
                  + tag.name()
                  + "\" already. To have one of the two, merge them."));
    }
    if (others.size() >= TagDesign.MOST) {
      throw new Rejection(
          new Text(
              "タグは" + TagDesign.MOST + "件までです。", "There are " + TagDesign.MOST + " tags at most."));
    }
  }
}
