package ${package};

import org.banto.fakes.RoomBundleContract;

/** The contract of the built jar. */
class ${prefix}BundleIT implements RoomBundleContract {}
