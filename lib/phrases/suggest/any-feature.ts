/** The feature of any message: how often a phrase was chosen at all. */
export const anyFeature = '*';
