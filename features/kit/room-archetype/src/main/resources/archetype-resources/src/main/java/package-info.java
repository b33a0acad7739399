/** ${nameEn} (${nameJa}) that buyers ask for in their remarks. */
package ${package};
