import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { PERMISSIONS_POLICY } from '#server/http/permissions-policy';

/** A year, as helmet has it. */
const HTTPS_ONLY = 'max-age=31536000; includeSubDomains';

/** For what a program reads, not a window: nothing of it runs, is framed, guessed at or kept. Few, because each answer carries them. */
export function dataHeaders(isProduction: boolean): RequestHandler {
  const headers = new Map([
    ['Cache-Control', 'no-store'],
    ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Content-Type-Options', 'nosniff'],
    ...(isProduction ? [['Strict-Transport-Security', HTTPS_ONLY] as const] : []),
  ]);
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}

/** The content security policy that holds with wasm and Angular's styles; nothing is loaded from elsewhere, nothing asked of the device but what is used. */
export function securityHeaders(isProduction: boolean): RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isProduction,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const policy: RequestHandler = (_request, response, next) => {
    response.set('Permissions-Policy', PERMISSIONS_POLICY);
    next();
  };
  return [headers, policy];
}
