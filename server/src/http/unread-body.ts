import type { RequestHandler } from 'express';

/** Time for a rightful sender to hear the answer while it is still sending: a connection cut at once would take it away. */
const LINGER_MS = 2_000;

/** Cuts the connection of whoever goes on sending after the answer, because nothing more of it is read. */
export const cutUnread: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return;
    setTimeout(() => request.complete || request.socket.destroy(), LINGER_MS).unref();
  });
  next();
};
