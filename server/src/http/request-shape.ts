import type { RequestHandler } from 'express';
import { Problem } from '#server/http/problem';

/** Characters of path and query; the longest rightful one, a search with everything filled in, has 6,000. */
const ADDRESS_LENGTH = 8192;
/** Parameters of a query; a search has 20. */
const PARAMETERS = 50;

/**
 * Refuses what no route is asked for, before anything is done for it.
 * @throws Problem 414 `address-too-long`
 */
export const assertShape: RequestHandler = (request, _response, next) => {
  if (request.url.length > ADDRESS_LENGTH || countParameters(request.url) > PARAMETERS)
    throw new Problem(414, 'address-too-long', 'The address of this request is too long.');
  next();
};

const countParameters = (url: string): number => url.split('&').length;
