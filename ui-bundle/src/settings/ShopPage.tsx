// SPDX-License-Identifier: Apache-2.0
import { Skeleton } from '../kit/marks';

export default function Soon() {
  return <Skeleton />;
}
