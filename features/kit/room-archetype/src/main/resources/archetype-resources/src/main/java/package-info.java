/** ${nameEn} (${nameJa}) that buyers ask for in their remarks. */
@SeesFields("remarks")
package ${package};

import org.banto.order.SeesFields;
