import { inject, Service } from '@angular/core';
import { Problem } from '#contract/problem';
import { ACCOUNT_HEADER } from '#contract/session';
import { Store } from '@ngrx/store';
import type * as z from 'zod/mini';
import { ApiError, deviceProblem } from './api-error';
import { SessionActions } from './session.actions';
import { sessionFeature } from './session.feature';

/** A person waits for the answer: after this long they are told. */
const ANSWER_MS = 15_000;

/**
 * Asks the server about accounts, roles and notifications. Licences travel through `sync/`. Each request names the account this
 * tab shows: in the session of somebody else, signed in by another tab, it is refused.
 */
@Service()
export class ApiClient {
  readonly #store = inject(Store);
  readonly #account = this.#store.selectSignal(sessionFeature.selectAccount);

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
    const asked = this.#account()?.accountId;
    const response = await this.#reach(method, path, body, asked);
    if (response.ok) {
      // An answer to somebody who left this tab meanwhile is not for who came after.
      if (asked && this.#account()?.accountId !== asked) throw new ApiError(deviceProblem('not-signed-in'));
      return response;
    }
    const problem = Problem.safeParse(await readJson(response));
    if (!problem.success) throw new ApiError(deviceProblem(response.status >= 500 ? 'unexpected' : 'unreachable'));
    this.#tell(problem.data);
    throw new ApiError(problem.data);
  }

  #tell({ code, params }: Problem): void {
    if (code === 'not-signed-in') this.#store.dispatch(SessionActions.sessionExpired());
    if (code === 'second-factor-needed')
      this.#store.dispatch(SessionActions.stepMissing({ step: params?.['step'] === 'enrol' ? 'enrol' : 'prove' }));
    if (code === 'other-account') this.#store.dispatch(SessionActions.otherSignedIn({ name: params?.['name'] ?? '' }));
  }

  async #reach(method: string, path: string, body: unknown, account: string | undefined): Promise<Response> {
    try {
      return await fetch(withBypass(path), {
        method,
        cache: 'no-store',
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(account === undefined ? {} : { [ACCOUNT_HEADER]: account }),
        },
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
