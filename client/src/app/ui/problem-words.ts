import { inject, Service } from '@angular/core';
import type { Problem } from '#contract/problem';
import { TranslateService } from '@ngx-translate/core';

/** A problem in the person's words: `problems.<code>` filled with its params, else what the server wrote. */
@Service()
export class ProblemWords {
  readonly #translate = inject(TranslateService);

  /** The sentence for the whole problem, with the time to wait where the server names one, and that it is not known what was kept. */
  of(problem: Problem): string {
    const sentence = this.#find(`problems.${problem.code}`, problem.params) ?? problem.detail ?? problem.title;
    const seconds = problem.status === 429 ? Number(problem.params?.['seconds']) : 0;
    if (seconds > 0) return `${sentence} ${this.#find('problems.tryAgainIn', { time: this.#sayTime(seconds) })}`;
    const isUnsure = problem.params?.['kept'] === 'unknown';
    return isUnsure ? `${sentence} ${this.#translate.instant('problems.keptUnknown')}` : sentence;
  }

  /**
   * The sentence for what is wrong with one field, found by its JSON pointer; undefined when nothing is.
   * `problems.fieldsNamed.<field>.<code>` says it better where a field wants words of its own.
   */
  ofField(problem: Problem | null, pointer: string): string | undefined {
    const error = problem?.errors?.find((it) => it.pointer === pointer);
    if (!error) return undefined;
    return (
      this.#find(`problems.fieldsNamed.${pointer.slice(1)}.${error.code}`) ??
      this.#find(`problems.fields.${error.code}`) ??
      this.#translate.instant('problems.fields.wrong')
    );
  }

  /** "in 15 seconds", "in 4 minutes" */
  #sayTime(seconds: number): string {
    const format = new Intl.RelativeTimeFormat(this.#translate.currentLang() ?? 'en');
    return seconds < 90 ? format.format(seconds, 'second') : format.format(Math.ceil(seconds / 60), 'minute');
  }

  #find(key: string, params: Record<string, string> = {}): string | undefined {
    const words = this.#translate.instant(key, params) as string;
    return words === key ? undefined : words;
  }
}
