package ${package};

import org.banto.testkit.ArchitectureContract;
import org.banto.testkit.BundleContract;

/** The contracts of the built jar. */
class BundleIT implements BundleContract, ArchitectureContract {}
