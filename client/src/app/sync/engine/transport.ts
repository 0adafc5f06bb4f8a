/** One request of the engine. `timeoutMs` bounds the whole exchange. */
export interface TransportRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST';
  /** Path and query on the server's origin. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob | string;
  readonly timeoutMs: number;
}

/** What came back, whoever it was that answered. `header` names are lower case; a redirect is never followed. */
export interface TransportAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly text: string;
}

/** Sends one request. @throws when nothing came back in time */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;
