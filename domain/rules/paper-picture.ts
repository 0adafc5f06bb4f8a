import { defineRule } from '#domain/rules/rule';

/**
 * The authority wants to see the paper licence: a picture in box 2.
 *
 * @source Authorities’ published list of mistakes (B8)
 */
export const paperPicture = defineRule({
  id: 'BOX2-PICTURE',
  source: 'Mistakes published by authorities (eutr.dk)',
  severity: 'warns',
  check: ({ pictures }) => (pictures.some(({ box }) => box === 2) ? [] : [{ place: 2 }]),
});
