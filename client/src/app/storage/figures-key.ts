/** Before the keys of kept figures in `reference`; they are cleared at sign-out. */
export const FIGURES_KEY = 'figures/';
