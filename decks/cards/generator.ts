/** The generator's version: notes remember which rules made them. */
export const GENERATOR = 'rules-12'
