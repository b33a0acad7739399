#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# In a network namespace of its own, which is the machine: loads the rules $1, listens on its ports, and looks at them from
# another one, which is the stranger. Says what nmap sees and how many of 130 connections from one address stood.
set -euo pipefail
cd "$(dirname "$0")"
machine=198.18.0.1 stranger=198.18.0.2
ip link set lo up
unshare -n sleep 50 &
other=$!
trap 'kill $other $(jobs -p) 2>/dev/null || true' EXIT
until [ "$(readlink /proc/$other/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done
ip link add inner type veth peer name outer netns $other
ip addr add $machine/24 dev inner
ip link set inner up
from() { nsenter -t $other -n "$@"; }
from ip addr add $stranger/24 dev outer
from ip link set outer up
from ip link set lo up
nft -f "$1"
# a second time, as a reload does
nft -f "$1"
python3 listen.py 22 80 443 5432 8101 8181 &
until [ "$(ss -Hltn | wc -l)" -ge 6 ]; do sleep 0.05; done
from nmap -Pn -n -sT -T4 -p 22,80,443,5432,8101,8181 $machine
from python3 connect.py $machine 443 130
