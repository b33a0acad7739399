package ${package};

/**
 * An order whose buyer asks for it.
 *
 * @param order its id
 * @param revision which of the order's revisions said so
 * @param state how it stands
 */
public record ${prefix}Row(long order, long revision, String state) {}
