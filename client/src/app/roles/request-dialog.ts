import { afterNextRender, Component, type ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { Grant, type RoleRequest } from '#contract/role';
import { NavController } from '@ionic/angular/nav-controller';
import { Store } from '@ngrx/store';
import { TranslatePipe } from '@ngx-translate/core';
import { v7 as uuidv7 } from 'uuid';
import { ApiClient } from '../session/api-client';
import { Attempt } from '../session/attempt';
import { RefreshSession } from '../session/refresh-session';
import { sessionFeature } from '../session/session.feature';
import { KeepTyped } from '../ui/keep-typed';
import { AskProblem } from './ask-problem';
import { AuthorityList } from './authority-list';
import { WhoDecides } from './who-decides';
import type { WantedRole } from './wanted-role';

/**
 * The pop-up of a role request: what is asked for and who decides, information to fill, "Send Authorization Request". A native
 * dialog: it keeps the focus inside, Escape closes it, and the focus goes back to the button that opened it.
 */
@Component({
  selector: 'app-request-dialog',
  imports: [AskProblem, KeepTyped, TranslatePipe, WhoDecides],
  templateUrl: 'request-dialog.html',
  styleUrl: 'request-dialog.css',
})
export class RequestDialog {
  readonly #api = inject(ApiClient);
  readonly #refresh = inject(RefreshSession);
  readonly #nav = inject(NavController);
  readonly #authorities = inject(AuthorityList);
  readonly #injector = inject(Injector);
  protected readonly frame = viewChild.required<ElementRef<HTMLDialogElement>>('frame');
  protected readonly kept = viewChild(KeepTyped);
  protected readonly account = inject(Store).selectSignal(sessionFeature.selectAccount);
  protected readonly wanted = signal<WantedRole | null>(null);
  protected readonly words = signal('');
  protected readonly attempt = new Attempt();
  /** Made when the dialog opens, so that sending twice asks once. */
  #id = '';

  /** What was typed for the same holder before is still there. */
  open(wanted: WantedRole): void {
    if (wanted.holder !== this.wanted()?.holder) this.words.set('');
    this.#id = uuidv7();
    this.wanted.set(wanted);
    void this.#authorities.load();
    // A dialog focuses what stands in it when it is shown.
    afterNextRender(() => this.frame().nativeElement.showModal(), { injector: this.#injector });
  }

  protected close(): void {
    this.frame().nativeElement.close();
  }

  protected async send(event: Event, { target }: WantedRole): Promise<void> {
    event.preventDefault();
    const body: RoleRequest = { ...target, id: this.#id, words: this.words() };
    await this.attempt.run(async () => {
      const { id } = await this.#api.fetch('POST', '/api/role-requests', Grant, body);
      this.kept()?.sent();
      await this.#refresh.execute();
      this.close();
      await this.#nav.navigateRoot(['/roles/requests', id]);
    });
  }
}
