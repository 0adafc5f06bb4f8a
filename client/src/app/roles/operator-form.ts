import { CreateCompany, type SectionChapter } from '#contract/company';
import type { Problem } from '#contract/problem';
import { findEoriFault, normaliseEori } from '#domain/values/eori';
import { MEMBER_STATE_CODES } from '#reference/countries';
import type * as z from 'zod/mini';
import { deviceProblem } from '../session/api-error';

/** What was typed into "Create Operator". */
export interface OperatorForm {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string | null;
  readonly phone: string;
  readonly email: string;
  readonly eori: string;
  readonly sectionChapters: readonly z.infer<typeof SectionChapter>[];
}

export const BLANK_OPERATOR: OperatorForm = {
  name: '',
  address: '',
  city: '',
  country: null,
  phone: '',
  email: '',
  eori: '',
  sectionChapters: [],
};

/** The company of the form as it is sent. */
export const toCompany = (id: string, form: OperatorForm) => ({
  ...form,
  id,
  country: form.country ?? '',
  email: form.email.trim(),
});

/** What cannot be sent like this, told as the server would tell it; null when all can. */
export function findFormProblem(id: string, form: OperatorForm): Problem | null {
  const issues = CreateCompany.safeParse(toCompany(id, form)).error?.issues ?? [];
  const errors = issues.map(({ path, code }) => ({ pointer: `/${path.join('/')}`, code: String(code) }));
  const fault = findFault(form);
  if (fault) errors.push({ pointer: '/eori', code: fault });
  return errors.length ? { ...deviceProblem('invalid-request'), errors } : null;
}

/** What is wrong with the EORI number; it is held against the country once there is one. */
export const findFault = ({ eori, country }: OperatorForm) =>
  findEoriFault(normaliseEori(eori), country ?? '', MEMBER_STATE_CODES);

/** `problem` without what it says of `fields`; null when nothing is left. */
export function withoutFaultsOf(problem: Problem | null, fields: readonly string[]): Problem | null {
  const errors = problem?.errors?.filter(({ pointer }) => !fields.includes(pointer.slice(1))) ?? [];
  return problem && errors.length ? { ...problem, errors } : null;
}
