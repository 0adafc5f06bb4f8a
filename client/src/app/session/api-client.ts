import { inject, Service } from '@angular/core';
import { Problem } from '#contract/problem';
import { Store } from '@ngrx/store';
import type * as z from 'zod/mini';
import { ApiError, deviceProblem } from './api-error';
import { SessionActions } from './session.actions';

/** A person waits for the answer: after this long they are told. */
const ANSWER_MS = 15_000;

/** Asks the server about accounts, roles and notifications. Licences travel through `sync/`. */
@Service()
export class ApiClient {
  readonly #store = inject(Store);

  /**
   * The answer to `method path`, as `answer` describes it.
   * @throws ApiError with the server's problem, or `unreachable`, `timed-out`, `unexpected`
   */
  async fetch<Answer extends z.ZodMiniType>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    answer: Answer,
    body?: unknown,
  ): Promise<z.output<Answer>> {
    const response = await this.#send(method, path, body);
    const parsed = answer.safeParse(await readJson(response));
    if (!parsed.success) throw new ApiError(deviceProblem('unexpected'));
    return parsed.data;
  }

  /**
   * Sends `body` where no answer but success is expected.
   * @throws ApiError as `fetch`
   */
  async send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void> {
    await this.#send(method, path, body);
  }

  async #send(method: string, path: string, body: unknown): Promise<Response> {
    const response = await this.#reach(method, path, body);
    if (response.ok) return response;
    const problem = Problem.safeParse(await readJson(response));
    if (!problem.success) throw new ApiError(deviceProblem(response.status >= 500 ? 'unexpected' : 'unreachable'));
    if (problem.data.code === 'not-signed-in') this.#store.dispatch(SessionActions.sessionExpired());
    throw new ApiError(problem.data);
  }

  async #reach(method: string, path: string, body: unknown): Promise<Response> {
    try {
      return await fetch(withBypass(path), {
        method,
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      });
    } catch (error) {
      const isLate = error instanceof DOMException && error.name === 'TimeoutError';
      throw new ApiError(deviceProblem(isLate ? 'timed-out' : 'unreachable'));
    }
  }
}

/** The service worker must not answer for the server. */
function withBypass(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}ngsw-bypass=true`;
}

/** A network that asks to sign in answers with a page of its own: that is not our server speaking. */
async function readJson(response: Response): Promise<unknown> {
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) throw new ApiError(deviceProblem('unreachable'));
  try {
    return await response.json();
  } catch {
    throw new ApiError(deviceProblem('unreachable'));
  }
}
