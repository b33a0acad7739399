# SPDX-License-Identifier: Apache-2.0
# Listens on these ports and keeps what connects open.
import selectors
import socket
import sys

choice = selectors.DefaultSelector()
for port in sys.argv[1:]:
    choice.register(socket.create_server(("", int(port)), backlog=256), selectors.EVENT_READ)
kept = []
while True:
    for key, _ in choice.select():
        kept.append(key.fileobj.accept()[0])
