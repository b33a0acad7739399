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
#if( $auth == "key" )
  @AttributeDefinition(name = "%key", description = "%key.help", type = AttributeType.PASSWORD)
  String _key();
#elseif( $auth == "oauth" )
  @AttributeDefinition(name = "%clientId", description = "%clientId.help")
  String clientId();

  @AttributeDefinition(
      name = "%clientSecret",
      description = "%clientSecret.help",
      type = AttributeType.PASSWORD)
  String _clientSecret();

  @AttributeDefinition(name = "%code", description = "%code.help", type = AttributeType.PASSWORD)
  String _code();
#else
  @AttributeDefinition(name = "%user", description = "%user.help")
  String user();

  @AttributeDefinition(
      name = "%password",
      description = "%password.help",
      type = AttributeType.PASSWORD)
  String _password();
#end

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
