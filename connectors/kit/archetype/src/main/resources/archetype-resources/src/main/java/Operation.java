#set( $D = "$" )
package ${package};

/**
 * A query or a mutation.
 *
 * @param field the field that answers it
 * @param text in GraphQL
 */
record Operation(String field, String text) {
#if( $ports.contains("OrderSource") || $ports.contains("PushQueue") )
  private static final String ORDER =
      "{number orderedAt state payment{method state}"
          + " buyer{name kana zip prefecture city street building phone mail}"
          + " recipient{name kana zip prefecture city street building phone mail}"
          + " lines{id sku name quantity price tax} taxes{rate total tax}"
          + " wish{day from to} parcels{carrier number day}"
          + " postage codFee coupon points total due remarks}";

#end
  static final Operation ACCOUNT = new Operation("account", "query Account{account{keyEnds}}");
#if( $auth == "session" )

  static final Operation LOG_IN =
      new Operation(
          "logIn",
          "mutation LogIn(${D}user:String!,${D}password:String!){"
              + "logIn(user:${D}user,password:${D}password){token minutes errors{message}}}");
#end
#if( $ports.contains("OrderSource") )

  static final Operation ORDERS = list("orders", ORDER);
#end
#if( $ports.contains("PushQueue") )

  static final Operation ORDER_OF =
      new Operation(
          "order", "query Order(${D}number:String!){order(number:${D}number)" + ORDER + "}");

  static final Operation QUEUE =
      new Operation(
          "queue", "query Queue(${D}name:String!){queue(name:${D}name){items{id kind order}}}");

  static final Operation TAKEN = command("taken", "name:String!", "ids:[ID!]!");
#end
#if( $ports.contains("DepositSource") )

  static final Operation DEPOSITS = list("deposits", "{id day amount payer}");
#end
#if( $ports.contains("PaymentReviewSource") )

  static final Operation REVIEWS = list("reviews", "{order payment result reason}");
#end
#if( $ports.contains("DispatchSource") )

  static final Operation DISPATCHES = list("dispatches", "{key carrier waybill shipped}");
#end
#if( $ports.contains("FulfilmentSource") )

  static final Operation RESULTS = list("results", "{key carrier waybill day short}");
#end
#if( $ports.contains("ParcelTracker") )

  static final Operation PARCEL =
      new Operation("parcel", "query Parcel(${D}number:String!){parcel(number:${D}number){words}}");
#end
#if( $ports.contains("Reconciler") )

  static final Operation COMMAND =
      new Operation("command", "query Command(${D}id:ID!){command(id:${D}id){done}}");
#end
#if( $ports.contains("OrderConfirmer") )

  static final Operation CONFIRM = command("confirm", "order:String!");
#end
#if( $ports.contains("ShipmentReporter") )

  static final Operation SHIP = command("ship", "order:String!", "parcels:[Parcel!]!");
#end
#if( $ports.contains("OrderCanceller") )

  static final Operation CANCEL =
      command("cancel", "order:String!", "reason:String!", "restock:Boolean!");
#end
#if( $ports.contains("PaymentRequester") )

  static final Operation PAY = command("pay", "order:String!", "name:String!", "amount:Int");
#end
#if( $ports.contains("PaymentChanger") )

  static final Operation REPAY =
      command("repay", "order:String!", "payment:String!", "name:String!", "amount:Int");
#end
#if( $ports.contains("PaymentCanceller") )

  static final Operation UNPAY = command("unpay", "order:String!", "payment:String!");
#end
#if( $ports.contains("PaymentShipmentReporter") )

  static final Operation LEFT =
      command("left", "order:String!", "payment:String!", "numbers:[String!]!");
#end
#if( $ports.contains("FulfilmentRequester") )

  static final Operation FULFIL = command("fulfil", "key:String!", "order:String!");
#end
#if( $ports.contains("FulfilmentCanceller") )

  static final Operation STOP = command("stop", "key:String!");
#end
#if( $ports.contains("CustomerSharer") )

  static final Operation SHARE = command("share", "id:Int!", "name:String!", "mail:String!");
#end
#if( $ports.contains("OrderSource") || $ports.contains("DepositSource") || $ports.contains("PaymentReviewSource") || $ports.contains("DispatchSource") || $ports.contains("FulfilmentSource") )

  /** A list that is read on from the last change seen. */
  private static Operation list(String field, String item) {
    String text = "query List(${D}after:Int!){%s(after:${D}after){last more items%s}}";
    return new Operation(field, text.formatted(field, item));
  }
#end
#if( $ports.contains("PushQueue") || $ports.contains("OrderConfirmer") || $ports.contains("ShipmentReporter") || $ports.contains("OrderCanceller") || $ports.contains("PaymentRequester") || $ports.contains("PaymentChanger") || $ports.contains("PaymentCanceller") || $ports.contains("PaymentShipmentReporter") || $ports.contains("FulfilmentRequester") || $ports.contains("FulfilmentCanceller") || $ports.contains("CustomerSharer") )

  /** Something to be done, with what it takes; the far side does each command once. */
  private static Operation command(String field, String... takes) {
    StringBuilder variables = new StringBuilder("${D}command:ID!");
    StringBuilder arguments = new StringBuilder("command:${D}command");
    for (String each : takes) {
      String name = each.substring(0, each.indexOf(':'));
      variables.append(",${D}").append(each);
      arguments.append(',').append(name).append(":${D}").append(name);
    }
    String text = "mutation Tell(%s){%s(%s){reference errors{message}}}";
    return new Operation(field, text.formatted(variables, field, arguments));
  }
#end
}
