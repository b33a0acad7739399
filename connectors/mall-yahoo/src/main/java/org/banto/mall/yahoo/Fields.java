// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

/** What orderInfo is asked to tell: everything the reader reads, and what a clerk may want to look up. */
final class Fields {
  static final String ALL =
      String.join(
          ",",
          "OrderId,Version,ParentOrderId,ChildOrderId,DeviceType,IsSeen,IsSplit,CancelReason",
          "OrderTime,LastUpdateTime,Suspect,SuspectMessage,OrderStatus,StoreStatus,BuyerComments",
          "SellerComments,Notes,UseCouponData,TotalCouponDiscount,IsMultiShip,MultiShipId",
          "IsFirstClassDrugIncludes,FraudHoldStatus,SocialGiftType,IsLogin",
          "PayStatus,SettleStatus,PayType,PayKind,PayMethod,PayMethodName,PayDate,NeedReceipt",
          "BillFirstName,BillFirstNameKana,BillLastName,BillLastNameKana,BillZipCode",
          "BillPrefecture,BillCity,BillAddress1,BillAddress2,BillPhoneNumber,BillMailAddress",
          "BillSection1Value,BillSection2Value",
          "ShipStatus,ShipMethod,ShipMethodName,ShipRequestDate,ShipRequestTime,ShipNotes",
          "ShipCompanyCode,ShipInvoiceNumber1,ShipInvoiceNumber2,ShipDate,ArriveType",
          "NeedGiftWrap,GiftWrapType,GiftWrapMessage,NeedGiftWrapPaper,GiftWrapPaperType",
          "GiftWrapName,Option1Field,Option1Value,Option2Field,Option2Value",
          "ShipFirstName,ShipFirstNameKana,ShipLastName,ShipLastNameKana,ShipZipCode",
          "ShipPrefecture,ShipCity,ShipAddress1,ShipAddress2,ShipPhoneNumber",
          "ShipSection1Value,ShipSection2Value",
          "PayCharge,ShipCharge,GiftWrapCharge,Discount,Adjustments,SettleAmount,UsePoint",
          "GiftCardDiscount,TotalPrice,TotalMallCouponDiscount",
          "LineId,ItemId,Title,SubCode,SubCodeOption,ItemOption,Inscription,ItemTaxRatio,Jan",
          "UnitPrice,Quantity,CouponDiscount,OriginalPrice",
          "SellerId");

  private Fields() {}
}
