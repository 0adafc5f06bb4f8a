import {
  Component,
  computed,
  ElementRef,
  inject,
  linkedSignal,
  model,
  type OnInit,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CreatedCompany, SectionChapter } from '#contract/company';
import type { Problem } from '#contract/problem';
import { TranslatePipe } from '@ngx-translate/core';
import { v7 as uuidv7 } from 'uuid';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { BoxCard } from '../ui/box-card';
import { FieldError } from '../ui/field-error';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { AskProblem } from './ask-problem';
import { ChoiceList } from './choice-list';
import { CountryChoice } from './country-choice';
import { findFault, findFormProblem, toCompany, withoutFaultsOf, type OperatorForm } from './operator-form';
import { SimilarCompanies } from './similar-companies';

/** What came of it; `typed` is what was sent, so that it can be claimed beside the company that was met. */
export interface CreatedOperator extends CreatedCompany {
  readonly typed: ReturnType<typeof toCompany> | null;
}

/** "Create Operator" (R3): "Details", "Contact", "Identifier" and "Section chapter". */
@Component({
  selector: 'app-create-operator',
  imports: [AskProblem, BoxCard, ChoiceList, CountryChoice, FieldError, TextField, TranslatePipe],
  providers: [SimilarCompanies],
  templateUrl: 'create-operator.html',
  styles: `
    .similar {
      flex: 1;
      gap: var(--app-space-3);
      min-width: 0;
    }
  `,
})
export class CreateOperator implements OnInit {
  readonly form = model.required<OperatorForm>();
  readonly created = output<CreatedOperator>();
  readonly cancelled = output();
  readonly #api = inject(ApiClient);
  readonly #words = inject(ProblemWords);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #similar = inject(SimilarCompanies);
  protected readonly similarHeading = viewChild<ElementRef<HTMLElement>>('similarHeading');
  protected readonly chapters = SectionChapter.options;
  protected readonly attempt = new Attempt();
  /** What the form itself found when it was sent last, and nobody has changed since. */
  protected readonly formProblem = signal<Problem | null>(null);
  protected readonly wasEoriLeft = signal(false);
  protected readonly similar = computed(() =>
    this.#similar
      .companies()
      .map(({ id, name, eori, city, isConfirmed }) => ({ id, name, number: eori, detail: city, isConfirmed })),
  );
  protected readonly similarId = linkedSignal({ source: this.similar, computation: (): string | null => null });
  // Made once, so that sending the form twice creates one company.
  readonly #id = uuidv7();

  ngOnInit(): void {
    this.#similar.watch(this.form().name, this.form().country);
  }

  protected type(change: Partial<OperatorForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
    // The EORI is held against the country.
    const changed = 'country' in change ? [...Object.keys(change), 'eori'] : Object.keys(change);
    if (changed.includes('eori')) this.wasEoriLeft.set(false);
    this.formProblem.update((problem) => withoutFaultsOf(problem, changed));
    this.#similar.watch(this.form().name, this.form().country);
  }

  protected errorOf(field: keyof OperatorForm): string | undefined {
    const problems = [this.formProblem(), this.attempt.problem(), field === 'eori' ? this.#findEoriProblem() : null];
    return problems.map((problem) => this.#words.ofField(problem, `/${field}`)).find(Boolean);
  }

  protected take(): void {
    const company = this.#similar.companies().find(({ id }) => id === this.similarId());
    if (company) this.created.emit({ company, wasKnown: true, typed: null });
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.formProblem.set(findFormProblem(this.#id, this.form()));
    if (this.formProblem()) return this.#focus(() => this.#findWrongField());
    if (await this.#similar.look()) return this.#focus(() => this.similarHeading()?.nativeElement);
    const body = toCompany(this.#id, this.form());
    const isDone = await this.attempt.run(async () => {
      const created = await this.#api.fetch('POST', '/api/companies', CreatedCompany, body);
      this.created.emit({ ...created, typed: body });
    });
    if (!isDone) this.#focus(() => this.#findWrongField());
  }

  /** Said at the field once it was left. */
  #findEoriProblem(): Problem | null {
    const code = this.wasEoriLeft() && this.form().eori.trim() ? findFault(this.form()) : null;
    return code && { type: '', title: code, status: 0, code, errors: [{ pointer: '/eori', code }] };
  }

  #findWrongField(): HTMLElement | null {
    return this.#host.nativeElement.querySelector('[aria-invalid="true"]');
  }

  #focus(find: () => HTMLElement | null | undefined): void {
    setTimeout(() => find()?.focus());
  }
}
