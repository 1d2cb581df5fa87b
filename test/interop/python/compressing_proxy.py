"""A reverse proxy that compresses every answer, whatever the client asks for. Prints its port, and runs until killed.

Arguments: the coding (gzip, deflate, raw) and the host:port that it stands before.
"""
import gzip
import http.client
import http.server
import sys
import zlib

CODING, UPSTREAM = sys.argv[1:3]


def raw_deflate(body):
    encoder = zlib.compressobj(wbits=-15)
    return encoder.compress(body) + encoder.flush()


ENCODERS = {"gzip": gzip.compress, "deflate": zlib.compress, "raw": raw_deflate}


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        upstream = http.client.HTTPConnection(UPSTREAM)
        headers = {name: self.headers[name] for name in ("Content-Type", "Accept", "Host") if name in self.headers}
        upstream.request("POST", self.path, body, headers)
        answer = upstream.getresponse()
        compressed = ENCODERS[CODING](answer.read())
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.getheader("Content-Type", "text/plain"))
        self.send_header("Content-Encoding", "deflate" if CODING == "raw" else CODING)
        self.send_header("Content-Length", str(len(compressed)))
        self.end_headers()
        self.wfile.write(compressed)
        upstream.close()

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
print(server.server_address[1], flush=True)
server.serve_forever()
