# SPDX-License-Identifier: Apache-2.0
# Opens so many connections at once and says how many stand and how many were reset.
import socket
import sys

kept, reset = [], 0
for _ in range(int(sys.argv[3])):
    try:
        kept.append(socket.create_connection((sys.argv[1], int(sys.argv[2])), timeout=5))
    except ConnectionRefusedError:
        reset += 1
print("open=%d reset=%d" % (len(kept), reset))
