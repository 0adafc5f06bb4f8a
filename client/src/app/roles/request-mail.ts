import { Component, computed, ElementRef, inject, input, type OnInit, signal, viewChild } from '@angular/core';
import type { Problem } from '#contract/problem';
import { RequestMail as Mail } from '#contract/role';
import { EmailAddress } from '#contract/values';
import { IonIcon } from '@ionic/angular/ion-icon';
import { TranslatePipe } from '@ngx-translate/core';
import { checkmarkCircleOutline, mailOutline, sendOutline } from 'ionicons/icons';
import { ApiClient } from '../session/api-client';
import { deviceProblem } from '../session/api-error';
import { Attempt } from '../session/attempt';
import { LoadAbout } from '../session/load-about';
import { AppDate } from '../ui/app-date';
import { Busy } from '../ui/busy';
import { ProblemWords } from '../ui/problem-words';
import { TextField } from '../ui/text-field';
import { AskProblem } from './ask-problem';
import { toMailLink } from './mail-link';

/** The e-mail that goes with a role request (R6): shown whole, sent with one tap, or written in one's own mail program. */
@Component({
  selector: 'app-request-mail',
  imports: [AppDate, AskProblem, Busy, IonIcon, TextField, TranslatePipe],
  templateUrl: 'request-mail.html',
  styleUrl: 'request-mail.css',
})
export class RequestMail implements OnInit {
  readonly grantId = input.required<string>();
  readonly #api = inject(ApiClient);
  readonly #about = inject(LoadAbout);
  readonly #words = inject(ProblemWords);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #path = computed(() => `/api/role-requests/${this.grantId()}/mail`);
  readonly #ccProblem = signal<Problem | null>(null);
  protected readonly sent = viewChild<ElementRef<HTMLElement>>('sent');
  protected readonly icons = { send: sendOutline, sent: checkmarkCircleOutline, own: mailOutline };
  protected readonly mail = signal<Mail | null>(null);
  /** Null until the server said so. */
  protected readonly isDemo = signal<boolean | null>(null);
  /** The mailbox typed for one's own mail program, where none is known. */
  protected readonly typedCc = signal('');
  protected readonly loading = new Attempt();
  protected readonly sending = new Attempt();
  protected readonly ccError = computed(() => this.#words.ofField(this.#ccProblem(), '/cc'));

  /** The authorities are real ones: from a demo nobody writes to them. */
  protected readonly link = computed(() => {
    const mail = this.mail();
    const isDemo = this.isDemo();
    if (!mail || isDemo === null) return null;
    return toMailLink({ ...mail, cc: isDemo ? '' : mail.cc || this.typedCc().trim() });
  });

  ngOnInit(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const [mail, { demoPeople }] = await Promise.all([
        this.#api.fetch('GET', this.#path(), Mail),
        this.#about.execute(),
      ]);
      this.isDemo.set(demoPeople.length > 0);
      this.mail.set(mail);
    });
  }

  protected typeCc(text: string): void {
    this.typedCc.set(text);
    this.#ccProblem.set(null);
  }

  /** What was typed goes into the link alone: the app writes to mailboxes it knows. */
  protected writeOwn(event: Event): void {
    const cc = this.typedCc().trim();
    if (!cc || EmailAddress.safeParse(cc).success) return;
    event.preventDefault();
    this.#refuseCc();
  }

  protected async send(): Promise<void> {
    await this.sending.run(async () => this.mail.set(await this.#api.fetch('POST', this.#path(), Mail)));
    // The button is gone: the focus goes to what took its place.
    setTimeout(() => this.sent()?.nativeElement.focus());
  }

  #refuseCc(): void {
    this.#ccProblem.set(CC_IS_NO_ADDRESS);
    this.#host.nativeElement.querySelector<HTMLElement>('dd input')?.focus();
  }
}

const CC_IS_NO_ADDRESS: Problem = {
  ...deviceProblem('invalid-request'),
  errors: [{ pointer: '/cc', code: 'invalid_union' }],
};
