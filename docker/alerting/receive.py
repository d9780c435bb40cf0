"""Stands in for a region's alerting: takes what Alertmanager sends and prints who would have been woken, one line each."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MOST_BYTES = 1_000_000


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        if length > MOST_BYTES:
            self.send_error(413)
            return
        for alert in json.loads(self.rfile.read(length)).get("alerts", []):
            name = alert.get("labels", {}).get("alertname", "?")
            summary = alert.get("annotations", {}).get("summary", "")
            print(f"{self.path[1:]}: {alert.get('status', '?')} {name}: {summary}", flush=True)
        self.send_response(204)
        self.end_headers()

    def log_message(self, format, *args):
        """What came is printed above; that it came is not worth a line."""


if __name__ == "__main__":
    ThreadingHTTPServer(("", 9094), Receiver).serve_forever()
