// Loaded into the web server before anything else. Ends it when the process that started it is gone, even by kill -9, so
// that nothing keeps the port from the next start. And says which methods may be used where one may not: Next does not,
// and cannot make a request of some (TRACE), which it would answer with 500.
import { Server, ServerResponse } from 'node:http';

process.on('disconnect', () => process.exit(0));

const allowed = ['GET', 'HEAD', 'POST', 'OPTIONS'];
const emit = Server.prototype.emit;
Server.prototype.emit = function (event, request, response, ...more) {
  if (event !== 'request' || allowed.includes(request.method))
    return emit.call(this, event, request, response, ...more);
  response.setHeader('allow', allowed.join(', '));
  response.writeHead(405, { 'content-type': 'application/problem+json' });
  const problem = { type: 'about:blank', title: 'Method not allowed', status: 405 };
  response.end(JSON.stringify({ ...problem, detail: `${request.method} is not used here; GET reads` }));
  return true;
};

const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (status, ...rest) {
  // What refuses POST is read, what refuses to be read takes POST: no route refuses both.
  if (status === 405 && !this.hasHeader('allow'))
    this.setHeader('allow', this.req.method === 'POST' ? 'GET, HEAD' : 'POST');
  return writeHead.call(this, status, ...rest);
};
