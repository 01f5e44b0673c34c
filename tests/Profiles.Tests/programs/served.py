# What a service does, once: it listens, answers, asks somebody else, writes to its scratch space, and ends in order.
import asyncio, http.server, os, socket, sqlite3, ssl, tempfile, threading, urllib.request


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'served')

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(('127.0.0.1', 8080), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
answer = urllib.request.urlopen('http://127.0.0.1:8080/').read().decode()

with tempfile.TemporaryDirectory() as folder:
    with open(folder + '/first', 'w') as file:
        file.write('text')
    os.rename(folder + '/first', folder + '/second')
    sqlite3.connect(folder + '/database').execute('create table numbers (number)')

socket.getaddrinfo('localhost', 80)
ssl.create_default_context()
asyncio.run(asyncio.sleep(0.01))
server.shutdown()
print(answer)
