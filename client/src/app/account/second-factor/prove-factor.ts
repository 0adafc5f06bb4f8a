import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { FactorProof, ProofWay } from '#contract/second-factor';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { fingerPrintOutline } from 'ionicons/icons';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { LoadAbout } from '../../session/load-about';
import { Passkeys } from '../../session/passkeys';
import { AskButton } from '../../ui/ask-button';
import { FocusWrong } from '../../ui/focus-wrong';
import { ProblemNote } from '../../ui/problem-note';
import { ProblemWords } from '../../ui/problem-words';
import { TextField } from '../../ui/text-field';

type TypedWay = Exclude<ProofWay, 'passkey'>;

/** Shows that it is the owner: by passkey, by a code, or, while there is no factor, by the password. */
@Component({
  selector: 'app-prove-factor',
  imports: [AskButton, FocusWrong, IonIcon, ProblemNote, TextField, TranslatePipe],
  template: `
    <app-problem-note [problem]="attempts[tried()].problem()" />
    @if (ways().includes('passkey')) {
      @if (passkeys.isSupported) {
        <button class="button button-primary" type="button" [appAsk]="attempts.passkey" (click)="usePasskey()">
          <ion-icon [icon]="icon" aria-hidden="true" />{{ 'secondFactor.prove.passkey' | translate }}
        </button>
      } @else {
        <p class="note">{{ 'secondFactor.prove.noPasskeys' | translate }}</p>
      }
    }
    @if (typed(); as way) {
      <form class="stack" (submit)="send($event)" novalidate [appFocusWrong]="attempts[way].problem()">
        @if (way === 'password') {
          <app-text-field
            fieldId="proof-password"
            type="password"
            autocomplete="current-password"
            [label]="'account.password' | translate"
            [error]="words.ofField(attempts[way].problem(), '/password')"
            [(value)]="text"
          />
        } @else {
          <app-text-field
            fieldId="proof-code"
            [autocomplete]="way === 'totp' ? 'one-time-code' : 'off'"
            [keyboard]="way === 'totp' ? 'numeric' : null"
            [label]="'secondFactor.prove.label.' + way | translate"
            [hint]="'secondFactor.prove.hint.' + way | translate"
            [error]="words.ofField(attempts[way].problem(), '/code')"
            [(value)]="text"
          />
        }
        <button
          class="button"
          type="submit"
          [class.button-primary]="!ways().includes('passkey')"
          [appAsk]="attempts[way]"
        >
          {{ 'secondFactor.prove.button' | translate }}
        </button>
      </form>
    }
    @for (way of others(); track way) {
      <button class="button button-quiet" type="button" (click)="choose(way)">
        {{ 'secondFactor.prove.choose.' + way | translate }}
      </button>
    }
    @if (!ways().length) {
      <p>{{ 'secondFactor.prove.none' | translate }}</p>
    } @else if (!ways().includes('password')) {
      <p class="muted small">
        {{ 'secondFactor.prove.lost' | translate }}
        @if (support(); as address) {
          <a [href]="'mailto:' + address">{{ address }}</a>
        }
      </p>
    }
  `,
  styles: `
    :host {
      max-width: 448px;
    }
  `,
  host: { class: 'stack' },
})
export class ProveFactor {
  readonly ways = input.required<readonly ProofWay[]>();
  readonly proved = output();
  readonly #api = inject(ApiClient);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  /** Blank while the server has not told it. */
  protected readonly support = signal('');
  protected readonly passkeys = inject(Passkeys);
  protected readonly words = inject(ProblemWords);
  /** One for each way: who must wait with one of them need not with the others. */
  protected readonly attempts: Record<ProofWay, Attempt> = {
    passkey: new Attempt(),
    totp: new Attempt(),
    recoveryCode: new Attempt(),
    password: new Attempt(),
  };
  protected readonly tried = signal<ProofWay>('passkey');
  protected readonly text = signal('');
  readonly #typedWays = computed(() => this.ways().filter((way): way is TypedWay => way !== 'passkey'));
  /** What is typed: a code of the app before a recovery code, and none where a passkey is enough until it is chosen. */
  protected readonly typed = linkedSignal<TypedWay | null>(() => {
    const [first] = this.#typedWays();
    return first === 'recoveryCode' && this.ways().includes('passkey') ? null : (first ?? null);
  });
  protected readonly others = computed(() => this.#typedWays().filter((way) => way !== this.typed()));
  protected readonly icon = fingerPrintOutline;

  constructor() {
    void inject(LoadAbout)
      .execute()
      .then(
        ({ supportEmail }) => this.support.set(supportEmail),
        () => undefined,
      );
  }

  protected choose(way: TypedWay): void {
    this.text.set('');
    this.typed.set(way);
    this.tried.set(way);
    // The button that was pressed is gone: the field takes the focus.
    afterNextRender(() => this.#element.querySelector('input')?.focus(), { injector: this.#injector });
  }

  protected async usePasskey(): Promise<void> {
    await this.#prove('passkey', async () => ({
      way: 'passkey',
      response: await this.passkeys.use('/api/second-factor/passkey-request'),
    }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const way = this.typed();
    if (!way) return;
    await this.#prove(way, () =>
      Promise.resolve(way === 'password' ? { way, password: this.text() } : { way, code: this.text() }),
    );
  }

  async #prove(way: ProofWay, ask: () => Promise<FactorProof>): Promise<void> {
    this.tried.set(way);
    const isProved = await this.attempts[way].run(async () =>
      this.#api.send('POST', '/api/second-factor/proof', await ask()),
    );
    if (!isProved) return;
    this.text.set('');
    this.proved.emit();
  }
}
