// What a service does, once: it listens, answers, asks somebody else, writes to its scratch space, and ends in order.
const http = require('http'), fs = require('fs'), os = require('os'), dns = require('dns');
const { Worker } = require('worker_threads');

const server = http.createServer((request, response) => response.end('served'));
server.listen(8080, '127.0.0.1', async () => {
  const answer = await (await fetch('http://127.0.0.1:8080/')).text();

  fs.mkdirSync('/tmp/folder');
  fs.writeFileSync('/tmp/folder/first', 'text');
  fs.renameSync('/tmp/folder/first', '/tmp/folder/second');
  fs.rmSync('/tmp/folder', { recursive: true });

  await dns.promises.lookup('localhost');
  os.networkInterfaces();
  process.resourceUsage();
  await new Promise((done, failed) => new Worker('0', { eval: true }).on('exit', done).on('error', failed));

  server.close();
  server.closeAllConnections();
  console.log(answer);
});
