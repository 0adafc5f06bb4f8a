import type { Role } from '#domain/workflow/role';
import type { ValidationState } from '#domain/workflow/validation';

/**
 * Which records a right reaches: those one made, the company's, those an agent lodged for the company under a mandate, the
 * country's (point of entry), the customs office's, those of another office of the country that an officer of this one opened
 * by their complete number or code.
 */
export type Reach = 'own' | 'company' | 'principal' | 'country' | 'office' | 'found';

/** One row: in these states, over these records. */
export interface Right {
  readonly reach: Reach;
  readonly states: readonly ValidationState[];
}

/** What is done to a licence: reading it, typing in it, deciding about it. */
export type Action =
  | 'consult'
  | 'edit'
  | 'discard'
  | 'submit'
  | 'withdraw'
  | 'update'
  | 'verify'
  | 'remark'
  | 'validate'
  | 'reject'
  | 'return'
  | 'cancel'
  | 'clear'
  | 'suspend'
  | 'refuse'
  | 'correct';

const LODGED: readonly ValidationState[] = [
  'submitted',
  'underVerification',
  'returned',
  'validated',
  'rejected',
  'withdrawn',
  'cancelled',
];
const ALL: readonly ValidationState[] = ['draft', ...LODGED];
const rows = (reach: Reach, ...states: ValidationState[]): readonly Right[] => [{ reach, states }];
const atCustoms = (...states: ValidationState[]): readonly Right[] => [
  { reach: 'office', states },
  { reach: 'found', states },
];

/**
 * Who may do what to which licence (R8). The one table: the server's visibility condition and its commands, the pages'
 * buttons and the generated specs read it. What is not listed is not allowed.
 *
 * @source Seed user guide (R8); Reg. (EC) 1024/2008, art. 6(1): the authority is that of the point of entry's country
 */
export const RIGHTS: Record<Role, Partial<Record<Action, readonly Right[]>>> = {
  importer: {
    consult: [
      { reach: 'company', states: ALL },
      { reach: 'principal', states: LODGED },
    ],
    edit: rows('own', 'draft', 'returned'),
    discard: rows('own', 'draft'),
    submit: rows('own', 'draft', 'returned'),
    withdraw: rows('own', 'submitted', 'returned'),
    remark: rows('company', 'underVerification'),
  },
  fmsca: {
    consult: [
      { reach: 'country', states: LODGED },
      { reach: 'own', states: ALL },
    ],
    // What an officer introduced comes back to that officer, as an importer's to the importer.
    edit: rows('own', 'draft', 'returned'),
    discard: rows('own', 'draft'),
    submit: rows('own', 'draft', 'returned'),
    withdraw: rows('own', 'returned'),
    update: rows('country', 'submitted', 'underVerification'),
    verify: rows('country', 'submitted'),
    remark: rows('country', 'underVerification'),
    validate: rows('country', 'submitted', 'underVerification'),
    reject: rows('country', 'submitted', 'underVerification'),
    return: rows('country', 'submitted', 'underVerification'),
    cancel: rows('country', 'validated'),
  },
  customs: {
    consult: atCustoms('validated', 'cancelled'),
    clear: atCustoms('validated'),
    suspend: atCustoms('validated'),
    refuse: atCustoms('validated'),
    correct: atCustoms('validated'),
  },
  support: {},
};

/** How one person, under one grant, stands to one licence. */
export type Standing = Record<Reach, boolean>;

/** A stranger's. */
export const NO_STANDING: Standing = {
  own: false,
  company: false,
  principal: false,
  country: false,
  office: false,
  found: false,
};

/** Whether `role` may do `action` to a licence in `state`, given how the person stands to it. */
export function isAllowed(role: Role, action: Action, state: ValidationState, standing: Standing): boolean {
  const rights = RIGHTS[role][action] ?? [];
  return rights.some((right) => standing[right.reach] && right.states.includes(state));
}
