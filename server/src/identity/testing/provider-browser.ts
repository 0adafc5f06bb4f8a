/** The side of a browser that the identity provider sees: its cookies, and where it is led. */
export class ProviderBrowser {
  readonly #cookies = new Map<string, string>();

  /**
   * Goes to the provider and signs in as `subject`; without one it cancels. Who is signed in there already is not asked.
   * @returns path and query of the way back
   */
  async visit(url: string, subject: string): Promise<string> {
    const { origin } = new URL(url);
    let next = url;
    while (next.startsWith(origin)) {
      const isForm = new URL(next).pathname.startsWith('/interaction/');
      next = await this.#follow(next, isForm ? new URLSearchParams({ subject }) : undefined);
    }
    const { pathname, search } = new URL(next);
    return pathname + search;
  }

  /** @throws Error when the provider does not lead on */
  async #follow(url: string, form: URLSearchParams | undefined): Promise<string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const method = form ? { method: 'POST', body: form } : {};
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...method });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`The provider answers ${answer.status}: ${await answer.text()}`);
    return new URL(location, url).href;
  }
}
