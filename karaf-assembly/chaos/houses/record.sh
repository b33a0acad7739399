#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Records the house of the present state: ./record.sh house-2. Everything must be built; ports 9460 to 9467 must be free.
set -euo pipefail
[[ "${1:-}" =~ ^house-[0-9]+$ ]] || { echo "usage: record.sh house-N" >&2; exit 2; }
cd "$(dirname "$0")"
[ ! -e "$1" ] || { echo "record.sh: $1 is there; a recorded house is never written again" >&2; exit 1; }
houses=$PWD
cd ../../..
mvn -o -B -ntp verify -pl karaf-assembly/chaos -am -Dspotless.check.skip=true -Dpage.check.skip=true \
  -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dit.test=RecordHouseIT -Dhouses.record="$1"
git rev-parse --short=8 HEAD >"$houses/$1/program"
du -sh "$houses/$1"/*
