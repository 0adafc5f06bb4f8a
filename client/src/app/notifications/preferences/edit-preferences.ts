import { computed, inject, Service, signal } from '@angular/core';
import { NotificationPreferences } from '#contract/notification-preferences';
import type { NotificationChoices } from '#domain/notifications/notification-choices';
import { Attempt } from '../../session/attempt';
import { toProblem } from '../../session/api-error';
import { KnownPreferences } from '../../session/known-preferences';
import { ToastService } from '../../ui/toast-service';

/** Problems after which nobody knows what is in force: it is asked for before anything is changed again. */
const UNANSWERED = ['unreachable', 'timed-out'];

/**
 * The choices of one page: each change is saved by itself. Without a network they are shown as last known and cannot be
 * changed: a change is made from what is in force, and what would be sent days later was not.
 */
@Service({ autoProvided: false })
export class EditPreferences {
  readonly #known = inject(KnownPreferences);
  readonly #toasts = inject(ToastService);
  /** What the server said since the page was opened. */
  readonly #present = signal<NotificationPreferences | null>(null);
  /** What was chosen and is not saved yet. */
  readonly #wanted = signal<NotificationChoices | null>(null);
  readonly #isOvertaken = signal(false);
  #tell: () => void = () => undefined;
  readonly loading = new Attempt();
  readonly saving = new Attempt();

  /** Null as long as neither server nor device knows any. */
  readonly choices = computed(
    () => this.#wanted() ?? this.#present()?.choices ?? this.#known.last()?.answer.choices ?? null,
  );
  /** When the server last said so. */
  readonly asOf = computed(() => this.#known.last()?.asOf ?? null);
  readonly canChange = computed(() => this.#present() !== null);
  /** Another device was faster: the last change was not made, and what it chose is shown. */
  readonly isOvertaken = this.#isOvertaken.asReadonly();

  async load(): Promise<void> {
    await this.loading.run(async () => this.#present.set(await this.#known.refresh()));
  }

  /** Changes `part` of the choices and says `told`, with "Undo", once it is saved; `undone` when it was taken back. */
  change(part: Partial<NotificationChoices>, told: string, undone: string): void {
    const before = this.choices();
    if (!before || !this.canChange()) return;
    this.#isOvertaken.set(false);
    this.#wanted.set({ ...before, ...part });
    const back = Object.fromEntries(Object.keys(part).map((key) => [key, before[key as keyof NotificationChoices]]));
    this.#tell = () =>
      this.#toasts.undo('notifications.preferences.saved', () => this.change(back, undone, told), { what: told });
    void this.#save();
  }

  /** One at a time: what is chosen while one is under way goes after it. */
  async #save(): Promise<void> {
    const isSaved = await this.saving.run(async () => {
      for (let wanted = this.#wanted(); wanted; wanted = this.#wanted()) {
        const version = this.#present()?.version ?? 0;
        await this.#send(version, wanted);
        if (this.#wanted() === wanted) this.#wanted.set(null);
      }
    });
    if (isSaved && !this.#isOvertaken()) this.#tell();
  }

  async #send(version: number, choices: NotificationChoices): Promise<void> {
    try {
      this.#present.set(await this.#known.change({ version, choices }));
    } catch (error) {
      this.#wanted.set(null);
      const { code, present } = toProblem(error);
      const inForce = NotificationPreferences.safeParse(present);
      if (UNANSWERED.includes(code)) this.#present.set(null);
      if (code !== 'stale-version' || !inForce.success) throw error;
      this.#present.set(inForce.data);
      this.#isOvertaken.set(true);
      this.#known.refreshQuietly();
    }
  }
}
