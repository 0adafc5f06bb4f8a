import modes from './transport-modes.json' with { type: 'json' };

/** Customs codes of the modes of transport (box 7); their names are in the language files under `transport.<code>`. */
export const TRANSPORT_MODES: readonly string[] = modes.items.map(({ code }) => code);
