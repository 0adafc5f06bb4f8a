import { afterNextRender, Component, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { AddedFactor, type Factor, PasskeyCreation, TotpSecret } from '#contract/second-factor';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';
import { fingerPrintOutline, phonePortraitOutline } from 'ionicons/icons';
import { ID_MAKER } from '../../device/id-maker';
import { ApiClient } from '../../session/api-client';
import { Attempt } from '../../session/attempt';
import { Passkeys } from '../../session/passkeys';
import { AskButton } from '../../ui/ask-button';
import { drawQr } from '../../ui/draw-qr';
import { FocusWrong } from '../../ui/focus-wrong';
import { ProblemNote } from '../../ui/problem-note';
import { ProblemWords } from '../../ui/problem-words';
import { TextField } from '../../ui/text-field';
import { CopyButton } from './copy-button';

/** Adds a passkey of this device, or an authenticator app by a QR code that is drawn here. */
@Component({
  selector: 'app-add-factor',
  imports: [AskButton, CopyButton, FocusWrong, IonIcon, ProblemNote, TextField, TranslatePipe],
  template: `
    <app-problem-note [problem]="attempt.problem()" />
    @if (secret(); as it) {
      @if (picture(); as source) {
        <p>{{ 'secondFactor.add.scan' | translate }}</p>
        <img [src]="source" [alt]="'secondFactor.add.qr' | translate" width="200" height="200" />
      }
      <p>{{ (picture() ? 'secondFactor.add.byHand' : 'secondFactor.add.onlyByHand') | translate }}</p>
      <div class="row">
        <code class="secret number">{{ spaced(it.secret) }}</code>
        <app-copy-button copied="secondFactor.add.copied" notCopied="secondFactor.add.notCopied" [text]="it.secret" />
      </div>
      <form class="stack" (submit)="addApp($event)" novalidate [appFocusWrong]="attempt.problem()">
        <app-text-field
          fieldId="first-code"
          autocomplete="one-time-code"
          keyboard="numeric"
          [label]="'secondFactor.add.code' | translate"
          [hint]="'secondFactor.prove.hint.totp' | translate"
          [error]="words.ofField(attempt.problem(), '/code')"
          [(value)]="code"
        />
        <div class="button-row">
          <button class="button button-primary" type="submit" [appAsk]="attempt">
            {{ 'secondFactor.add.finish' | translate }}
          </button>
          <button class="button" type="button" (click)="begin()">{{ 'ui.back' | translate }}</button>
        </div>
      </form>
    } @else {
      @if (passkeys.isSupported) {
        <div class="stack stack-tight">
          <button class="button button-primary" type="button" [appAsk]="attempt" (click)="addPasskey()">
            <ion-icon [icon]="icons.fingerPrintOutline" aria-hidden="true" />{{
              'secondFactor.add.passkey' | translate
            }}
          </button>
          <p class="muted small">{{ 'secondFactor.add.passkeyHint' | translate }}</p>
        </div>
      }
      <div class="stack stack-tight">
        <button class="button" type="button" [appAsk]="attempt" (click)="beginApp()">
          <ion-icon [icon]="icons.phonePortraitOutline" aria-hidden="true" />{{ 'secondFactor.add.app' | translate }}
        </button>
        <p class="muted small">{{ 'secondFactor.add.appHint' | translate }}</p>
      </div>
    }
  `,
  styles: `
    :host {
      max-width: 448px;
    }
    img {
      /* Read by a camera: black on white in both appearances. */
      align-self: center;
      border-radius: var(--app-radius);
      background: #fff;
    }
    .secret {
      flex: 1 1 220px;
      font-size: 1.0625rem;
    }
  `,
  host: { class: 'stack' },
})
export class AddFactor {
  /** What there is already: a new one gets a name of its own. */
  readonly known = input<readonly Factor[]>([]);
  readonly added = output<AddedFactor>();
  /** The last proof is too long ago: another one is wanted first. */
  readonly proofNeeded = output();
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  readonly #api = inject(ApiClient);
  readonly #makeId = inject(ID_MAKER);
  readonly #translate = inject(TranslateService);
  protected readonly passkeys = inject(Passkeys);
  protected readonly words = inject(ProblemWords);
  protected readonly attempt = new Attempt();
  protected readonly secret = signal<TotpSecret | null>(null);
  protected readonly picture = signal<string | null>(null);
  protected readonly code = signal('');
  /** Of an app whose adding was not answered: sent again, it is the same one. */
  #appId = '';
  protected readonly icons = { fingerPrintOutline, phonePortraitOutline };

  protected spaced(secret: string): string {
    return secret.replace(/.{4}(?=.)/g, '$& ');
  }

  protected async addPasskey(): Promise<void> {
    await this.#add(async () => {
      const options = await this.#api.fetch('POST', '/api/second-factor/passkey-creation', PasskeyCreation);
      const response = await this.passkeys.make(options);
      const input = { id: this.#makeId(), name: this.#name('passkey'), response };
      return this.#api.fetch('POST', '/api/second-factor/passkeys', AddedFactor, input);
    });
  }

  protected begin(): void {
    this.attempt.reset();
    this.secret.set(null);
    this.#focus('button');
  }

  protected async beginApp(): Promise<void> {
    await this.#ask(async () => {
      const secret = await this.#api.fetch('POST', '/api/second-factor/totp-secret', TotpSecret);
      // Without the picture the secret is typed.
      this.picture.set(await drawQr(secret.uri).catch(() => null));
      this.#appId = this.#makeId();
      this.code.set('');
      this.secret.set(secret);
      this.#focus('input');
    });
  }

  protected async addApp(event: Event): Promise<void> {
    event.preventDefault();
    const input = { id: this.#appId, name: this.#name('totp'), code: this.code() };
    await this.#add(() => this.#api.fetch('POST', '/api/second-factor/totp', AddedFactor, input));
  }

  async #add(ask: () => Promise<AddedFactor>): Promise<void> {
    let added: AddedFactor | undefined;
    if (!(await this.#ask(async () => (added = await ask()))) || !added) return;
    this.secret.set(null);
    this.added.emit(added);
  }

  async #ask(ask: () => Promise<unknown>): Promise<boolean> {
    const isDone = await this.attempt.run(ask);
    if (this.attempt.problem()?.code === 'prove-again') this.proofNeeded.emit();
    return isDone;
  }

  /** What was pressed is gone: what came in its place takes the focus. */
  #focus(what: 'input' | 'button'): void {
    afterNextRender(() => this.#element.querySelector<HTMLElement>(what)?.focus(), { injector: this.#injector });
  }

  /** "Passkey", "Passkey 2" … */
  #name(kind: Factor['kind']): string {
    const first = String(this.#translate.instant(`secondFactor.kind.${kind}`));
    const taken = new Set(this.known().map(({ name }) => name));
    const others = Array.from({ length: taken.size }, (_, at) => `${first} ${at + 2}`);
    return [first, ...others].find((name) => !taken.has(name)) ?? first;
  }
}
