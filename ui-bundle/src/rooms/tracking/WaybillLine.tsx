// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { moment } from '../../kit/format';
import { digitsOf } from '../../kit/waybill';
import { ParcelState } from './ParcelState';
import { useLinks, useTracked } from './useTracking';
import './words';

/** A waybill number with the way to its carrier's page, and where its parcel is. */
export default function WaybillLine({
  order,
  carrier,
  number,
}: {
  order: number;
  carrier: string;
  number: string;
}) {
  const { t } = useTranslation();
  const link = useLinks()(carrier, number);
  const { data } = useTracked(order, true);
  const parcel = data?.find((p) => p.carrier === carrier && p.number === number);
  const digits = digitsOf(number);
  return (
    <div className="num waybill" data-testid="waybill">
      {link ? (
        <a
          href={link.to}
          target="_blank"
          rel="noopener noreferrer"
          title={t(link.unverified ? 'tracking.linkUnverified' : 'tracking.link')}
          data-testid="waybill-link"
        >
          {digits}
        </a>
      ) : (
        digits
      )}
      {parcel && (
        <span className="small">
          {' '}
          <ParcelState parcel={parcel} />
          <span className="quiet">
            {' '}
            {[parcel.state !== 'UNKNOWN' && parcel.words, parcel.place, parcel.at && moment(parcel.at)]
              .filter(Boolean)
              .join(' ')}
          </span>
        </span>
      )}
    </div>
  );
}
