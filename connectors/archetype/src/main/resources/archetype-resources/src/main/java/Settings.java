package ${package};

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What a shop fills in; the page is drawn from it. A secret begins with _ and is a PASSWORD. */
@ObjectClassDefinition(
    name = "%name",
    description = "%description",
    localization = "OSGI-INF/l10n/texts")
@interface Settings {
  @AttributeDefinition(name = "%key", description = "%key.help", type = AttributeType.PASSWORD)
  String _key();

#if( $ports.contains("PushVerifier") )
  @AttributeDefinition(
      name = "%pushSecret",
      description = "%pushSecret.help",
      type = AttributeType.PASSWORD,
      required = false)
  String _pushSecret() default "";

#end
#if( $ports.contains("PushQueue") )
  @AttributeDefinition(name = "%queue", description = "%queue.help", required = false)
  String queue() default "";

#end
  @AttributeDefinition(name = "%url", description = "%url.help")
  String url() default "https://api.${id}.example";
}
